// The words of both languages, rendered from the Fluent files that the terminal also uses.
// Numbers and dates arrive as finished text; nothing is formatted here.

import { FluentBundle, FluentResource } from '@fluent/bundle';

import en from '../locales/en-CA.ftl?raw';
import fr from '../locales/fr-CA.ftl?raw';
import type { Argument, Language, Phrase } from './bindings';

/** The language tags of documents and of screen readers. */
export const tags: Record<Language, string> = { fr: 'fr-CA', en: 'en-CA' };

const sources: Record<Language, string> = { fr, en };
const bundles = new Map<Language, FluentBundle>();

/** Read at the first word said in that language. */
function bundleOf(language: Language): FluentBundle {
  const known = bundles.get(language);
  if (known) return known;
  const bundle = new FluentBundle(tags[language], { useIsolating: false });
  bundle.addResource(new FluentResource(sources[language]));
  bundles.set(language, bundle);
  return bundle;
}

/** Renders `message` or `message.attribute`; without words for it, the id, so that a gap shows. */
export function render(
  language: Language,
  id: string,
  given: Record<string, Argument> = {},
): string {
  const bundle = bundleOf(language);
  const [name = id, attribute] = id.split('.');
  const message = bundle.getMessage(name);
  const pattern = attribute === undefined ? message?.value : message?.attributes[attribute];
  return pattern ? bundle.formatPattern(pattern, given, []) : id;
}

/** Renders a sentence that the rules chose. */
export function say(language: Language, phrase: Phrase): string {
  return render(language, phrase.id, phrase[language]);
}
