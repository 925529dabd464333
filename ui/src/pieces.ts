// What the window shows comes in pieces: the one that the first page needs before it is shown, the others while nobody
// waits for them. Each is asked for by the program's own page alone, and brings the style that it needs.

import type { View } from './backend';
import type { Language } from './bindings';
import type { LabelId } from './words';

const places = {
  welcome: () => import('./pages/Welcome.svelte'),
  question: () => import('./pages/Question.svelte'),
  outcome: () => import('./pages/Outcome.svelte'),
  answers: () => import('./pages/Answers.svelte'),
  computer: () => import('./pages/Computer.svelte'),
  profile: () => import('./pages/Profile.svelte'),
  summary: () => import('./pages/Summary.svelte'),
  plugged_key: () => import('./parts/PluggedKey.svelte'),
  reopened: () => import('./parts/Reopened.svelte'),
  aside: () => import('./asides/CurrentAside.svelte'),
  dialogs: () => import('./asides/Dialogs.svelte'),
  words_of_asides: () => import('./labels/asides'),
  fr: () => import('./labels/fr'),
  en: () => import('./labels/en'),
};

export type Piece = keyof typeof places;

type Come = { [Name in Piece]?: Awaited<ReturnType<(typeof places)[Name]>> };

/** Those that are there. Nothing tells when one comes: whoever shows one asks for it first. */
export const come: Come = {};

export function isThere(pieces: Piece[]): boolean {
  return pieces.every((piece) => come[piece]);
}

export async function bring(pieces: Piece[]): Promise<void> {
  const bringOne = async <Name extends Piece>(name: Name) => {
    come[name] ??= (await places[name]()) as Come[Name];
  };
  await Promise.all(pieces.map(bringOne));
}

/** One after the other, so that nothing that somebody does meanwhile waits for long. */
export async function bringAll(): Promise<void> {
  for (const piece of Object.keys(places) as Piece[]) await bring([piece]);
}

/** Those that show what the program sent. */
export function piecesOf({ wizard, reopened }: View): Piece[] {
  const { kind } = wizard.page;
  const pieces: Piece[] = [kind === 'clinic' || kind === 'configuration' ? 'question' : kind];
  if (wizard.plugged_key) pieces.push('plugged_key');
  if (reopened) pieces.push('reopened');
  return pieces;
}

/** One of the page's own words; an id that has none, or whose piece is not there, shows itself. */
export function label(language: Language, id: LabelId): string {
  const labels: Partial<Record<string, string>> | undefined = come[language]?.labels;
  const of_asides: Partial<Record<string, Record<Language, string>>> | undefined =
    come.words_of_asides?.labels;
  return labels?.[id] ?? of_asides?.[id]?.[language] ?? id;
}
