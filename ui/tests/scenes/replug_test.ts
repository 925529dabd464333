// "Take the key out … put it back" as the program sends it: each stage, and each outcome.

import type { ReplugTest } from '../../src/backend';
import type {
  ReplugTestClick,
  ReplugTestOutcome,
  ReplugTestPage,
  ReplugTestStage,
  Phrase,
} from '../../src/bindings';
import { numbered } from './parts';
import { phrase, render } from '../words';

export const no_replug_test: ReplugTest = { offer: { checks: [], closed: null }, page: null };
export const offered: ReplugTest = { offer: { checks: ['usb_key'], closed: null }, page: null };
export const not_offered: ReplugTest = {
  offer: { checks: [], closed: phrase('replug-closed-unreadable') },
  page: null,
};

const asking: Record<ReplugTestStage, [string, number, string]> = {
  ask_out: ['replug-ask-out', 3, '1'],
  look_out: ['replug-ask-out', 3, '1'],
  ask_in: ['replug-ask-in', 2, '2'],
  look_in: ['replug-ask-in', 2, '2'],
  settle: ['replug-wait', 1, '3'],
  told: ['replug-wait', 1, '3'],
};

function buttons(...clicks: (ReplugTestClick | 'close' | 'finish')[]): ReplugTestPage['buttons'] {
  return clicks.map((click) => ({
    click: click === 'close' || click === 'finish' ? 'skip' : click,
    label: phrase(`replug-${click.replaceAll('_', '-')}`),
  }));
}

export function stage(stage: ReplugTestStage): ReplugTestPage {
  const [title, count, number] = asking[stage];
  const on: ReplugTestClick =
    stage === 'ask_out' ? 'taken_out' : stage === 'ask_in' ? 'put_back' : 'start_over';
  return {
    stage,
    outcome: null,
    tone: null,
    drawing: stage === 'settle' ? 'reading' : null,
    number: phrase('replug-number', { number }),
    title: phrase(title),
    steps: numbered(title, count),
    progress: phrase(`replug-progress-${stage.replace('_', '-')}`),
    remedy: null,
    buttons: buttons(on, 'skip'),
  };
}

/** Fixes of the rules, where the replug test has no steps of its own. */
const fixes: Partial<Record<ReplugTestOutcome, string>> = {
  busy: 'close-other-key-program',
  mute: 'replug-key',
  driver_missing: 'install-key-driver',
  switched_off: 'switch-device-on',
  service_down: 'start-smart-card-service',
  reader_empty: 'insert-card',
};

function stepsOf(message: string): Phrase[] {
  const all = numbered(message, 9);
  return all.filter((step) => render('fr', step.id) !== step.id);
}

/** How each outcome looks. */
const looks: Record<ReplugTestOutcome, Pick<ReplugTestPage, 'tone' | 'drawing'>> = {
  not_seen: { tone: 'look', drawing: 'plug_in' },
  nothing_came_back: { tone: 'look', drawing: 'plug_in' },
  never_seen: { tone: 'act', drawing: 'computer' },
  several: { tone: 'unknown', drawing: 'question' },
  another_came_back: { tone: 'unknown', drawing: 'question' },
  only_appeared: { tone: 'unknown', drawing: 'question' },
  memory_stick: { tone: 'act', drawing: 'memory_stick' },
  security_key: { tone: 'act', drawing: 'security_key' },
  another_kind: { tone: 'act', drawing: 'question' },
  key_appeared: { tone: 'good', drawing: 'ready' },
  works: { tone: 'good', drawing: 'ready' },
  busy: { tone: 'look', drawing: 'waiting' },
  mute: { tone: 'act', drawing: 'computer' },
  driver_missing: { tone: 'act', drawing: 'computer' },
  switched_off: { tone: 'act', drawing: 'computer' },
  service_down: { tone: 'act', drawing: 'computer' },
  reader_empty: { tone: 'act', drawing: 'plug_in' },
  other_card_here: { tone: 'unknown', drawing: 'question' },
  unclear: { tone: 'unknown', drawing: 'question' },
  unread: { tone: 'unknown', drawing: 'question' },
  usb_unreadable: { tone: 'unknown', drawing: 'question' },
};

export function outcome(outcome: ReplugTestOutcome): ReplugTestPage {
  const message = `replug-${outcome.replaceAll('_', '-')}`;
  const fix = fixes[outcome];
  const named = { name: 'Gemalto IDBridge K30' };
  const kind = (language: 'fr' | 'en') => render(language, 'replug-kind-listed', named);
  return {
    ...stage('told'),
    outcome,
    ...looks[outcome],
    title: phrase(`${message}.title`, named),
    steps: [],
    remedy: {
      title: phrase(`${message}.title`, named),
      why: phrase(`${message}.why`, { kind: kind('fr') }, { kind: kind('en') }),
      steps: stepsOf(fix === undefined ? message : `fix-${fix}`),
      party: fix === 'install-key-driver' ? 'administrator' : 'you',
      who: phrase(fix === 'install-key-driver' ? 'who-administrator-rights-after-you' : 'who-you'),
      link: null,
      calls: [],
      places: [],
      chrome_page: null,
    },
    buttons:
      outcome === 'works' || outcome === 'key_appeared'
        ? buttons('finish', 'start_over')
        : outcome === 'not_seen' || outcome === 'nothing_came_back'
          ? buttons('nothing_changes', 'start_over', 'close')
          : buttons('start_over', 'close'),
  };
}

export const stages = Object.keys(asking).filter((one) => one !== 'told') as ReplugTestStage[];
export const outcomes = Object.keys(looks) as ReplugTestOutcome[];

export function under_way(page: ReplugTestPage): ReplugTest {
  return { ...offered, page };
}
