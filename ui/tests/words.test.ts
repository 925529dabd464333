// The page's own words: typed, so that a misspelt one does not compile, and a gap shows instead of hiding.

import { expect, test } from 'vitest';

import { bring, label } from '../src/pieces';
import { filled, type LabelId } from '../src/words';

test('text is put in the place of its name, as it is', async () => {
  await bring(['fr', 'en']);
  const file = '$& {file} «\u00a0bilan\u00a0».html';
  expect(filled('{file}, {file}', { file })).toBe(`${file}, ${file}`);
  const step = filled(label('en', 'window-step-of'), { number: 2, name: 'A' });
  expect(step).toBe('Step 2 of 6: A');
});

test('a message without words, and a place without text, show their names', async () => {
  await bring(['fr']);
  const unknown = 'problem-of-a-newer-program' as LabelId;
  expect(label('fr', unknown)).toBe(unknown);
  expect(filled(label('fr', 'window-step-of'))).toContain('{number}');
});

test('the words of what is in front of the journey come with it', async () => {
  await bring(['fr', 'en']);
  expect(label('fr', 'window-saved')).toBe('window-saved');
  await bring(['words_of_asides']);
  const file = 'bilan.html';
  expect(filled(label('fr', 'window-saved'), { file })).toBe(`Rapport enregistré\u00a0: ${file}`);
  expect(filled(label('en', 'window-saved'), { file })).toContain(file);
});
