// The checks as the program sends them, for the tests and for the page that shows them while drawing.

import type { CheckId, ChecksView } from '../../src/bindings';
import { phrase } from '../words';

import { layers, told, aged, computer } from './checks';
import type { Outcome } from './checks';

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
