// What may be seen where the viewer does not open, as the program sends it.

import type { Party, Symptom, SymptomCard, SymptomSheet } from '../../src/bindings';
import { phrase } from '../words';
import { contact, numbered, party } from './parts';

const all: [Symptom, number, Party, Party | null][] = [
  ['no_certificate_list', 3, 'you', 'administrator'],
  ['list_without_me', 3, 'you', 'qhr_customer_service'],
  ['no_password_window', 3, 'you', 'administrator'],
  ['password_refused', 3, 'qhr_customer_service', 'qhr_customer_service'],
  ['certificate_refused', 3, 'you', 'qhr_customer_service'],
  ['key_cannot_sign', 2, 'administrator', 'administrator'],
  ['connection_intercepted', 3, 'administrator', 'administrator'],
  ['blank_page', 2, 'you', 'administrator'],
  ['message_in_omnimed', 3, 'omnimed', 'omnimed'],
  ['it_opens', 1, 'you', null],
];

const id = (symptom: Symptom) => `symptom-${symptom.replaceAll('_', '-')}`;

export const cards: SymptomCard[] = all.map(([symptom]) => ({
  symptom,
  title: phrase(id(symptom)),
  hint: phrase(`${id(symptom)}.hint`),
}));

export const symptoms: SymptomSheet[] = all.map(([symptom, steps, acts, call]) => ({
  symptom,
  title: phrase(id(symptom)),
  hint: phrase(`${id(symptom)}.hint`),
  cause: phrase(`${id(symptom)}.cause`),
  check: null,
  steps: numbered(id(symptom), steps),
  acts,
  who: party(acts),
  call: call && {
    when: phrase(acts === 'you' ? 'symptoms-still-the-same' : 'symptoms-call'),
    party: call,
    name: party(call),
    contact: contact(call, { phone: '1 866 555-0100', dial: 'tel:+18665550100' }),
  },
  unknown: phrase(`${id(symptom)}.unknown`),
}));

export function sheet_of(symptom: Symptom): SymptomSheet {
  const found = symptoms.find((one) => one.symptom === symptom);
  if (!found) throw new Error(symptom);
  return found;
}
