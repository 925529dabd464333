// The checks as the program sends them, for the tests and for the page that shows them while drawing.

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
const steps = {
  os: '4.1',
  session: '4.2',
  usb_key: '4.3',
  card_reader: '4.4',
  certificate: '4.5',
  chrome_installed: '4.6',
  chrome_recent: '4.7',
} satisfies Partial<Record<CheckId, string>>;
type Layer = keyof typeof steps;
const layers = Object.keys(steps) as Layer[];

function remedy(reason: Phrase, fix: string, count: number, more: Partial<Remedy> = {}): Remedy {
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
const drawings: Record<string, DrawingName> = {
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

interface Told {
  state: Verdict;
  reason: Phrase;
  remedy?: Remedy;
}

function row(check: Layer, { state, reason, remedy }: Told): Row {
  return {
    check,
    step: steps[check],
    state,
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

function told(
  state: Verdict,
  reason: Phrase,
  ...fix: [] | [string, number, Partial<Remedy>?]
): Told {
  const [name, count, more] = fix;
  return name === undefined
    ? { state, reason }
    : { state, reason, remedy: remedy(reason, name, count ?? 0, more) };
}

const windows11 = phrase('reason-windows-supported', {
  windows: 'Windows 11 Professionnel, version 25H2',
});

function aged(id: string, version: string, days: number): Phrase {
  return phrase(
    id,
    { version, released: `publiée il y a ${days} jours` },
    { version, released: `released ${days} days ago` },
  );
}

const good: Record<Layer, Told> = {
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

const tones: Record<Overall, Tone> = {
  ready: 'good',
  ready_with_warnings: 'look',
  not_ready: 'act',
  unknown: 'unknown',
};

interface Outcome {
  overall: Overall;
  lead: string;
  root_cause?: CheckId;
}

function computer(outcome: Outcome, bad: Partial<Record<CheckId, Told>>): ChecksView {
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

const waiting = told('pending', phrase('reason-not-read-yet'));

export const pending: ChecksView = {
  ...computer(
    { overall: 'unknown', lead: 'lead-checking' },
    Object.fromEntries(layers.map((check) => [check, waiting])),
  ),
  complete: false,
  headline: phrase('headline-checking'),
};

export const ready = computer({ overall: 'ready', lead: 'lead-ready' }, {});

const after_key = told(
  'blocked',
  phrase('reason-waits-for', { check: 'Clé DSQ' }, { check: 'QHR key' }),
);
const no_card = { card_reader: after_key, certificate: after_key };

const only_key: Outcome = { overall: 'not_ready', lead: 'lead-only-key', root_cause: 'usb_key' };
const old_chrome = told(
  'warn',
  aged('reason-chrome-getting-old', '154.0.7000.61', 75),
  'update-chrome',
  2,
);

export const no_key = computer(only_key, {
  usb_key: told('fail', phrase('reason-no-key'), 'plug-in-key', 3),
  ...no_card,
});
export const storage_instead_of_key = computer(only_key, {
  usb_key: told('fail', phrase('reason-storage-instead-of-key'), 'plug-in-key-not-stick', 2),
  ...no_card,
  chrome_recent: old_chrome,
});
export const security_key = computer(only_key, {
  usb_key: told(
    'fail',
    phrase('reason-security-key-instead-of-key'),
    'plug-in-key-not-security-key',
    2,
  ),
  ...no_card,
});
export const warnings = computer(
  {
    overall: 'ready_with_warnings',
    lead: 'lead-ready-with-warnings',
    root_cause: 'chrome_recent',
  },
  { chrome_recent: old_chrome },
);
export const unknown = computer(
  { overall: 'unknown', lead: 'lead-unknown', root_cause: 'usb_key' },
  {
    usb_key: told(
      'unknown',
      phrase(
        'reason-could-not-read',
        { obstacle: 'le système n’a pas répondu à temps' },
        { obstacle: 'the system did not answer in time' },
      ),
      'check-again',
      2,
    ),
  },
);
export const no_chrome = computer(
  { overall: 'not_ready', lead: 'lead-not-ready-one', root_cause: 'chrome_installed' },
  {
    chrome_installed: told('fail', phrase('reason-chrome-not-installed'), 'install-chrome', 2, {
      link: 'chrome_download',
    }),
    chrome_recent: told('blocked', phrase('reason-waits-for', { check: 'Chrome' })),
  },
);
const one_cause = (root_cause: CheckId): Outcome => ({
  overall: 'not_ready',
  lead: 'lead-not-ready-first',
  root_cause,
});
const parallels = { product: 'Parallels Desktop' };
const remote = { remote: 'Bureau à distance' };
const remote_en = { remote: 'Remote Desktop' };
export const virtual_machine = computer(one_cause('usb_key'), {
  session: told('pass', phrase('reason-in-virtual-machine', parallels)),
  usb_key: told(
    'fail',
    phrase('reason-key-not-in-virtual-machine', parallels),
    'connect-key-in-parallels',
    2,
  ),
  ...no_card,
});
export const remote_session = computer(one_cause('session'), {
  session: told(
    'fail',
    phrase('reason-remote-session-without-key', remote, remote_en),
    'share-key-over-remote-desktop',
    3,
  ),
  usb_key: told('blocked', phrase('reason-waits-for', { check: 'Session' })),
  card_reader: told('blocked', phrase('reason-waits-for', { check: 'Session' })),
  certificate: told('blocked', phrase('reason-waits-for', { check: 'Session' })),
});
export const driver_missing = computer(one_cause('card_reader'), {
  card_reader: told('fail', phrase('reason-driver-missing'), 'install-key-driver', 2, {
    party: 'administrator',
  }),
  certificate: told(
    'blocked',
    phrase('reason-waits-for', { check: 'Lecteur de la clé' }, { check: 'Key reader' }),
  ),
});
export const certificate_expired = computer(one_cause('certificate'), {
  certificate: told(
    'fail',
    phrase(
      'reason-certificate-expired',
      { ended: '1er octobre 2025' },
      { ended: 'October 1, 2025' },
    ),
    'renew-certificate',
    2,
    { party: 'qhr_customer_service' },
  ),
});
export const windows_7 = computer(
  { overall: 'not_ready', lead: 'lead-not-ready', root_cause: 'os' },
  {
    os: told(
      'fail',
      phrase('reason-windows-cannot-run-recent-chrome', {
        windows: 'Windows 7 Professionnel',
        product: 'Windows 7',
        'last-chrome': '109',
      }),
      'use-newer-windows',
      3,
      { party: 'administrator' },
    ),
    usb_key: told('fail', phrase('reason-no-key'), 'plug-in-key', 3),
    chrome_recent: told(
      'fail',
      phrase('reason-chrome-held-back-by-windows', { version: '109.0.5414.120' }),
      'use-newer-windows',
      3,
      { party: 'administrator' },
    ),
  },
);

export const screens: Record<string, ChecksView> = {
  pending,
  ready,
  no_key,
  storage_instead_of_key,
  security_key,
  warnings,
  unknown,
  no_chrome,
  virtual_machine,
  remote_session,
  driver_missing,
  certificate_expired,
  windows_7,
};
