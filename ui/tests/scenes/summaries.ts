// Step 6, the report and a code that was read, as the program sends them.

import type {
  WizardView,
  Item,
  SummaryPage,
  Symptom,
  ViewerTrial,
  ViewerTrialPart,
} from '../../src/bindings';
import {
  asked_for,
  deed,
  wizard,
  numbered,
  party,
  since,
  to_ask,
  visit,
  type Marks,
} from './parts';
import { phrase } from '../words';
import { cards, sheet_of } from './symptoms';

const checked = phrase('checked-at', { time: '14\u00a0h\u00a002' }, { time: '2:02\u00a0p.m.' });

const eligibility: Item = {
  mark: 'ready',
  title: phrase('item-eligibility'),
  text: phrase('eligibility-conditions-met'),
  badge: null,
  steps: [],
  request: null,
  calls: [],
  party: null,
  route: { page: 'outcome' },
  point: null,
};
const clinic_waiting: Item = {
  mark: 'waiting',
  title: phrase('advice-clinic-number.title'),
  text: phrase('advice-clinic-number.why'),
  badge: party('manager'),
  steps: numbered('advice-clinic-number', 2),
  request: asked_for('clinic_number', 'manager'),
  calls: [],
  party: 'manager',
  route: { page: 'clinic' },
  point: null,
};
const clinic_to_ask: Item = {
  ...clinic_waiting,
  mark: 'to_do',
  title: phrase('advice-clinic-number.to-ask'),
  badge: party('you'),
  request: to_ask('clinic_number', 'manager'),
  calls: [],
  party: 'you',
  point: { on: 'confirmation' },
};
const configuration_to_ask: Item = {
  mark: 'to_do',
  title: phrase('item-configuration.to-ask'),
  text: phrase('advice-administrator.why'),
  badge: party('you'),
  steps: numbered('advice-administrator', 3),
  request: to_ask('configuration', 'administrator'),
  calls: [],
  party: 'you',
  route: { page: 'configuration' },
  point: { on: 'confirmation' },
};
const clinic: Item = {
  mark: 'confirmed',
  title: phrase('item-clinic'),
  text: since('item-clinic.confirmed'),
  badge: phrase('badge-confirmed'),
  steps: [],
  request: null,
  calls: [],
  party: null,
  route: { page: 'clinic' },
  point: null,
};
const computer: Item = {
  mark: 'ready',
  title: phrase('item-checks'),
  text: phrase('item-checks.passed'),
  badge: checked,
  steps: [],
  request: null,
  calls: [],
  party: null,
  route: { page: 'computer' },
  point: null,
};
const key_missing: Item = {
  mark: 'to_do',
  title: phrase('reason-no-key.title'),
  text: phrase('reason-no-key'),
  badge: party('you'),
  steps: numbered('fix-plug-in-key', 3),
  request: null,
  calls: [],
  party: 'you',
  route: { page: 'computer' },
  point: { on: 'check', check: 'usb_key' },
};
const configuration: Item = {
  mark: 'confirmed',
  title: phrase('item-configuration'),
  text: since('item-configuration.by-administrator'),
  badge: phrase('badge-confirmed'),
  steps: [],
  request: null,
  calls: [],
  party: null,
  route: { page: 'configuration' },
  point: null,
};
const profile: Item = {
  mark: 'confirmed',
  title: phrase('item-profile'),
  text: since('item-profile.confirmed'),
  badge: phrase('badge-confirmed'),
  steps: [],
  request: null,
  calls: [],
  party: null,
  route: { page: 'profile' },
  point: null,
};
const profile_closed: Item = {
  mark: 'closed',
  title: phrase('item-profile'),
  text: phrase('closed-computer-first'),
  badge: null,
  steps: [],
  request: null,
  calls: [],
  party: null,
  route: null,
  point: null,
};

function summary(page: SummaryPage): WizardView {
  const marks: Marks = {
    welcome: ['ready', phrase('rail-done-welcome')],
    eligibility: ['ready', phrase('rail-done-eligibility')],
    clinic: ['confirmed', phrase('rail-confirmed')],
    computer: ['ready', phrase('rail-done-computer')],
    profile: ['confirmed', phrase('rail-confirmed')],
  };
  const around = page.trial ? { marks } : {};
  const deeds = {
    to_do: deed('first-point', {
      kind: 'visit',
      route: { page: 'computer' },
      point: { on: 'check', check: 'usb_key' },
    }),
    waiting: deed('save-report', { kind: 'save_report' }),
    closed: visit('change-answer', { page: 'answers' }),
    open: deed('see-report', { kind: 'open_report' }),
    watch: deed('open-omnimed', { kind: 'open_omnimed' }),
    ready: deed('open-omnimed', { kind: 'open_omnimed' }),
    confirmed: deed('finish', { kind: 'close' }),
  };
  return wizard(
    { page: 'summary' },
    { kind: 'summary', ...page },
    {
      back: { page: 'profile' },
      deed: deeds[page.mark],
      later: [deed('see-report', { kind: 'open_report' }), deed('close', { kind: 'close' })],
      ...around,
    },
  );
}

export const summary_waiting = summary({
  mark: 'waiting',
  title: phrase('summary-waiting', { count: '1', 'count-count': 1 }),
  lead: phrase('summary-waiting.lead'),
  end: [],
  groups: [
    { title: phrase('summary-group-waiting'), items: [clinic_waiting] },
    {
      title: phrase('summary-group-ready'),
      items: [eligibility, computer, configuration, profile],
    },
  ],
  trial: null,
});
export const summary_to_ask = summary({
  mark: 'to_do',
  title: phrase('summary-to-ask', { count: '2', 'count-count': 2 }),
  lead: phrase('summary-to-ask.lead', { count: '2', 'count-count': 2 }),
  end: [],
  groups: [
    { title: phrase('summary-group-to-do'), items: [clinic_to_ask, configuration_to_ask] },
    { title: phrase('summary-group-ready'), items: [eligibility, computer] },
  ],
  trial: null,
});
export const summary_to_do = summary({
  mark: 'to_do',
  title: phrase('summary-to-do', { count: '1', 'count-count': 1 }),
  lead: phrase('summary-to-do.lead', { count: '1', 'count-count': 1 }),
  end: [],
  groups: [
    { title: phrase('summary-group-to-do'), items: [key_missing] },
    { title: phrase('summary-group-waiting'), items: [clinic_waiting] },
    { title: phrase('summary-group-closed'), items: [profile_closed] },
    { title: phrase('summary-group-ready'), items: [eligibility] },
  ],
  trial: null,
});
const all_ready = {
  title: phrase('summary-group-ready'),
  items: [eligibility, clinic, computer, configuration, profile],
};
const day = { day: '19\u00a0novembre 2026' };
const day_en = { day: 'November\u00a019, 2026' };

function trial(answer?: ViewerTrial, symptom?: Symptom): ViewerTrialPart {
  const offered: ViewerTrial[] = ['opened', 'did_not_open'];
  return {
    title: phrase('viewer-trial'),
    why: phrase('viewer-trial.why'),
    steps: numbered('viewer-trial', 3),
    choices: offered.map((one) => ({
      answer: { to: 'viewer', answer: one },
      label: phrase(`choice-viewer-${one.replaceAll('_', '-')}`),
      hint: null,
      chosen: one === answer,
    })),
    told: answer ? phrase(`viewer-told.${answer.replaceAll('_', '-')}`, day, day_en) : null,
    cards: answer === 'did_not_open' && !symptom ? cards : [],
    then: symptom ? sheet_of(symptom) : null,
  };
}

const ends_soon: Item = {
  mark: 'watch',
  title: phrase('reason-certificate-ends-soon.title'),
  text: phrase('reason-certificate-ends-soon', { days: '20', 'days-count': 20, ...day }),
  badge: phrase('badge-before', day, day_en),
  steps: numbered('fix-plan-certificate-renewal', 2),
  request: null,
  calls: [],
  party: 'qhr_customer_service',
  route: { page: 'computer' },
  point: { on: 'check', check: 'certificate' },
};

const watched = { count: '1', 'count-count': 1 };
export const summary_ready = summary({
  mark: 'ready',
  title: phrase('summary-ready', watched),
  lead: phrase('summary-ready.lead', watched),
  end: [],
  groups: [{ title: phrase('summary-group-watch'), items: [ends_soon] }, all_ready],
  trial: trial(),
});
export const summary_what_do_you_see: WizardView = {
  ...summary({
    mark: 'to_do',
    title: phrase('summary-what-do-you-see'),
    lead: phrase('summary-what-do-you-see.lead'),
    end: [],
    groups: [all_ready],
    trial: trial('did_not_open'),
  }),
  deed: deed('continue', { kind: 'submit', then: null }),
};
function seen(symptom: Symptom): WizardView {
  return summary({
    mark: 'to_do',
    title: phrase('summary-did-not-open'),
    lead: phrase('summary-did-not-open.lead'),
    end: [],
    groups: [all_ready],
    trial: trial('did_not_open', symptom),
  });
}
export const summary_no_certificate_list = seen('no_certificate_list');
export const summary_password_refused = seen('password_refused');
export const summary_works = summary({
  mark: 'confirmed',
  title: phrase('summary-confirmed', day, day_en),
  lead: phrase('summary-confirmed.lead', day, day_en),
  end: ['summary-end-key', 'summary-end-report'].map((id) => phrase(id)),
  groups: [all_ready],
  trial: trial('opened'),
});
