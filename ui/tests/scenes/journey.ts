// Pages of the journey as the program sends them, around the checks.

import type { WizardView, Judgement, Page, Party, Route } from '../../src/bindings';
import {
  advice,
  asked_for,
  beginning,
  choice,
  chosen,
  confirmation,
  contact,
  customer_service,
  deed,
  wizard,
  judgements,
  numbered,
  to_ask,
  visit,
} from './parts';
import { phrase } from '../words';

import { clinics, professions, question } from './questions';

export * from './last_steps';

export const welcome = wizard(
  { page: 'welcome' },
  {
    kind: 'welcome',
    title: phrase('welcome-title'),
    lead: phrase('welcome-lead'),
    at_hand: numbered('welcome-at-hand', 3),
    never: numbered('welcome-never', 3),
  },
  {
    deed: deed('start', {
      kind: 'answer',
      answer: { to: 'started', answer: true },
      then: { page: 'question', question: 'profession' },
    }),
    later: [{ label: phrase('window-help-someone'), act: { kind: 'help_someone' }, outside: null }],
    marks: { ...beginning, welcome: ['open'], eligibility: ['open'] },
  },
);

const first: Route = { page: 'question', question: 'profession' };
export const profession = wizard(first, question('profession', professions), {
  back: { page: 'welcome' },
  marks: beginning,
});
export const profession_chosen = wizard(first, question('profession', chosen(professions, 2)), {
  back: { page: 'welcome' },
  forward: { page: 'question', question: 'own_key' },
  marks: beginning,
});

function userName(kept: Judgement | null, forward?: Route): WizardView {
  const page: Page = {
    kind: 'question',
    so_far: null,
    title: phrase('question-user-name'),
    why: phrase('question-user-name.why'),
    drawing: 'sign_in',
    choices: [],
    user_name: {
      label: phrase('user-name-label'),
      kept,
      unknown: choice('user-name', 'unknown', { to: 'user_name_unknown', answer: true }),
    },
    confirmed: null,
    then: null,
  };
  const around = { back: first, marks: beginning, ...(forward ? { forward } : {}) };
  return wizard({ page: 'question', question: 'user_name' }, page, around);
}
export const user_name = userName(null);
export const user_name_kept = userName(judgements.seven_digits, {
  page: 'question',
  question: 'account_created',
});

export const eligible = wizard(
  { page: 'outcome' },
  {
    kind: 'outcome',
    mark: 'ready',
    drawing: 'done',
    title: phrase('outcome-eligible'),
    reasons: [phrase('eligibility-conditions-met')],
    next: [phrase('outcome-eligible.next')],
    review: { page: 'answers' },
    form: null,
    confirmation: null,
    request: null,
    contacts: [],
  },
  { back: first, forward: { page: 'clinic' } },
);
function afterForm(sent: boolean): WizardView {
  return wizard(
    { page: 'outcome' },
    {
      kind: 'outcome',
      mark: 'to_do',
      drawing: 'form',
      title: phrase('outcome-eligible-after-form'),
      reasons: [phrase('eligibility-account-before-february2018')],
      next: [phrase('outcome-eligible-after-form.next')],
      review: { page: 'answers' },
      form: advice('advice-form', 'you', 2, { mark: 'to_do', links: ['form'] }),
      confirmation: sent ? confirmation('form_sent') : null,
      request: null,
      contacts: [contact('omnimed')],
    },
    sent
      ? { back: first, forward: { page: 'clinic' } }
      : {
          back: first,
          deed: deed('form-sent', {
            kind: 'answer',
            answer: { to: 'form_sent', answer: true },
            then: { page: 'clinic' },
          }),
          later: [visit('later', { page: 'clinic' })],
        },
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
): WizardView {
  return wizard(
    { page: 'outcome' },
    {
      kind: 'outcome',
      mark,
      drawing: drawings[outcome],
      title: phrase(`outcome-${outcome}`),
      reasons: [phrase(`eligibility-${reason}`)],
      next: [phrase(`outcome-${outcome}.next`)],
      review: null,
      form: null,
      confirmation: null,
      request: outcome === 'get-key' ? to_ask('key', 'qhr_customer_service') : null,
      contacts: who.map((one) =>
        one === 'qhr_customer_service' ? customer_service : contact(one),
      ),
    },
    mark === 'waiting'
      ? {
          back: first,
          deed: deed('have-key', {
            kind: 'answer',
            answer: { to: 'own_key', answer: true },
            then: { page: 'question', question: 'user_name' },
          }),
          later: [visit('change-answer', { page: 'answers' })],
        }
      : {
          back: first,
          deed: visit('change-answer', { page: 'answers' }),
          later: [deed('close', { kind: 'close' })],
        },
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

/** The answers of somebody who awaits a key. */
export const answers = wizard(
  { page: 'answers' },
  {
    kind: 'answers',
    title: phrase('answers-title'),
    lead: phrase('answers-title.lead'),
    lines: [
      {
        question: phrase('answers-profession'),
        answer: phrase('choice-profession-nurse'),
        route: { page: 'change', question: 'profession' },
      },
      {
        question: phrase('answers-own-key'),
        answer: phrase('choice-own-key-no'),
        route: { page: 'change', question: 'own_key' },
      },
    ],
  },
  { back: { page: 'outcome' }, deed: visit('see-outcome', { page: 'outcome' }) },
);
export const change_own_key = wizard(
  { page: 'change', question: 'own_key' },
  question('own-key', [
    choice('own-key', 'yes', { to: 'own_key', answer: true }),
    choice('own-key', 'no', { to: 'own_key', answer: false }),
  ]),
  { back: { page: 'answers' } },
);
/** The same person, with somebody's key in a port. */
export const whose_key: WizardView = {
  ...get_key,
  plugged_key: {
    title: phrase('whose-key'),
    text: phrase('whose-key.why'),
    replies: [
      {
        answer: { to: 'own_key', answer: true },
        label: phrase('whose-key.mine'),
        hint: null,
        chosen: false,
      },
      {
        answer: { to: 'others_key', answer: true },
        label: phrase('whose-key.others'),
        hint: null,
        chosen: false,
      },
    ],
  },
};

export const clinic = wizard(
  { page: 'clinic' },
  { ...question('clinic', clinics), so_far: phrase('outcome-eligible') } as Page,
  { back: { page: 'outcome' } },
);
export const clinic_to_ask = wizard(
  { page: 'clinic' },
  question(
    'clinic',
    chosen(clinics, 1),
    advice('advice-clinic-number', 'manager', 2, {
      mark: 'to_do',
      title: phrase('advice-clinic-number.to-ask'),
      request: to_ask('clinic_number', 'manager'),
    }),
  ),
  {
    back: { page: 'outcome' },
    deed: deed('asked', {
      kind: 'answer',
      answer: { to: 'asked', answer: 'clinic_number' } as const,
      then: { page: 'clinic' },
    }),
    later: [visit('later', { page: 'computer' })],
  },
);
export const clinic_waiting = wizard(
  { page: 'clinic' },
  question(
    'clinic',
    chosen(clinics, 1),
    advice('advice-clinic-number', 'manager', 2, {
      request: asked_for('clinic_number', 'manager'),
    }),
  ),
  { back: { page: 'outcome' }, forward: { page: 'computer' } },
);
