// Pages of the journey as the program sends them, around the checks.

import type {
  Advice,
  Choice,
  Configuration,
  Guide,
  Judgement,
  Page,
  Party,
  Phrase,
  Place,
} from '../../src/bindings';
import {
  advice,
  beginning,
  choice,
  chosen,
  confirmation,
  contact,
  customer_service,
  guide,
  judgements,
  numbered,
  since,
} from './parts';
import { phrase } from './screens';

const professions: Choice[] = [
  choice('profession', 'doctor', { to: 'profession', answer: 'doctor' }, true),
  choice('profession', 'resident', { to: 'profession', answer: 'resident' }),
  choice('profession', 'nurse', { to: 'profession', answer: 'nurse' }),
  choice('profession', 'pharmacist', { to: 'profession', answer: 'pharmacist' }),
  choice('profession', 'technical-support', { to: 'profession', answer: 'technical_support' }),
  choice('profession', 'extern', { to: 'profession', answer: 'extern' }),
  choice('profession', 'other', { to: 'profession', answer: 'other' }, true),
];
const clinics: Choice[] = [
  choice('clinic', 'shared', { to: 'clinic', answer: 'shared' }, true),
  choice('clinic', 'not-shared', { to: 'clinic', answer: 'not_shared' }),
  choice('clinic', 'private', { to: 'clinic', answer: 'private' }),
  choice('clinic', 'unknown', { to: 'clinic', answer: 'unknown' }),
];
const setups: Choice[] = [
  choice('computer', 'by-administrator', { to: 'computer', answer: 'by_administrator' }),
  choice('computer', 'individually', { to: 'computer', answer: 'individually' }),
  choice(
    'computer',
    'asked-administrator',
    { to: 'computer', answer: 'asked_administrator' },
    true,
  ),
];

function question(id: string, choices: Choice[], then: Advice | null = null): Page & object {
  return {
    kind: id === 'clinic' ? 'clinic' : 'question',
    title: phrase(`question-${id}`),
    why: phrase(`question-${id}.why`),
    choices,
    user_name: null,
    then,
  };
}

export const welcome = guide(
  { page: 'welcome' },
  {
    kind: 'welcome',
    title: phrase('welcome-title'),
    lead: phrase('welcome-lead'),
    at_hand: numbered('welcome-at-hand', 3),
    never: numbered('welcome-never', 3),
  },
  {
    forward: { page: 'question', question: 'profession' },
    marks: { ...beginning, welcome: ['open'], eligibility: ['open'] },
  },
);

const first: Place = { page: 'question', question: 'profession' };
export const profession = guide(first, question('profession', professions), {
  back: { page: 'welcome' },
  marks: beginning,
});
export const profession_chosen = guide(first, question('profession', chosen(professions, 2)), {
  back: { page: 'welcome' },
  forward: { page: 'question', question: 'own_key' },
  marks: beginning,
});

function userName(kept: Judgement | null, forward?: Place): Guide {
  const page: Page = {
    kind: 'question',
    title: phrase('question-user-name'),
    why: phrase('question-user-name.why'),
    choices: [],
    user_name: { label: phrase('user-name-label'), kept },
    then: null,
  };
  const around = { back: first, marks: beginning, ...(forward ? { forward } : {}) };
  return guide({ page: 'question', question: 'user_name' }, page, around);
}
export const user_name = userName(null);
export const user_name_kept = userName(judgements.seven_digits, {
  page: 'question',
  question: 'account_created',
});

export const eligible = guide(
  { page: 'outcome' },
  {
    kind: 'outcome',
    mark: 'ready',
    drawing: 'done',
    title: phrase('outcome-eligible'),
    reasons: [phrase('eligibility-conditions-met')],
    next: [phrase('outcome-eligible.next')],
    form: null,
    confirmation: null,
    contacts: [],
  },
  { back: first, forward: { page: 'clinic' } },
);
function afterForm(sent: boolean): Guide {
  return guide(
    { page: 'outcome' },
    {
      kind: 'outcome',
      mark: 'to_do',
      drawing: 'form',
      title: phrase('outcome-eligible-after-form'),
      reasons: [phrase('eligibility-account-before-february2018')],
      next: [phrase('outcome-eligible-after-form.next')],
      form: advice('advice-form', 'you', 2, { mark: 'to_do', links: ['form'] }),
      confirmation: confirmation('form_sent', sent),
      contacts: [contact('omnimed')],
    },
    { back: first, forward: { page: 'clinic' } },
  );
}
export const form_first = afterForm(false);
export const form_sent = afterForm(true);
const drawings = {
  'get-key': 'get_key',
  'use-production-qhr': 'other_way',
  'not-eligible': 'closed',
} as const;

function ended(
  outcome: keyof typeof drawings,
  mark: 'waiting' | 'closed',
  reason: string,
  who: Party[],
): Guide {
  return guide(
    { page: 'outcome' },
    {
      kind: 'outcome',
      mark,
      drawing: drawings[outcome],
      title: phrase(`outcome-${outcome}`),
      reasons: [phrase(`eligibility-${reason}`)],
      next: [phrase(`outcome-${outcome}.next`)],
      form: null,
      confirmation: null,
      contacts: who.map((one) =>
        one === 'qhr_customer_service' ? customer_service : contact(one),
      ),
    },
    { back: first, forward: { page: 'summary' } },
  );
}
export const get_key = ended('get-key', 'waiting', 'no-key', ['qhr_customer_service']);
export const production = ended('use-production-qhr', 'closed', 'user-name-letters-and-digits', [
  'qhr_customer_service',
]);
export const not_eligible = ended('not-eligible', 'closed', 'extern', [
  'qhr_customer_service',
  'manager',
]);

export const clinic = guide({ page: 'clinic' }, question('clinic', clinics), {
  back: { page: 'outcome' },
});
export const clinic_waiting = guide(
  { page: 'clinic' },
  question('clinic', chosen(clinics, 1), advice('advice-clinic-number', 'manager', 3)),
  { back: { page: 'outcome' }, forward: { page: 'computer' } },
);

function computerPage(configuration: Configuration, problem: Phrase | null = null): Guide {
  return guide(
    { page: 'computer' },
    { kind: 'computer', ...configuration },
    {
      back: { page: 'clinic' },
      forward: { page: 'summary' },
      help: { problem, contacts: [customer_service, contact('administrator')] },
    },
  );
}
const who_configured = {
  title: phrase('question-computer'),
  why: phrase('question-computer.why'),
  user_name: null,
};
export const computer = computerPage(
  {
    closed: null,
    question: { ...who_configured, choices: setups, then: null },
    confirmed: null,
  },
  phrase('reason-no-key.title'),
);
export const computer_confirmed = computerPage({
  closed: null,
  question: { ...who_configured, choices: chosen(setups, 0), then: null },
  confirmed: since('confirmed-on'),
});
export const computer_asked = computerPage({
  closed: null,
  question: {
    ...who_configured,
    choices: chosen(setups, 2),
    then: advice('advice-administrator', 'administrator', 3, { links: ['prerequisites_page'] }),
  },
  confirmed: null,
});
export const computer_closed = computerPage({
  closed: phrase('closed-form-first'),
  question: null,
  confirmed: null,
});

function profilePage(confirmed: boolean): Guide {
  return guide(
    { page: 'profile' },
    {
      kind: 'profile',
      title: phrase('profile-title'),
      lead: phrase('profile-title.lead'),
      steps: numbered('profile-steps', 3),
      about_identifier: phrase('profile-about-identifier'),
      chrome_found: true,
      links: ['prerequisites_page'],
      confirmation: confirmation('profile', confirmed),
    },
    { back: { page: 'computer' }, forward: { page: 'summary' } },
  );
}
export const profile = profilePage(false);
export const profile_confirmed = profilePage(true);
