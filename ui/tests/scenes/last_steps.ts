// Steps 4 and 5 as the program sends them, around the checks.

import type { Advice, Choice, WizardView, Phrase } from '../../src/bindings';
import {
  advice,
  asked_for,
  chosen,
  confirmation,
  contact,
  customer_service,
  deed,
  wizard,
  numbered,
  party,
  visit,
} from './parts';
import { phrase } from '../words';

import { question, setups } from './questions';

function computerPage(closed: Phrase | null, problem: Phrase | null = null): WizardView {
  return wizard(
    { page: 'computer' },
    { kind: 'computer', closed, requests: [] },
    {
      back: { page: 'clinic' },
      deed: deed('check-again', { kind: 'check_again' }),
      later: [visit('continue-without-key', { page: 'configuration' })],
      help: { problem, contacts: [customer_service, contact('administrator')] },
    },
  );
}
export const computer = computerPage(null, phrase('reason-no-key.title'));
export const computer_closed = computerPage(phrase('closed-form-first'));

function configurationPage(
  choices: Choice[],
  around: object,
  then: Advice | null = null,
): WizardView {
  return wizard({ page: 'configuration' }, question('computer', choices, then), {
    back: { page: 'computer' },
    ...around,
  });
}
const later = [visit('later', { page: 'summary' })];
export const configuration = configurationPage(setups, { later });
export const configuration_confirmed = configurationPage(chosen(setups, 0), {
  deed: deed('configured-by-administrator', { kind: 'submit', then: { page: 'profile' } }),
});
export const configuration_asked = configurationPage(
  chosen(setups, 2),
  { deed: deed('continue-to-summary', { kind: 'submit', then: { page: 'summary' } }) },
  advice('advice-administrator', 'administrator', 3, {
    links: ['prerequisites_page'],
    request: asked_for('configuration', 'administrator'),
  }),
);

function profilePage(confirmed: boolean): WizardView {
  return wizard(
    { page: 'profile' },
    {
      kind: 'profile',
      title: phrase('profile-title'),
      lead: phrase('profile-title.lead'),
      drawing: 'profile',
      steps: numbered('profile-steps', 3),
      party: 'you',
      who: party('you'),
      about_identifier: phrase('profile-about-identifier'),
      chrome_found: true,
      links: ['prerequisites_page'],
      confirmation: confirmed ? confirmation('profile') : null,
    },
    confirmed
      ? { back: { page: 'configuration' }, forward: { page: 'summary' } }
      : {
          back: { page: 'configuration' },
          deed: deed('profile-done', {
            kind: 'answer',
            answer: { to: 'profile', answer: true },
            then: { page: 'summary' },
          }),
          later,
        },
  );
}
export const profile = profilePage(false);
export const profile_confirmed = profilePage(true);
