// The page's own words: typed, so that a misspelt one does not compile, and a gap shows instead of hiding.

import { expect, test } from 'vitest';

import { label, type LabelId } from '../src/words';

test('text is put in the place of its name, as it is', () => {
  const file = '$& {file} «\u00a0bilan\u00a0».html';
  expect(label('fr', 'window-saved', { file })).toBe(`Rapport enregistré\u00a0: ${file}`);
  expect(label('en', 'window-step-of', { number: 2, name: 'A' })).toBe('Step 2 of 6: A');
});

test('a message without words, and a place without text, show their names', () => {
  expect(label('fr', 'problem-of-a-newer-program' as LabelId)).toBe('problem-of-a-newer-program');
  expect(label('fr', 'window-saved')).toContain('{file}');
});
