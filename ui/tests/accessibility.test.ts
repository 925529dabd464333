// axe-core on every page, and what no rule of it looks at.

import axe from 'axe-core';
import { describe, expect, test, vi } from 'vitest';

import { render } from './words';
import { FakeBackend } from './fake_backend';
import { scenes, view } from './scenes';
import * as journey from './scenes/journey';
import { rehearsed } from './scenes/learning';
import { summary_waiting } from './scenes/summaries';
import { open, press, useWindow } from './window';

useWindow();

async function assertAccessible() {
  vi.useRealTimers();
  for (const details of document.querySelectorAll('details')) details.open = true;
  // Colours need a real browser.
  const found = await axe.run(document, { rules: { 'color-contrast': { enabled: false } } });
  expect(found.violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
  expect(found.passes.length).toBeGreaterThan(10);
}

describe('axe finds nothing', () => {
  test('in the list of the training', async () => {
    await open(new FakeBackend(view(journey.welcome)));
    await press(render('fr', 'window-help'));
    await press(render('fr', 'rehearse-title'));
    await assertAccessible();
  });
  test('in what may be seen on the screen', async () => {
    await open(new FakeBackend(view(journey.welcome)));
    await press(render('fr', 'window-help'));
    await press(render('fr', 'symptoms-title'));
    expect(document.querySelectorAll('.sight-list > details')).toHaveLength(10);
    await assertAccessible();
  });
  test('in a training', async () => {
    await open(new FakeBackend({ ...view(journey.computer), training: rehearsed }));
    await assertAccessible();
  });
  test.each(Object.entries(scenes))('in %s', async (_, scene) => {
    await open(new FakeBackend(scene));
    expect(document.querySelectorAll('h1')).toHaveLength(1);
    await assertAccessible();
  });
  test.each([
    ['window-help', journey.computer],
    ['window-help-someone', journey.welcome],
    ['deed-see-report', summary_waiting],
    ['window-start-again', summary_waiting],
    ['sheet-open', journey.computer],
  ])('behind %s', async (name, wizard) => {
    await open(new FakeBackend(view(wizard)));
    await press(render('fr', name));
    await assertAccessible();
  });
});

test('no part sets a style of its own, which the security policy would refuse', () => {
  const sources = import.meta.glob<string>('../src/**/*.svelte', {
    query: '?raw',
    import: 'default',
    eager: true,
  });
  expect(Object.entries(sources).filter(([, text]) => /\bstyle[=:]|<style/.test(text))).toEqual([]);
});
