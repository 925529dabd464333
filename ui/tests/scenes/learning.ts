// The training and a reason's sheet, as the program sends them.

import type { Overall, ReasonHelp, ScenarioGroup, Verdict } from '../../src/bindings';
import { numbered } from './parts';
import { phrase } from '../words';

function scenario(name: string, verdict: Overall, state: Verdict) {
  return { name, title: phrase(`scenario-${name}`), verdict, state, root_cause: null };
}

export const groups: ScenarioGroup[] = [
  {
    step: '4.3',
    name: phrase('check-usb-key'),
    scenarios: [
      scenario('windows-11-home-no-key', 'not_ready', 'fail'),
      scenario('windows-11-two-keys', 'ready_with_warnings', 'warn'),
      scenario('windows-11-usb-unreadable', 'unknown', 'unknown'),
    ],
  },
  {
    step: null,
    name: phrase('rehearse-ready'),
    scenarios: [scenario('windows-11-pro-ready', 'ready', 'pass')],
  },
];

export const rehearsed = {
  name: 'windows-11-home-no-key',
  title: phrase('scenario-windows-11-home-no-key'),
};

export const sheet: ReasonHelp = {
  code: 'device-fault',
  step: '4.4',
  check: phrase('check-card-reader'),
  title: phrase('reason-device-fault.title'),
  result: phrase('reason-device-fault', { problem: '[nombre]' }, { problem: '[number]' }),
  meaning: phrase('reason-device-fault.why', { problem: '[nombre]' }, { problem: '[number]' }),
  how: phrase('how-device-fault', { problem: '[nombre]' }, { problem: '[number]' }),
  certainty: 'deduced',
  how_sure: phrase('certainty-deduced'),
  remedies: [
    {
      steps: numbered('fix-install-key-driver', 2),
      party: 'administrator',
      who: phrase('who-administrator-rights-after-you'),
    },
    { steps: numbered('fix-replug-key', 4), party: 'you', who: phrase('who-you') },
  ],
};
