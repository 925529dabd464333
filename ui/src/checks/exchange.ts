// The look of each outcome of the exchange: its tone and its drawing.

import type { DrawingName, ExchangeOutcome } from '../bindings';

interface Look {
  tone: 'pass' | 'warn' | 'fail' | 'unknown';
  drawing: DrawingName;
}

export const looks: Record<ExchangeOutcome, Look> = {
  not_seen: { tone: 'warn', drawing: 'plug_in' },
  nothing_came_back: { tone: 'warn', drawing: 'plug_in' },
  never_seen: { tone: 'fail', drawing: 'computer' },
  several: { tone: 'unknown', drawing: 'question' },
  another_came_back: { tone: 'unknown', drawing: 'question' },
  only_appeared: { tone: 'unknown', drawing: 'question' },
  memory_stick: { tone: 'fail', drawing: 'memory_stick' },
  security_key: { tone: 'fail', drawing: 'security_key' },
  another_kind: { tone: 'fail', drawing: 'question' },
  works: { tone: 'pass', drawing: 'ready' },
  busy: { tone: 'warn', drawing: 'waiting' },
  mute: { tone: 'fail', drawing: 'computer' },
  driver_missing: { tone: 'fail', drawing: 'computer' },
  switched_off: { tone: 'fail', drawing: 'computer' },
  service_down: { tone: 'fail', drawing: 'computer' },
  reader_empty: { tone: 'fail', drawing: 'plug_in' },
  other_card_here: { tone: 'unknown', drawing: 'question' },
  unclear: { tone: 'unknown', drawing: 'question' },
  unread: { tone: 'unknown', drawing: 'question' },
  usb_unreadable: { tone: 'unknown', drawing: 'question' },
};
