// The key that greets, and the page that then goes on by itself.

import { afterEach, describe, expect, test } from 'vitest';

import type { View } from '../src/backend';
import { greeted_for, patience } from '../src/checks/greeting.svelte';
import { FakeBackend } from './fake_backend';
import { computerWith, replugging, view } from './scenes';
import { stage, under_way } from './scenes/replug_test';
import * as journey from './scenes/journey';
import { visit } from './scenes/parts';
import { driver_missing, no_chrome, no_key, ready } from './scenes/screens';
import { find, later, open, press, settled, useWindow, words } from './window';
import { render } from './words';

useWindow();

const fr = (id: string, given = {}) => render('fr', id, given);
const on = { page: 'configuration' };

/** Step 4, all checks passed: the blue button leads to the configuration. */
function passed(): View {
  const wizard = { ...journey.computer, deed: visit('continue', { page: 'configuration' }) };
  return view(wizard, ready);
}

/** Waiting for the key on step 4, and then this. */
async function come(
  next: View = passed(),
  first: View = computerWith(no_key),
): Promise<FakeBackend> {
  const backend = new FakeBackend(first);
  await open(backend);
  backend.show(next);
  await settled();
  return backend;
}

const greeted = () => document.querySelector('[data-greeted]') !== null;
const visits = (backend: FakeBackend) => backend.askedFor('visit');

afterEach(() => document.body.replaceChildren());

describe('the key that was waited for', () => {
  test('is greeted in green and announced, and two seconds later the page goes on', async () => {
    const backend = await come();
    expect(greeted()).toBe(true);
    expect(words('h1')).toBe(fr('greeting-title'));
    expect(words('body > div > [role=status]')).toContain(fr('greeting-title'));
    await later(greeted_for - 1);
    expect(visits(backend)).toEqual([]);
    await later(1);
    expect(visits(backend)).toEqual([[on]]);
    expect(greeted()).toBe(false);
  });
  test('gives its driver time before what is missing is told', async () => {
    const backend = await come(computerWith(driver_missing));
    await later(greeted_for);
    expect([greeted(), words('h1')]).toEqual([true, fr('greeting-title')]);
    backend.show(passed());
    await settled();
    expect(visits(backend)).toEqual([[on]]);
  });
  test('leads nowhere while something is missing, which is told', async () => {
    const backend = await come(computerWith(driver_missing));
    await later(patience);
    expect(visits(backend)).toEqual([]);
    expect(words('h1')).toBe(fr(driver_missing.headline.id));
  });
  test('that goes again is greeted no longer', async () => {
    const backend = await come();
    backend.show(computerWith(no_key));
    await settled();
    expect(greeted()).toBe(false);
    await later(patience);
    expect(visits(backend)).toEqual([]);
  });
});

describe('nobody is led on', () => {
  test('who was not waiting for the key', async () => {
    for (const first of [
      computerWith(no_chrome),
      computerWith(ready),
      view(journey.welcome, no_key),
    ]) {
      const backend = await come(passed(), first);
      expect(greeted()).toBe(false);
      await later(patience);
      expect(visits(backend)).toEqual([]);
    }
  });
  test('who looks at a recording, or takes the key out step by step', async () => {
    const recording = (shown: View) => ({
      ...shown,
      checks: { ...shown.checks, simulated: true },
    });
    const pairs: [View, View][] = [
      [recording(computerWith(no_key)), recording(passed())],
      [replugging(under_way(stage('ask_in'))), passed()],
    ];
    for (const [first, next] of pairs) {
      await come(next, first);
      expect(greeted()).toBe(false);
    }
  });
  test('who has touched anything meanwhile', async () => {
    const backend = await come();
    dispatchEvent(new Event('keydown'));
    await later(patience);
    expect(visits(backend)).toEqual([]);
    expect(words('h1')).toBe(fr(ready.headline.id));
  });
  test('who types', async () => {
    const backend = await come();
    const field = document.createElement('input');
    document.body.append(field);
    field.focus();
    await later(patience);
    expect(visits(backend)).toEqual([]);
    expect(document.activeElement).toBe(field);
  });
  test('who reads in a dialog, or on a page before the journey', async () => {
    const backend = await come();
    await press(fr('window-help'));
    find('dialog').setAttribute('open', '');
    await later(patience);
    expect(visits(backend)).toEqual([]);
  });
});
