// What a support code says. Stands in for the types of src/support_code until bindings.ts has them.

import type { Language, Party, Phrase, State } from './bindings';

export interface HelperView {
  /** The language the person reads, which may be another than the helper's. */
  language: Language;
  language_name: Phrase;
  /** The step the person looks at, 1 to 6. */
  step: number;
  step_name: Phrase;
  eligibility: Phrase;
  clinic: Phrase;
  computer: Phrase;
  profile: Phrase;
  checks: HelperCheck[];
  /** What to look at first. */
  cause: HelperCause | null;
  os: Phrase;
  chrome: Phrase;
}

export interface HelperCheck {
  /** Its number, `4.3`. */
  step: string;
  name: Phrase;
  state: State;
}

export interface HelperCause {
  step: string;
  /** The heading that the person sees. */
  title: Phrase;
  steps: Phrase[];
  party: Party | null;
  who: Phrase | null;
}
