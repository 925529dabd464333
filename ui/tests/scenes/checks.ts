// What the checks of a page are made of: rows, remedies and the outcome of all.

import type {
  CheckId,
  DrawingName,
  Overall,
  Phrase,
  Remedy,
  Row,
  ChecksView,
  Tone,
  Verdict,
} from '../../src/bindings';
import { phrase } from '../words';
import { contact, customer_service } from './parts';

/** The checks that are always listed. */
export const steps = {
  os: '4.1',
  session: '4.2',
  usb_key: '4.3',
  card_reader: '4.4',
  certificate: '4.5',
  chrome_installed: '4.6',
  chrome_recent: '4.7',
} satisfies Partial<Record<CheckId, string>>;
export type Layer = keyof typeof steps;
export const layers = Object.keys(steps) as Layer[];

export function remedy(
  reason: Phrase,
  fix: string,
  count: number,
  more: Partial<Remedy> = {},
): Remedy {
  return {
    title: phrase(`${reason.id}.title`),
    why: phrase(`${reason.id}.why`),
    steps: Array.from({ length: count }, (_, index) => phrase(`fix-${fix}.step${index + 1}`)),
    party: 'you',
    who: phrase('who-you'),
    link: null,
    calls: [],
    places: [],
    chrome_page: null,
    ...more,
  };
}

/** Of the reasons that open a page here. */
export const drawings: Record<string, DrawingName> = {
  'reason-storage-instead-of-key': 'memory_stick',
  'reason-security-key-instead-of-key': 'security_key',
  'reason-no-key': 'plug_in',
  'reason-driver-missing': 'plug_in',
  'reason-key-not-in-virtual-machine': 'virtual_machine',
  'reason-remote-session-without-key': 'remote_session',
  'reason-certificate-expired': 'certificate',
  'reason-chrome-not-installed': 'browser',
  'reason-windows-cannot-run-recent-chrome': 'computer',
};

export interface Told {
  state: Verdict;
  reason: Phrase;
  remedy?: Remedy;
}

export function row(check: Layer, { state, reason, remedy }: Told): Row {
  return {
    check,
    step: steps[check],
    state,
    state_name: phrase(
      check === 'usb_key' && state === 'pass' ? 'state-detected' : `state-${state}`,
    ),
    reason: reason.id.replace('reason-', ''),
    drawing: drawings[reason.id] ?? 'question',
    name: phrase(`check-${check.replaceAll('_', '-')}`),
    result: reason,
    remedy: remedy ?? null,
    details:
      state === 'pending'
        ? []
        : [phrase('detail-line', { facts: `${check}: 08e6:3438, 10.0.26200` })],
  };
}

export function told(
  state: Verdict,
  reason: Phrase,
  ...fix: [] | [string, number, Partial<Remedy>?]
): Told {
  const [name, count, more] = fix;
  return name === undefined
    ? { state, reason }
    : { state, reason, remedy: remedy(reason, name, count ?? 0, more) };
}

export const windows11 = phrase('reason-windows-supported', {
  windows: 'Windows 11 Professionnel, version 25H2',
});

export function aged(id: string, version: string, days: number): Phrase {
  return phrase(
    id,
    { version, released: `publiée il y a ${days} jours` },
    { version, released: `released ${days} days ago` },
  );
}

export const good: Record<Layer, Told> = {
  os: told('pass', windows11),
  session: told('pass', phrase('reason-local-session')),
  usb_key: told(
    'pass',
    phrase(
      'reason-possible-key',
      { name: 'Gemalto IDBridge K30', basis: 'un modèle déjà vu comme clé DSQ' },
      { name: 'Gemalto IDBridge K30', basis: 'a model seen before as a QHR key' },
    ),
  ),
  card_reader: told('pass', phrase('reason-card-ready')),
  certificate: told(
    'pass',
    phrase('reason-certificate-valid', { until: '4 mars 2028' }, { until: 'March 4, 2028' }),
  ),
  chrome_installed: told(
    'pass',
    phrase(
      'reason-chrome-found',
      { scope: 'pour tous', channel: 'ordinaire' },
      { scope: 'for everyone', channel: 'ordinary' },
    ),
  ),
  chrome_recent: told('pass', aged('reason-chrome-recent', '158.0.7000.61', 12)),
};

export const tones: Record<Overall, Tone> = {
  ready: 'good',
  ready_with_warnings: 'look',
  not_ready: 'act',
  unknown: 'unknown',
};

export interface Outcome {
  overall: Overall;
  lead: string;
  root_cause?: CheckId;
}

export function computer(outcome: Outcome, bad: Partial<Record<CheckId, Told>>): ChecksView {
  const rows = layers.map((check) => row(check, bad[check] ?? good[check]));
  const cause = rows.find((row) => row.check === outcome.root_cause);
  return {
    simulated: false,
    contacts: [
      customer_service,
      contact('administrator', { checked: phrase('contact-not-known.administrator') }),
    ],
    complete: true,
    overall: outcome.overall,
    tone: tones[outcome.overall],
    headline: cause?.remedy?.title ?? phrase(`headline-${outcome.overall.replaceAll('_', '-')}`),
    lead: phrase(outcome.lead, { count: '1', 'count-count': 1 }),
    checked_at: phrase('checked-at', { time: '14\u00a0h\u00a002' }, { time: '2:02\u00a0p.m.' }),
    root_cause: outcome.root_cause ?? null,
    rows,
  };
}
