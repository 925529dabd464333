// The window with a program that answers what each test needs.

import axe from 'axe-core';
import { flushSync, mount, tick, unmount } from 'svelte';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

import App from '../src/App.svelte';
import { drawingFor } from '../src/drawings/choose';
import { render } from '../src/words';
import { FakeBackend } from './fake_backend';
import * as scene from './scenes';

let app: Record<string, unknown> | undefined;

async function open(backend: FakeBackend) {
  const target = document.createElement('div');
  document.body.replaceChildren(target);
  app = mount(App, { target, props: { backend } });
  await settled();
}

async function settled() {
  for (let turn = 0; turn < 4; turn += 1) await tick();
  flushSync();
}

function find<T extends Element = HTMLElement>(selector: string): T {
  const found = document.querySelector<T>(selector);
  if (!found) throw new Error(`nothing matches ${selector}`);
  return found;
}

function states(): (string | undefined)[] {
  return [...document.querySelectorAll<HTMLElement>('[data-check]')].map(
    (row) => row.dataset.state,
  );
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});

afterEach(async () => {
  vi.useRealTimers();
  if (app) await unmount(app);
  app = undefined;
});

describe('while results come in', () => {
  test('every check has its row from the start', async () => {
    const backend = new FakeBackend(scene.pending);
    await open(backend);
    expect(states()).toEqual(['pending', 'pending', 'pending', 'pending']);
    expect(find('[role=status]').textContent.trim()).toBe(render('fr', 'window-checking'));

    backend.show(scene.storage_instead_of_key);
    await settled();
    expect(states()).toEqual(['pass', 'fail', 'pass', 'warn']);
    expect(find('h1').textContent).toBe(render('fr', 'reason-storage-instead-of-key.title'));
    expect(find('[role=status]').textContent.trim()).toBe(find('h1').textContent);
    expect(find('[data-drawing]').dataset.drawing).toBe('memory_stick');
    expect(document.querySelector('progress')).toBeNull();
  });

  test('the headline is said once and the root cause is not folded again', async () => {
    await open(new FakeBackend(scene.no_key));
    const headline = find('h1').textContent;
    expect([...document.querySelectorAll('h2, h3')].map((one) => one.textContent)).not.toContain(
      headline,
    );
    expect(document.querySelector('[data-check=usb_key] details')).toBeNull();
    expect(document.querySelectorAll('h1')).toHaveLength(1);
  });

  test('checking again keeps the focus, the answer and what was opened', async () => {
    const backend = new FakeBackend(scene.storage_instead_of_key);
    await open(backend);
    find<HTMLDetailsElement>('[data-check=chrome_recent] details').open = true;
    const button = find('.primary');
    button.focus();
    button.click();
    backend.show(scene.pending);
    await settled();
    expect(backend.checks).toBe(1);
    expect(document.activeElement).toBe(button);
    expect(states()).toEqual(['pending', 'pending', 'pending', 'pending']);
    expect(find('h1').textContent).toBe(render('fr', 'reason-storage-instead-of-key.title'));

    button.click();
    await settled();
    expect(backend.checks).toBe(1);

    backend.show(scene.storage_instead_of_key);
    vi.advanceTimersByTime(1000);
    await settled();
    expect(find<HTMLDetailsElement>('[data-check=chrome_recent] details').open).toBe(true);
    expect(find('[role=status]').textContent.trim()).toBe(find('h1').textContent);
  });
});

test('another language changes the words and nothing else', async () => {
  await open(new FakeBackend(scene.storage_instead_of_key));
  expect(document.documentElement.lang).toBe('fr-CA');
  const details = find<HTMLDetailsElement>('[data-check=chrome_recent] details');
  details.open = true;
  const button = find('header button');
  expect(button.lang).toBe('en-CA');
  button.focus();
  button.click();
  await settled();
  expect(document.documentElement.lang).toBe('en-CA');
  const headline = render('en', 'reason-storage-instead-of-key.title');
  expect(document.title).toBe(render('en', 'window-title', { headline }));
  expect(find('h1').textContent).toBe(headline);
  expect(find('[data-check=chrome_recent] details')).toBe(details);
  expect(details.open).toBe(true);
  expect(document.activeElement).toBe(button);
  expect(button.lang).toBe('fr-CA');
});

describe('a recording', () => {
  test('is told', async () => {
    const start = { language: 'fr', simulated: true, version: '0.1.0' } as const;
    await open(new FakeBackend({ ...scene.ready, simulated: true }, start));
    expect(find('header .recording').textContent.trim()).toBe(
      render('fr', 'window-recording-banner'),
    );
  });
  test('is not told of this computer', async () => {
    await open(new FakeBackend(scene.ready));
    expect(document.querySelector('.recording')).toBeNull();
  });
});

describe('a link', () => {
  test('is opened by the program', async () => {
    const backend = new FakeBackend(scene.no_chrome);
    await open(backend);
    find('.link').click();
    await settled();
    expect(backend.opened).toEqual(['chrome_download']);
    expect(document.querySelector('[role=alert]')).toBeNull();
  });
  test('that does not open is told, with the detail folded', async () => {
    const backend = new FakeBackend(scene.no_chrome);
    backend.problem = { code: 'link-not-opened', detail: 'no browser' };
    await open(backend);
    find('.link').click();
    await settled();
    expect(find('[role=alert] p').textContent).toBe(render('fr', 'problem-link-not-opened'));
    expect(find<HTMLDetailsElement>('[role=alert] details').open).toBe(false);
    expect(find('[role=alert] .detail').textContent).toBe('no browser');
  });
});

test('a program that does not start is told', async () => {
  const backend = new FakeBackend(scene.ready);
  backend.start = () => Promise.reject(new Error('broken'));
  await open(backend);
  expect(find('[role=alert] p').textContent).toBe(render('fr', 'problem-unexpected'));
});

describe('accessibility', () => {
  test.each(Object.keys(scene.scenes))('axe finds nothing in %s', async (name) => {
    vi.useRealTimers();
    await open(new FakeBackend(scene.scenes[name] ?? scene.ready));
    for (const details of document.querySelectorAll('details')) details.open = true;
    // Colours need a real browser.
    const found = await axe.run(document, { rules: { 'color-contrast': { enabled: false } } });
    expect(found.violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual(
      [],
    );
    expect(found.passes.length).toBeGreaterThan(10);
  });
});

test('reasons choose their drawing', () => {
  expect(drawingFor('no-key')).toBe('plug_in');
  expect(drawingFor('chrome-too-old')).toBe('browser');
  expect(drawingFor('windows-too-old')).toBe('computer');
  expect(drawingFor('could-not-read')).toBe('question');
});
