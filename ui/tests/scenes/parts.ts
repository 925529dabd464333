// What stands around every page of the journey, and the parts that pages are made of.

import type {
  Act,
  Advice,
  Answer,
  Choice,
  Confirmation,
  Contact,
  Deed,
  WizardView,
  Help,
  Judgement,
  Mark,
  Page,
  Party,
  Phrase,
  Request,
  RequestPart,
  Route,
  RailStep,
  StepId,
} from '../../src/bindings';
import { phrase } from '../words';

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
  administrator: ['votre soutien informatique', 'your IT support'],
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

function stepOf(route: Route): StepId {
  switch (route.page) {
    case 'question':
    case 'outcome':
    case 'answers':
    case 'change':
      return 'eligibility';
    case 'configuration':
      return 'computer';
    default:
      return route.page;
  }
}

export type Marks = Partial<Record<StepId, [Mark, Phrase?]>>;

function rail(marks: Marks): RailStep[] {
  return steps.map((step, index) => {
    const [mark, word] = marks[step] ?? ['open'];
    const route: Route =
      step === 'eligibility' ? { page: 'question', question: 'profession' } : { page: step };
    return {
      step,
      number: index + 1,
      name: phrase(`step-${step}`),
      mark,
      word: word ?? null,
      route: mark === 'closed' && step !== 'computer' ? null : route,
    };
  });
}

export function contact(who: Party, more: Partial<Contact> = {}): Contact {
  const name = party(who);
  const about = phrase(`contact-${who.replaceAll('_', '-')}`);
  const reach = phrase('contact-reach', { party: name.fr }, { party: name.en });
  const nothing = { phone: null, email: null, dial: null, checked: null, in_short: null };
  return { party: who, name, reach, about, ...nothing, ...more };
}

export const customer_service = contact('qhr_customer_service', {
  phone: '1 888 555-0123',
  email: 'dsq@exemple.quebec',
  dial: 'tel:+18885550123',
  in_short: phrase('contact-checked.in-short'),
  checked: since('contact-checked'),
});

const done_so_far: Marks = {
  welcome: ['ready', phrase('rail-done-welcome')],
  eligibility: ['ready', phrase('rail-done-eligibility')],
  clinic: [
    'waiting',
    phrase('rail-waiting', { party: party_words.manager[0] }, { party: party_words.manager[1] }),
  ],
  computer: ['to_do', phrase('rail-needs-you')],
  profile: ['closed', phrase('rail-closed-computer-first')],
};
export const beginning: Marks = {
  welcome: ['ready', phrase('rail-done-welcome')],
  eligibility: ['open', phrase('rail-question', { number: '1', of: '4' })],
  computer: ['closed', phrase('rail-closed-eligibility-first')],
  profile: ['closed', phrase('rail-closed-eligibility-first')],
};

interface Around {
  back?: Route;
  /** Going on is the deed, unless another one is. */
  forward?: Route;
  deed?: Deed;
  later?: Deed[];
  marks?: Marks;
  help?: Partial<Help>;
}

/** What a button says and does. */
export function deed(label: string, act: Act): Deed {
  return { label: phrase(`deed-${label}`), act, outside: null };
}

export function visit(label: string, route: Route): Deed {
  return deed(label, { kind: 'visit', route, point: null });
}

const asking: Page['kind'][] = ['question', 'clinic', 'configuration'];

function goOn(page: Page, forward: Route | null): Deed {
  if (asking.includes(page.kind)) return deed('continue', { kind: 'submit', then: forward });
  return visit('continue', forward ?? { page: 'summary' });
}

export function wizard(route: Route, page: Page, around: Around = {}): WizardView {
  const step = stepOf(route);
  return {
    route,
    page,
    rail: rail(around.marks ?? done_so_far),
    plugged_key: null,
    back: around.back ?? null,
    deed: around.deed ?? goOn(page, around.forward ?? null),
    later: around.later ?? [],
    help: {
      number: steps.indexOf(step) + 1,
      name: phrase(`step-${step}`),
      problem: null,
      contacts: [customer_service],
      version: phrase('window-version', { version: '0.1.0' }),
      rules: phrase('window-rules', { day: '22 novembre 2026' }, { day: 'November 22, 2026' }),
      newer_version: null,
      ...around.help,
    },
  };
}

export function choice(question: string, id: string, answer: Answer, hinted = false): Choice {
  const label = phrase(`choice-${question}-${id}`);
  return { answer, label, hint: hinted ? phrase(`${label.id}.hint`) : null, chosen: false };
}

/** The same choices with one chosen. */
export function chosen(choices: Choice[], index: number): Choice[] {
  return choices.map((choice, at) => ({ ...choice, chosen: at === index }));
}

export function advice(
  message: string,
  who: Party,
  count: number,
  more: Partial<Advice> = {},
): Advice {
  return {
    mark: 'waiting',
    title: phrase(`${message}.title`),
    text: phrase(`${message}.why`),
    steps: numbered(message, count),
    party: who,
    who: party(who),
    links: [],
    request: null,
    ...more,
  };
}

/** A request that nobody has made yet. */
export function to_ask(request: Request, of: Party): RequestPart {
  const text = phrase(`request-${request.replaceAll('_', '-')}.text`);
  return { request, of: party(of), ask: { to: 'asked', answer: request }, asked: null, text };
}

/** One that was made three days ago. */
export function asked_for(request: Request, of: Party): RequestPart {
  const asked: Confirmation = {
    confirmed: since('request-asked'),
    take_back: { to: 'not_asked', answer: request },
  };
  return { ...to_ask(request, of), ask: null, asked };
}

export function confirmation(to: 'form_sent' | 'profile'): Confirmation {
  return { confirmed: since('confirmed-on'), take_back: { to, answer: false } };
}

export const judgements = {
  seven_digits: { accepted: true, unfinished: false, says: phrase('user-name-seven-digits') },
  empty: { accepted: false, unfinished: true, says: phrase('user-name-empty') },
  email: { accepted: false, unfinished: false, says: phrase('eligibility-user-name-email') },
  digits: (count: number): Judgement => ({
    accepted: false,
    unfinished: count < 7,
    says: phrase('eligibility-user-name-digit-count', {
      digits: String(count),
      'digits-count': count,
    }),
  }),
};
