// What fingers do: presses that are too quick, and the keys that stand for buttons.

import { describe, expect, test } from 'vitest';

import { pause } from '../src/frame/hands';
import { render } from './words';
import { FakeBackend } from './fake_backend';
import { replugging, view } from './scenes';
import { stage, under_way } from './scenes/replug_test';
import * as journey from './scenes/journey';
import { find, later, open, settled, useWindow, words } from './window';

useWindow();

const fr = (id: string) => render('fr', id);

/** A press of the mouse: the first one, or the second of a double-click. */
async function click(selector: string, detail: number) {
  find(selector).dispatchEvent(
    new MouseEvent('click', { bubbles: true, cancelable: true, detail }),
  );
  await settled();
}

async function key(key: string, more: KeyboardEventInit = {}) {
  const target = document.activeElement ?? document.body;
  target.dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }),
  );
  await settled();
}

async function opened(wizard: Parameters<typeof view>[0]): Promise<FakeBackend> {
  const backend = new FakeBackend(view(wizard));
  await open(backend);
  await later(pause);
  return backend;
}

describe('a press of the mouse', () => {
  test('does nothing as the second of a double-click', async () => {
    const backend = await opened(journey.eligible);
    await click('footer .primary', 2);
    expect(backend.askedFor('visit')).toEqual([]);
    await click('footer .primary', 1);
    expect(backend.askedFor('visit')).toHaveLength(1);
  });
  test('does nothing on a page that has only just come', async () => {
    const backend = await opened(journey.eligible);
    backend.show(view(journey.clinic));
    await settled();
    await click('nav button', 1);
    await later(pause - 1);
    await click('nav button', 1);
    expect(backend.askedFor('visit')).toEqual([]);
    await later(1);
    await click('nav button', 1);
    expect(backend.askedFor('visit')).toHaveLength(1);
  });
  test('counts at once where the deed comes of the answer that was chosen', async () => {
    const backend = await opened(journey.configuration_asked);
    find('.choice input').click();
    backend.show(view(journey.configuration_confirmed));
    await settled();
    await click('.help', 1);
    expect(document.querySelector('dialog')).not.toBeNull();
  });
  test('does nothing on a deed that changed by itself', async () => {
    const backend = await opened(journey.configuration_asked);
    find('.choice input').click();
    backend.show(view(journey.configuration_confirmed));
    await settled();
    backend.show(view(journey.configuration_asked));
    await settled();
    await click('.help', 1);
    expect(document.querySelector('dialog')).toBeNull();
  });
  test('does nothing in a dialog that has only just come, nor below one that has just gone', async () => {
    await opened(journey.eligible);
    await click('.help', 1);
    await click('dialog .icon-button', 1);
    expect(document.querySelector('dialog')).not.toBeNull();
    await later(pause);
    await click('dialog .icon-button', 1);
    expect(document.querySelector('dialog')).toBeNull();
    await click('.help', 1);
    expect(document.querySelector('dialog')).toBeNull();
  });
});

describe('Enter', () => {
  test('is the blue button, from the title and from nowhere', async () => {
    const backend = await opened(journey.eligible);
    expect(document.activeElement).toBe(find('h1'));
    await key('Enter');
    find('h1').blur();
    await key('Enter');
    expect(backend.askedFor('visit')).toHaveLength(2);
  });
  test('goes one page at a time, however long it is held', async () => {
    const backend = await opened(journey.eligible);
    await key('Enter', { repeat: true });
    backend.show(view(journey.clinic));
    await settled();
    await key('Enter');
    expect(backend.asked).toEqual([]);
  });
  test('is left to what takes it', async () => {
    const backend = await opened(journey.eligible);
    find('.help').focus();
    await key('Enter');
    expect(backend.asked).toEqual([]);
  });
  test('is the blue button of the dialog in front', async () => {
    const backend = new FakeBackend(replugging(under_way(stage('ask_out'))));
    await open(backend);
    await later(pause);
    find('dialog h2').focus();
    await key('Enter');
    expect(backend.asked).toEqual([['replug_test', 'taken_out']]);
  });
});

describe('the other keys', () => {
  test('F1 is help, and Alt with the left arrow is back', async () => {
    const backend = await opened(journey.eligible);
    await key('ArrowLeft', { altKey: true });
    expect(backend.askedFor('visit')).toHaveLength(1);
    await key('F1');
    expect(find('dialog h2').textContent).toBe(fr('window-help'));
    await later(pause);
    await key('ArrowLeft', { altKey: true });
    expect(backend.askedFor('visit')).toHaveLength(1);
  });
  test('Tab goes from the title to the way to the blue button', async () => {
    await opened(journey.eligible);
    await key('Tab');
    expect(document.activeElement).toBe(find('.skip'));
    expect(find('.skip').textContent).toContain(words('footer .primary'));
    find('.skip').click();
    expect(document.activeElement).toBe(find('footer .primary'));
  });
});

test('the window is shown once there is something on it', async () => {
  const backend = await opened(journey.welcome);
  expect(backend.shown).toBe(true);
});
