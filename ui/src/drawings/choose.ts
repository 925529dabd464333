// Which drawing goes with which reason or outcome. Reasons without one get the question mark.

import type { Mark } from '../bindings';

export type DrawingName =
  | 'browser'
  | 'certificate'
  | 'clock'
  | 'closed'
  | 'computer'
  | 'done'
  | 'form'
  | 'get_key'
  | 'memory_stick'
  | 'other_way'
  | 'plug_in'
  | 'question'
  | 'reading'
  | 'ready'
  | 'remote_session'
  | 'security_key'
  | 'virtual_machine'
  | 'waiting'
  | 'welcome';

const drawings: Record<string, DrawingName> = {
  'storage-instead-of-key': 'memory_stick',
  'security-key-instead-of-key': 'security_key',
  'no-key': 'plug_in',
  'no-usb-bus': 'plug_in',
  'several-possible-keys': 'plug_in',

  'remote-session-without-key': 'remote_session',
  'card-sharing-off': 'remote_session',
  'remote-session-unclear': 'remote_session',
  'key-not-in-virtual-machine': 'virtual_machine',
  'macos-has-virtual-machines': 'virtual_machine',

  'card-busy': 'plug_in',
  'card-mute': 'plug_in',
  'reader-empty': 'plug_in',
  'driver-missing': 'plug_in',
  'device-switched-off': 'plug_in',
  'device-fault': 'plug_in',
  'key-has-no-reader': 'plug_in',
  'smart-card-service-disabled': 'computer',
  'smart-card-service-missing': 'computer',
  'smart-card-service-stopped': 'computer',
  'key-software-missing': 'computer',

  'windows-support-ended': 'computer',
  'windows-on-arm': 'computer',
  'windows-server': 'computer',
  'windows-cannot-run-recent-chrome': 'computer',
  'windows-too-old': 'computer',
  'macos-needs-windows': 'computer',
  'not-windows': 'computer',
  'chrome-held-back-by-windows': 'computer',

  'only-preview-chrome': 'browser',
  'chrome-not-installed': 'browser',
  'only-other-browsers': 'browser',
  'chrome-program-missing': 'browser',
  'chrome-getting-old': 'browser',
  'chrome-too-old': 'browser',
  'chrome-version-unreadable': 'browser',
  'chrome-for-this-account-only': 'browser',
  'several-chromes': 'browser',
  'links-open-elsewhere': 'browser',
  'chrome-policies-set': 'browser',
  'chrome-waits-for-relaunch': 'browser',
  'chrome-runs-in-background': 'browser',
  'chrome-runs-elsewhere': 'browser',

  'clock-wrong': 'clock',
};

export function drawingFor(reason: string): DrawingName {
  if (reason.includes('certificate')) return 'certificate';
  return drawings[reason] ?? 'question';
}

const outcomes: Record<string, DrawingName> = {
  'outcome-eligible-after-form': 'form',
  'outcome-get-key': 'get_key',
  'outcome-use-production-qhr': 'other_way',
};
const marks: Record<Mark, DrawingName> = {
  to_do: 'question',
  waiting: 'waiting',
  closed: 'closed',
  ready: 'done',
  confirmed: 'done',
};

/** By the id of the outcome's title, else by how it stands. */
export function drawingForOutcome(id: string, mark: Mark): DrawingName {
  return outcomes[id] ?? marks[mark];
}
