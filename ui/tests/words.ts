// What the tests read on the page: its own words, and a stand-in for every sentence that the program renders. How a
// sentence reads is the program's matter; where it stands is the page's.

import type { Language, Phrase } from '../src/bindings';
import { labels } from '../src/labels';
import { label, type LabelId } from '../src/words';

export type Given = Record<string, string | number>;

function isLabel(id: string): id is LabelId {
  return id in labels;
}

/** What the page shows of this message. */
export function render(language: Language, id: string, given: Given = {}): string {
  if (isLabel(id)) return label(language, id, given);
  const told = Object.entries(given).map(([name, value]) => `, ${name} ${value}`);
  return `${id} (${[language, ...told].join('')})`;
}

/** A sentence as the program sends it. */
export function phrase(id: string, fr: Given = {}, en = fr): Phrase {
  return { id, fr: render('fr', id, fr), en: render('en', id, en) };
}
