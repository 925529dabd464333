// The window must say byte for byte what the terminal says.

import { readFileSync } from 'node:fs';

import { FluentBundle, FluentResource } from '@fluent/bundle';
import { describe, expect, test } from 'vitest';

import type { Argument, Language } from '../src/bindings';
import { render, say } from '../src/words';
import { phrase } from './scenes/screens';

interface Rendering {
  language: Language;
  id: string;
  arguments: Record<string, Argument>;
  text: string;
}

test('every sentence reads as in the terminal', () => {
  const all = JSON.parse(readFileSync('../tests/words.json', 'utf8')) as Rendering[];
  expect(all.length).toBeGreaterThanOrEqual(50);
  const here = all.map((one) => ({
    ...one,
    text: render(one.language, one.id, one.arguments),
  }));
  expect(here).toEqual(all);
});

test.each(['fr', 'en'] as const)('each message of %s is found, read alone', (language) => {
  const source = readFileSync(`locales/${language}-CA.ftl`, 'utf8');
  const { body } = new FluentResource(source);
  expect(body.length).toBeGreaterThan(500);
  const whole = new FluentBundle(`${language}-CA`, { useIsolating: false });
  whole.addResource(new FluentResource(source));
  const given = {};
  for (const { id, value, attributes } of body) {
    const patterns = [
      [id, value] as const,
      ...Object.entries(attributes).map(([name, pattern]) => [`${id}.${name}`, pattern] as const),
    ];
    for (const [name, pattern] of patterns) {
      const expected = pattern ? whole.formatPattern(pattern, given, []) : name;
      expect(render(language, name, given)).toBe(expected);
    }
  }
});

describe('a gap shows instead of hiding', () => {
  test('a message without words renders its id', () => {
    expect(say('fr', phrase('no-such-message'))).toBe('no-such-message');
  });
  test('an attribute without words renders its id', () => {
    expect(render('en', 'product-name.no-such-attribute')).toBe('product-name.no-such-attribute');
  });
});

test('the window has words in both languages for every message it asks for', () => {
  const files = import.meta.glob<string>('../src/**/*.{svelte,ts}', {
    query: '?raw',
    import: 'default',
    eager: true,
  });
  const asked = Object.values(files).flatMap(
    (source) => source.match(/(?<=['"`])window-[a-z-]+/g) ?? [],
  );
  const states = ['pending', 'pass', 'warn', 'fail', 'unknown', 'blocked'].map(
    (state) => `state-${state}`,
  );
  const ids = [
    ...new Set(asked),
    ...states,
    'product-name',
    'problem-link-not-opened',
    'problem-unexpected',
  ];
  expect(ids.length).toBeGreaterThan(15);
  for (const language of ['fr', 'en'] as const) {
    expect(ids.filter((id) => render(language, id) === id)).toEqual([]);
  }
});
