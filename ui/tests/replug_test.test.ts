// "Take the key out … put it back", in front of the page of the checks.

import { describe, expect, test } from 'vitest';

import { render } from './words';
import { FakeBackend } from './fake_backend';
import { replugging, computerWith } from './scenes';
import { not_offered, offered, outcome, stage, stages, under_way } from './scenes/replug_test';
import { no_key } from './scenes/screens';
import { all, button, find, open, press, settled, useWindow, words } from './window';

useWindow();

const fr = (id: string, given = {}) => render('fr', id, given);

/** Opened by its button, at its first step. */
async function begun(): Promise<FakeBackend> {
  const backend = new FakeBackend(replugging(offered));
  await open(backend);
  button(fr('replug-open')).focus();
  await press(fr('replug-open'));
  backend.show(replugging(under_way(stage('ask_out'))));
  await settled();
  return backend;
}

describe('the way into it', () => {
  test('stands beside the remedy that it is offered for', async () => {
    const backend = new FakeBackend(replugging(offered));
    await open(backend);
    await press(fr('replug-open'));
    expect(backend.askedFor('replug_test')).toEqual([['start_over']]);
    expect(find('[data-root-cause=usb_key] .replug-way')).toBe(button(fr('replug-open')));
  });
  test('is not there otherwise, and why is said where there is a reason', async () => {
    await open(new FakeBackend(computerWith(no_key)));
    expect(document.querySelector('.replug-way')).toBeNull();
    await open(new FakeBackend(replugging(not_offered)));
    expect(document.querySelector('.replug-way')).toBeNull();
    expect(words('[data-root-cause]')).toContain(fr('replug-closed-unreadable'));
  });
});

describe('a step', () => {
  test.each(stages)(
    '%s has its number, what to do, what is seen, and the buttons',
    async (name) => {
      const page = stage(name);
      await open(new FakeBackend(replugging(under_way(page))));
      expect(words('dialog .label')).toBe(page.number.fr);
      expect(words('dialog h2')).toBe(page.title.fr);
      expect(all('dialog ol li')).toEqual(page.steps.map((step) => step.fr));
      expect(words('dialog [role=status]')).toBe(page.progress.fr);
      const ways = page.buttons.map(({ label }) => label.fr).reverse();
      expect(all('dialog .actions button')).toEqual(ways);
      const busy = ['look_out', 'look_in', 'settle'].includes(name);
      expect(all('dialog .primary')).toEqual(busy ? [] : ways.slice(-1));
    },
  );
  test('is pressed on, and the next begins at its heading', async () => {
    const backend = await begun();
    expect(document.activeElement).toBe(find('dialog h2'));
    button(fr('replug-taken-out')).focus();
    await press(fr('replug-taken-out'));
    backend.show(replugging(under_way(stage('look_out'))));
    await settled();
    expect(document.activeElement).not.toBe(document.body);
    backend.show(replugging(under_way(stage('ask_in'))));
    await settled();
    expect(document.activeElement).toBe(find('dialog h2'));
    expect(find('dialog [data-drawing]').dataset['drawing']).toBe('replug_test_in');
    expect(backend.askedFor('replug_test')).toEqual([['start_over'], ['taken_out']]);
  });
});

describe('leaving it', () => {
  test('with Esc skips it, and the focus returns to its button', async () => {
    const backend = await begun();
    find('dialog').dispatchEvent(new Event('cancel', { cancelable: true }));
    await settled();
    expect(backend.askedFor('replug_test')).toEqual([['start_over'], ['skip']]);
    backend.show(replugging(offered));
    await settled();
    expect(document.querySelector('dialog')).toBeNull();
    expect(document.activeElement).toBe(button(fr('replug-open')));
  });
  test('gives the focus to the page where its button is gone', async () => {
    const backend = await begun();
    backend.show(computerWith(no_key));
    await settled();
    expect(document.querySelector('dialog')).toBeNull();
    expect(document.activeElement).toBe(find('main h1'));
  });
});

test('an outcome tells what it is, what to do and who can do it', async () => {
  const page = outcome('driver_missing');
  await open(new FakeBackend(replugging(under_way(page))));
  expect(words('dialog h2')).toBe(page.title.fr);
  expect(words('dialog .text')).toContain(page.remedy?.why.fr);
  expect(all('dialog ol li')).toEqual(page.remedy?.steps.map((step) => step.fr));
  expect(words('dialog .who')).toBe(fr('who-administrator-rights-after-you'));
});

test('a listed key that appeared ends it with one blue button', async () => {
  await open(new FakeBackend(replugging(under_way(outcome('key_appeared')))));
  expect(words('dialog h2')).toBe(
    fr('replug-key-appeared.title', { name: 'Gemalto IDBridge K30' }),
  );
  expect(all('dialog .primary')).toEqual([fr('replug-finish')]);
  expect(find('dialog .replug_test').classList).toContain('good');
});

test('a press that could not be taken in is told', async () => {
  const backend = await begun();
  backend.problem = { code: 'unexpected', detail: 'broken' };
  await press(fr('replug-taken-out'));
  expect(words('dialog .problem')).toContain(fr('problem-unexpected'));
});
