import { expect, test } from 'vitest';

import { settle } from '../src/checks/settle';
import { no_key, pending, ready } from './scenes/screens';

test('the first checks is shown as it comes', () => {
  expect(settle(undefined, pending)).toBe(pending);
});

test('a complete checks replaces all of the last one', () => {
  expect(settle(no_key, ready)).toBe(ready);
});

test('a new check keeps the last answer in sight and marks it pending', () => {
  const shown = settle(no_key, pending);
  expect(shown.headline).toEqual(no_key.headline);
  expect([shown.root_cause, shown.tone]).toEqual(['usb_key', 'act']);
  expect(shown.rows.map((row) => row.state)).toEqual(pending.rows.map(() => 'pending'));
  expect(shown.rows.map((row) => row.result)).toEqual(no_key.rows.map((row) => row.result));
});

test('what the new check has found already is shown at once', () => {
  const half = {
    ...pending,
    rows: pending.rows.map((row, index) => ready.rows[index < 2 ? index : -1] ?? row),
  };
  const expected = half.rows.map((_, index) => (index < 2 ? 'pass' : 'pending'));
  expect(settle(no_key, half).rows.map((row) => row.state)).toEqual(expected);
});
