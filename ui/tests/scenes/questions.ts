// Pages that ask something, and what they offer.

import type { Advice, Choice, Page } from '../../src/bindings';
import { choice } from './parts';
import { phrase } from '../words';

export const professions: Choice[] = [
  choice('profession', 'doctor', { to: 'doctor', answer: true }, true),
  choice('profession', 'resident', { to: 'profession', answer: 'resident' }),
  choice('profession', 'nurse', { to: 'profession', answer: 'nurse' }),
  choice('profession', 'pharmacist', { to: 'profession', answer: 'pharmacist' }),
  choice('profession', 'technical-support', { to: 'profession', answer: 'technical_support' }),
  choice('profession', 'extern', { to: 'profession', answer: 'extern' }),
  choice('profession', 'doctor-without-number', { to: 'doctor', answer: false }),
  choice('profession', 'other', { to: 'profession', answer: 'other' }, true),
];
export const clinics: Choice[] = [
  choice('clinic', 'shared', { to: 'clinic', answer: 'shared' }),
  choice('clinic', 'not-shared', { to: 'clinic', answer: 'not_shared' }),
  choice('clinic', 'private', { to: 'clinic', answer: 'private' }),
  choice('clinic', 'unknown', { to: 'clinic', answer: 'unknown' }),
];
export const setups: Choice[] = [
  choice('computer', 'by-administrator', { to: 'computer', answer: 'by_administrator' }),
  choice('computer', 'individually', { to: 'computer', answer: 'individually' }),
  choice(
    'computer',
    'asked-administrator',
    { to: 'computer', answer: 'asked_administrator' },
    true,
  ),
];

const kinds: Partial<Record<string, 'clinic' | 'configuration'>> = {
  clinic: 'clinic',
  computer: 'configuration',
};

export function question(id: string, choices: Choice[], then: Advice | null = null): Page & object {
  return {
    kind: kinds[id] ?? 'question',
    so_far: null,
    title: phrase(`question-${id}`),
    why: phrase(`question-${id}.why`),
    drawing: null,
    choices,
    user_name: null,
    confirmed: null,
    then,
  };
}
