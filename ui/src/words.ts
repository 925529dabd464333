// Finished text, made by the program in both languages: nothing is parsed or formatted here.

import type { Language } from './bindings';
import type { labels as of_asides } from './labels/asides';
import type { labels } from './labels/fr';

/** The language tags of documents and of screen readers. */
export const tags: Record<Language, string> = { fr: 'fr-CA', en: 'en-CA' };

/** The page's own words, by the id of their message. */
export type LabelId = keyof typeof labels | keyof typeof of_asides;

/** What follows this beginning in the ids that have it. */
export type After<Beginning extends string, Id = LabelId> = Id extends `${Beginning}${infer Rest}`
  ? Rest
  : never;

/** Words with text put in the place of each name in braces. */
export function filled(words: string, given: Record<string, string | number> = {}): string {
  return words.replaceAll(/\{([a-z-]+)\}/g, (gap, name: string) => String(given[name] ?? gap));
}
