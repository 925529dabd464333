// The order of requests and the way back after one that failed, apart from Tauri.

import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { inTurn, newest, type View } from '../src/backend';
import { view } from './scenes';
import * as journey from './scenes/journey';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const first = view(journey.welcome);
const second = view(journey.profession);

test('a view that could not be had is asked for again until it is there', async () => {
  const shown: View[] = [];
  let fails = 4;
  const get = async () => {
    if (fails > 0) {
      fails -= 1;
      throw new Error('gone');
    }
    return second;
  };
  const ask = newest(get, (next) => shown.push(next));
  await ask(async () => first);
  const asked = ask();
  await vi.runAllTimersAsync();
  await asked;
  expect(shown).toEqual([first, second]);
});

test('the first request to be told of changes fails for whoever made it', async () => {
  const ask = newest(
    async () => second,
    () => undefined,
  );
  await expect(ask(() => Promise.reject(new Error('no program')))).rejects.toThrow('no program');
});

test('what changes while a view is on its way comes with the next one', async () => {
  const shown: View[] = [];
  let arrive: (view: View) => void = () => undefined;
  const ask = newest(
    async () => second,
    (next) => shown.push(next),
  );
  const asked = ask(() => new Promise<View>((resolve) => (arrive = resolve)));
  await ask();
  await ask();
  arrive(first);
  await asked;
  expect(shown).toEqual([first, second]);
});

test('requests that change something reach the program one after the other, also after one that failed', async () => {
  const turn = inTurn();
  const done: string[] = [];
  const slow = turn(async () => {
    await new Promise((later) => setTimeout(later, 100));
    done.push('slow');
  });
  const failed = turn(async () => {
    done.push('failed');
    throw new Error('disk full');
  });
  const quick = turn(async () => void done.push('quick'));
  await vi.runAllTimersAsync();
  await slow;
  await expect(failed).rejects.toThrow('disk full');
  await quick;
  expect(done).toEqual(['slow', 'failed', 'quick']);
});
