// Answers that are looked at again and changed, a name that is not known, a key that is somebody's.

import { describe, expect, test } from 'vitest';

import { FakeBackend } from './fake_backend';
import { view } from './scenes';
import * as journey from './scenes/journey';
import { all, button, find, open, press, settled, useWindow, words } from './window';
import { render } from './words';

useWindow();

const fr = (id: string, given = {}) => render('fr', id, given);

async function opened(wizard: Parameters<typeof view>[0]): Promise<FakeBackend> {
  const backend = new FakeBackend(view(wizard));
  await open(backend);
  return backend;
}

describe('the list of answers', () => {
  test('has one line an answer, and each leads to its question', async () => {
    const backend = await opened(journey.answers);
    expect(all('.answers dt')).toEqual([fr('answers-profession'), fr('answers-own-key')]);
    button(`${fr('window-change')} – ${fr('answers-own-key')}`).click();
    await settled();
    expect(backend.askedFor('visit')).toEqual([[{ page: 'change', question: 'own_key' }]]);
  });
  test('gives the focus back to the line that somebody comes back from', async () => {
    const backend = await opened(journey.answers);
    backend.show(view(journey.change_own_key));
    await settled();
    backend.show(view(journey.answers));
    await settled();
    const line = button(`${fr('window-change')} – ${fr('answers-own-key')}`);
    expect(document.activeElement).toBe(line);
  });
  test('begins at its heading otherwise', async () => {
    const backend = await opened(journey.get_key);
    backend.show(view(journey.answers));
    await settled();
    expect(document.activeElement).toBe(find('h1'));
  });
});

test('a page that ends the path has one blue button, and the way to change an answer', async () => {
  const backend = await opened(journey.not_eligible);
  expect(all('.primary')).toEqual([fr('deed-change-answer')]);
  await press(fr('deed-change-answer'));
  backend.show(view(journey.get_key));
  await settled();
  await press(fr('deed-have-key'));
  expect(backend.asked.slice(-3)).toEqual([
    ['visit', { page: 'answers' }],
    ['answer', { to: 'own_key', answer: true }],
    ['visit', { page: 'question', question: 'user_name' }],
  ]);
});

describe('the user name', () => {
  test('has the focus on arrival, so that digits typed at once are not lost', async () => {
    const backend = await opened(journey.profession);
    backend.show(view(journey.user_name));
    await settled();
    expect(document.activeElement).toBe(find('#user-name'));
  });
  test('that is not known is a way on', async () => {
    const backend = await opened(journey.user_name);
    await press(fr('choice-user-name-unknown'));
    expect(backend.asked.slice(-2)).toEqual([
      ['answer', { to: 'user_name_unknown', answer: true }],
      ['visit', { page: 'outcome' }],
    ]);
  });
  test('given before can be given anew', async () => {
    await opened(journey.user_name_kept);
    await press(fr('window-other-user-name'));
    expect(document.activeElement).toBe(find('#user-name'));
    expect(document.querySelector('.accepted')).toBeNull();
  });
});

test('whose key it is that is plugged in is asked, and either answer is given', async () => {
  const backend = await opened(journey.whose_key);
  expect(words('.plugged-key h2')).toBe(fr('whose-key'));
  await press(fr('whose-key.others'));
  await press(fr('whose-key.mine'));
  expect(backend.askedFor('answer')).toEqual([
    [{ to: 'others_key', answer: true }],
    [{ to: 'own_key', answer: true }],
  ]);
});

test('whom to ask stands in the card of the outcome', async () => {
  await opened(journey.not_eligible);
  expect(words('.card.outcome')).toContain(fr('contact-qhr-customer-service'));
});

test('the form comes before why it is asked', async () => {
  await opened(journey.form_first);
  const titles = all('main h1, main .card h2');
  expect(titles[1]).toBe(fr('advice-form.title'));
});

test('a link says that the page opens', async () => {
  await opened(journey.form_first);
  await press(fr('window-open-form'));
  expect(all('[role=status]')).toContain(fr('window-page-opens'));
});
