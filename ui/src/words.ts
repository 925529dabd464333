// The words of both languages, rendered from the Fluent files that the terminal also uses.
// Numbers and dates arrive as finished text; nothing is formatted here.

import { FluentBundle, FluentResource } from '@fluent/bundle';

import en from '../locales/en-CA.ftl?raw';
import fr from '../locales/fr-CA.ftl?raw';
import type { Argument, Language, Phrase } from './bindings';

/** The language tags of documents and of screen readers. */
export const tags: Record<Language, string> = { fr: 'fr-CA', en: 'en-CA' };

const sources: Record<Language, string> = { fr, en };

/** Messages are parsed when they are first said: parsing them all takes longer than drawing the first page. */
interface Words {
  said: FluentBundle;
  unsaid: Map<string, string>;
}

const known = new Map<Language, Words>();

function wordsOf(language: Language): Words {
  const there = known.get(language);
  if (there) return there;
  // A message begins a line with its id, and none refers to another.
  const messages = sources[language].split(/\n(?=[a-z])/);
  const words = {
    said: new FluentBundle(tags[language], { useIsolating: false }),
    unsaid: new Map(messages.map((message) => [message.slice(0, message.indexOf(' ')), message])),
  };
  known.set(language, words);
  return words;
}

function messageOf({ said, unsaid }: Words, id: string) {
  const source = unsaid.get(id);
  if (source !== undefined) {
    said.addResource(new FluentResource(source));
    unsaid.delete(id);
  }
  return said.getMessage(id);
}

/** Renders `message` or `message.attribute`; without words for it, the id, so that a gap shows. */
export function render(
  language: Language,
  id: string,
  given: Record<string, Argument> = {},
): string {
  const words = wordsOf(language);
  const [name = id, attribute] = id.split('.');
  const message = messageOf(words, name);
  const pattern = attribute === undefined ? message?.value : message?.attributes[attribute];
  return pattern ? words.said.formatPattern(pattern, given, []) : id;
}

/** Renders a sentence that the rules chose. */
export function say(language: Language, phrase: Phrase): string {
  return render(language, phrase.id, phrase[language]);
}
