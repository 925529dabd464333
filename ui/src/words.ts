// Finished text, made by the program in both languages: nothing is parsed or formatted here.

import type { Language } from './bindings';
import { labels } from './labels';

/** The language tags of documents and of screen readers. */
export const tags: Record<Language, string> = { fr: 'fr-CA', en: 'en-CA' };

/** The page's own words, by the id of their message. */
export type LabelId = keyof typeof labels;

/** What follows this beginning in the ids that have it. */
export type After<Beginning extends string, Id = LabelId> = Id extends `${Beginning}${infer Rest}`
  ? Rest
  : never;

const known: Partial<Record<string, Record<Language, string>>> = labels;

/** One of the page's own words, text put in the place of each name in braces; an id that has none shows itself. */
export function label(
  language: Language,
  id: LabelId,
  given: Record<string, string | number> = {},
): string {
  const words = known[id]?.[language] ?? id;
  return words.replaceAll(/\{([a-z-]+)\}/g, (gap, name: string) => String(given[name] ?? gap));
}
