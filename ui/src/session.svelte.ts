// What every part of the window shares: the language and the way to the program behind it.

import { createContext } from 'svelte';

import type { Backend } from './backend';
import type { Argument, Language, Phrase } from './bindings';
import { render, say } from './words';

export class Session {
  language: Language = $state('fr');
  other: Language = $derived(this.language === 'fr' ? 'en' : 'fr');

  constructor(readonly backend: Backend) {}

  say(phrase: Phrase): string {
    return say(this.language, phrase);
  }

  /** A sentence that only the window needs. */
  message(id: string, given: Record<string, Argument> = {}): string {
    return render(this.language, id, given);
  }
}

export const [session, setSession] = createContext<Session>();
