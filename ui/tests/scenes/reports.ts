// The report, and what a helper reads out of a code.

import type { HelperView, ReportPage } from '../../src/bindings';
import { numbered, since } from './parts';
import { phrase } from '../words';

const checked = phrase('checked-at', { time: '14\u00a0h\u00a002' }, { time: '2:02\u00a0p.m.' });

export const report: ReportPage = {
  title: phrase('product-name'),
  lead: checked,
  sections: [
    {
      title: phrase('step-eligibility'),
      new_sheet: false,
      short: true,
      lines: [
        {
          label: phrase('question-profession'),
          badge: null,
          value: phrase('choice-profession-nurse'),
          steps: [],
          notes: [],
          codes: [],
        },
        {
          label: phrase('item-profile'),
          badge: { says: phrase('badge-confirmed'), tone: 'neutral' },
          value: since('item-profile.confirmed'),
          steps: [],
          notes: [],
          codes: [],
        },
      ],
    },
    {
      title: phrase('step-computer'),
      new_sheet: true,
      short: false,
      lines: [
        {
          label: phrase('check-usb-key'),
          badge: { says: phrase('state-fail'), tone: 'act' },
          value: phrase('reason-no-key'),
          steps: numbered('fix-plug-in-key', 3),
          notes: [phrase('who-you')],
          codes: [],
        },
      ],
    },
  ],
};

export const trace_line = '2026-11-26 11:02:05.123 changed subject=key there=false';

/** With what the program did of late. */
export const problem_report: ReportPage = {
  ...report,
  sections: [
    ...report.sections,
    {
      title: phrase('report-trace'),
      new_sheet: false,
      short: false,
      lines: [
        {
          label: phrase('report-trace-codes'),
          badge: null,
          value: phrase('report-trace-codes.value'),
          steps: [],
          notes: [],
          codes: [trace_line],
        },
      ],
    },
  ],
};

export const helper_view: HelperView = {
  language: 'en',
  language_name: phrase('code-language-en'),
  step: 4,
  step_name: phrase('step-computer'),
  points: [
    {
      number: '4.3',
      name: phrase('check-usb-key'),
      mark: 'to_do',
      who: phrase('helper-the-person'),
      say: phrase('helper-say-check', { number: '4.3' }),
    },
    {
      number: '3',
      name: phrase('step-clinic'),
      mark: 'waiting',
      who: phrase('party-manager'),
      say: phrase('helper-say-clinic-not-shared'),
    },
  ],
  marks: ['ready', 'waiting', 'open', 'closed'],
  eligibility: phrase('code-standing-eligible'),
  clinic: phrase('code-clinic-not-shared'),
  computer: phrase('code-computer-unanswered'),
  profile: phrase('code-profile-not-confirmed'),
  viewer: phrase('code-viewer-unanswered'),
  symptom: null,
  checks: [
    { step: '4.1', name: phrase('check-os'), state: 'pass', state_name: phrase('state-pass') },
    { step: '4.3', name: phrase('check-usb-key'), state: 'fail', state_name: phrase('state-fail') },
    {
      step: '4.6',
      name: phrase('check-chrome-installed'),
      state: 'pass',
      state_name: phrase('state-pass'),
    },
    {
      step: '4.7',
      name: phrase('check-chrome-recent'),
      state: 'warn',
      state_name: phrase('state-warn'),
    },
  ],
  cause: {
    step: '4.3',
    reason: 'storage-instead-of-key',
    title: phrase('reason-storage-instead-of-key.title'),
    remedy: {
      title: phrase('reason-storage-instead-of-key.title'),
      why: phrase('reason-storage-instead-of-key.why'),
      steps: numbered('fix-plug-in-key-not-stick', 3),
      party: 'you',
      who: phrase('who-you'),
      link: null,
      calls: [],
      places: [],
      chrome_page: null,
    },
  },
  otherwise: phrase('code-no-cause'),
  complete: true,
};
