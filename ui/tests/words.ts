// What the tests read on the page: its own words, and a stand-in for every sentence that the program renders. How a
// sentence reads is the program's matter; where it stands is the page's.

import type { Language, Phrase } from '../src/bindings';
import { labels as of_asides } from '../src/labels/asides';
import { labels as en } from '../src/labels/en';
import { labels as fr } from '../src/labels/fr';
import { filled } from '../src/words';

export type Given = Record<string, string | number>;

const labels: Record<Language, Partial<Record<string, string>>> = { fr, en };
const both: Partial<Record<string, Record<Language, string>>> = of_asides;

/** What the page shows of this message. */
export function render(language: Language, id: string, given: Given = {}): string {
  const words = labels[language][id] ?? both[id]?.[language];
  if (words !== undefined) return filled(words, given);
  const told = Object.entries(given).map(([name, value]) => `, ${name} ${value}`);
  return `${id} (${[language, ...told].join('')})`;
}

/** A sentence as the program sends it. */
export function phrase(id: string, fr: Given = {}, en = fr): Phrase {
  return { id, fr: render('fr', id, fr), en: render('en', id, en) };
}
