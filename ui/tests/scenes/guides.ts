// Pages of the journey as the program sends them, around the checks.

import type {
  Advice,
  Answer,
  Choice,
  Configuration,
  Confirmation,
  Contact,
  Guide,
  Help,
  Judgement,
  Page,
  Party,
  Phrase,
  Place,
  RailStep,
  StepId,
  StepMark,
} from '../../src/bindings';
import { phrase } from './screens';

export const steps: StepId[] = [
  'welcome',
  'eligibility',
  'clinic',
  'computer',
  'profile',
  'summary',
];

const party_words: Record<Party, [string, string]> = {
  you: ['vous', 'you'],
  manager: ['votre gestionnaire', 'your manager'],
  administrator: ['la personne qui gère les ordinateurs', 'whoever manages the computers'],
  qhr_customer_service: ['le service à la clientèle du DSQ', 'QHR customer service'],
  omnimed: ['Omnimed', 'Omnimed'],
};

export function party(who: Party): Phrase {
  return phrase(`party-${who.replaceAll('_', '-')}`);
}

/** `message` with a day three days ago. */
export function since(message: string): Phrase {
  return phrase(
    message,
    { day: '19\u00a0novembre 2026', days: '3', 'days-count': 3 },
    { day: 'November\u00a019, 2026', days: '3', 'days-count': 3 },
  );
}

export function numbered(message: string, count: number): Phrase[] {
  return Array.from({ length: count }, (_, index) => phrase(`${message}.step${index + 1}`));
}

function stepOf(place: Place): StepId {
  return place.page === 'question' || place.page === 'outcome' ? 'eligibility' : place.page;
}

export type Marks = Partial<Record<StepId, [StepMark, Phrase?]>>;

function rail(marks: Marks): RailStep[] {
  return steps.map((step, index) => {
    const [mark, word] = marks[step] ?? ['open'];
    const place: Place =
      step === 'eligibility' ? { page: 'question', question: 'profession' } : { page: step };
    return {
      step,
      number: index + 1,
      name: phrase(`step-${step}`),
      mark,
      word: word ?? null,
      place: mark === 'closed' && step !== 'computer' ? null : place,
    };
  });
}

export function contact(who: Party, more: Partial<Contact> = {}): Contact {
  const name = party(who);
  const about = phrase(`contact-${who.replaceAll('_', '-')}`);
  return { party: who, name, about, phone: null, email: null, checked: null, ...more };
}

export const customer_service = contact('qhr_customer_service', {
  phone: '1 888 555-0123',
  email: 'dsq@exemple.quebec',
  checked: since('contact-checked'),
});

const done_so_far: Marks = {
  welcome: ['done', phrase('rail-done-welcome')],
  eligibility: ['done', phrase('rail-done-eligibility')],
  clinic: [
    'waiting',
    phrase('rail-waiting', { party: party_words.manager[0] }, { party: party_words.manager[1] }),
  ],
  computer: ['needs_you', phrase('rail-needs-you')],
  profile: ['closed', phrase('rail-closed-computer-first')],
};
const beginning: Marks = {
  welcome: ['done', phrase('rail-done-welcome')],
  eligibility: ['open', phrase('rail-question', { number: '1', of: '4' })],
  computer: ['closed', phrase('rail-closed-eligibility-first')],
  profile: ['closed', phrase('rail-closed-eligibility-first')],
};

interface Around {
  back?: Place;
  forward?: Place;
  marks?: Marks;
  help?: Partial<Help>;
}

export function guide(place: Place, page: Page, around: Around = {}): Guide {
  const step = stepOf(place);
  return {
    place,
    page,
    rail: rail(around.marks ?? done_so_far),
    back: around.back ?? null,
    forward: around.forward ?? null,
    help: {
      number: steps.indexOf(step) + 1,
      name: phrase(`step-${step}`),
      problem: null,
      contacts: [customer_service],
      ...around.help,
    },
  };
}

function choice(question: string, id: string, answer: Answer, hinted = false): Choice {
  const label = phrase(`choice-${question}-${id}`);
  return { answer, label, hint: hinted ? phrase(`${label.id}.hint`) : null, chosen: false };
}

/** The same choices with one chosen. */
export function chosen(choices: Choice[], index: number): Choice[] {
  return choices.map((choice, at) => ({ ...choice, chosen: at === index }));
}

function advice(message: string, who: Party, count: number, more: Partial<Advice> = {}): Advice {
  return {
    mark: 'waiting',
    title: phrase(`${message}.title`),
    text: since(`${message}.why`),
    steps: numbered(message, count),
    party: who,
    who: party(who),
    links: [],
    ...more,
  };
}

export function confirmation(to: 'form_sent' | 'profile', confirmed: boolean): Confirmation {
  return {
    label: phrase(to === 'profile' ? 'confirm-profile' : 'confirm-form'),
    confirm: { to, answer: true },
    confirmed: confirmed ? since('confirmed-on') : null,
    take_back: { to, answer: false },
  };
}

export const judgements = {
  seven_digits: { accepted: true, unfinished: false, says: phrase('user-name-seven-digits') },
  empty: { accepted: false, unfinished: true, says: phrase('user-name-empty') },
  email: { accepted: false, unfinished: false, says: phrase('user-name-email') },
  digits: (count: number): Judgement => ({
    accepted: false,
    unfinished: count < 7,
    says: phrase('user-name-digit-count', { digits: String(count), 'digits-count': count }),
  }),
};

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
    title: phrase('outcome-eligible'),
    reasons: [phrase('eligibility-conditions-met')],
    next: phrase('outcome-eligible.next'),
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
      title: phrase('outcome-eligible-after-form'),
      reasons: [phrase('eligibility-account-before-february2018')],
      next: phrase('outcome-eligible-after-form.next'),
      form: advice('advice-form', 'you', 2, { mark: 'to_do', links: ['form'] }),
      confirmation: confirmation('form_sent', sent),
      contacts: [contact('omnimed')],
    },
    { back: first, forward: { page: 'clinic' } },
  );
}
export const form_first = afterForm(false);
export const form_sent = afterForm(true);
function ended(outcome: string, mark: 'waiting' | 'closed', reason: string, who: Party[]): Guide {
  return guide(
    { page: 'outcome' },
    {
      kind: 'outcome',
      mark,
      title: phrase(`outcome-${outcome}`),
      reasons: [phrase(`eligibility-${reason}`)],
      next: phrase(`outcome-${outcome}.next`),
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
