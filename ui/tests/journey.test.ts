// The way through the six steps.

import { describe, expect, test } from 'vitest';

import type { Notice } from '../src/backend';
import { render } from './words';
import { beginning, FakeBackend } from './fake_backend';
import { view } from './scenes';
import * as journey from './scenes/journey';
import { ready } from './scenes/screens';
import { all, find, later, open, press, settled, type, useWindow, words } from './window';

useWindow();

const fr = (id: string, given = {}) => render('fr', id, given);

async function opened(wizard: Parameters<typeof view>[0]): Promise<FakeBackend> {
  const backend = new FakeBackend(view(wizard));
  await open(backend);
  return backend;
}

async function submit() {
  find('form').dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
  await settled();
}

describe('the welcome', () => {
  test('is answered by starting', async () => {
    const backend = await opened(journey.welcome);
    await press(fr('deed-start'));
    expect(backend.asked).toEqual([
      ['answer', { to: 'started', answer: true }],
      ['visit', { page: 'question', question: 'profession' }],
    ]);
  });
  test('keeps the language that is chosen', async () => {
    const backend = await opened(journey.welcome);
    find('header [lang=en-CA]').click();
    await settled();
    expect(document.documentElement.lang).toBe('en-CA');
    expect(backend.askedFor('speak')).toEqual([['en']]);
    expect(document.querySelectorAll('[lang=fr-CA]:not(html)')).toHaveLength(1);
  });
});

describe('the rail', () => {
  test('tells each step and its state, and where the person is', async () => {
    await opened(journey.profession);
    const steps = all('nav li').map((step) => step.replaceAll(/\s+/g, ' '));
    expect(steps).toHaveLength(6);
    expect(steps[0]).toContain(fr('rail-done-welcome'));
    expect(steps[3]).toContain(fr('rail-closed-eligibility-first'));
    expect(words('[aria-current=step] .step-name')).toBe(fr('step-eligibility'));
    expect(words('[role=status]')).toBe(
      fr('window-step-of', { number: 2, name: fr('step-eligibility') }),
    );
  });
  test('opens what can be opened', async () => {
    const backend = await opened(journey.computer);
    expect(document.querySelectorAll('nav button')).toHaveLength(5);
    find('nav li:nth-child(3) button').click();
    await settled();
    expect(backend.askedFor('visit')).toEqual([[{ page: 'clinic' }]]);
  });
});

describe('a question', () => {
  test('gives the answer as soon as it is chosen', async () => {
    const backend = await opened(journey.profession);
    find<HTMLInputElement>('.choice:nth-child(3) input').click();
    await settled();
    expect(backend.askedFor('answer')).toEqual([[{ to: 'profession', answer: 'nurse' }]]);
  });
  test('says what is missing, and puts the focus there', async () => {
    const backend = await opened(journey.profession);
    await submit();
    expect(words('form .wrong')).toBe(fr('window-choose-answer'));
    // The focus has it read; said of its own accord too, it would be heard twice.
    expect(document.querySelector('form [role=alert]')).toBeNull();
    // A ring around an answer would read as chosen.
    expect(document.activeElement).toBe(find('.error'));
    const described = find('fieldset').getAttribute('aria-describedby')?.split(' ') ?? [];
    expect(described.map((id) => document.getElementById(id)?.textContent.trim())).toEqual([
      fr('window-choose-answer'),
      fr('question-profession.why'),
    ]);
    expect(backend.askedFor('visit')).toEqual([]);

    backend.show(view(journey.profession_chosen));
    await settled();
    expect(words('form .wrong')).toBe('');
    await submit();
    expect(backend.askedFor('visit')).toEqual([[{ page: 'question', question: 'own_key' }]]);
  });
  test('goes on as soon as the answer that was just chosen has arrived', async () => {
    const backend = await opened(journey.profession);
    find<HTMLInputElement>('.choice:nth-child(3) input').click();
    await submit();
    expect(words('form .wrong')).toBe('');
    expect(backend.askedFor('visit')).toEqual([]);
    backend.show(view(journey.profession_chosen));
    await settled();
    expect(backend.askedFor('visit')).toEqual([[{ page: 'question', question: 'own_key' }]]);
  });
  test('sends its form with the button below it', async () => {
    await opened(journey.profession);
    const primary = find<HTMLButtonElement>('.primary');
    expect(primary.type).toBe('submit');
    expect(primary.getAttribute('form')).toBe(find('form').id);
  });
  test('tells below what the answer leads to', async () => {
    const backend = await opened(journey.clinic);
    expect(words('.then')).toBe('');
    backend.show(view(journey.clinic_waiting));
    await settled();
    expect(words('.then h2')).toBe(fr('advice-clinic-number.title'));
    // The ear is told what it is about, and reads the rest whenever it wants to.
    expect(find('.then').getAttribute('role')).toBeNull();
    expect(words('body > div > [role=status]')).toBe(fr('advice-clinic-number.title'));
  });
  test('begins at its heading', async () => {
    const backend = await opened(journey.profession);
    expect(document.activeElement).toBe(find('h1'));
    expect(words('h1')).toBe(fr('question-profession'));
    backend.show(view(journey.change_own_key));
    await settled();
    expect(document.activeElement).toBe(find('h1'));
    expect(words('h1')).toBe(fr('question-own-key'));
  });
});

describe('the user name', () => {
  const error = () => words('.judged [role=alert]');

  test('is judged while it is typed, after a pause, and kept nowhere', async () => {
    const backend = await opened(journey.user_name);
    expect(words('.neutral')).toBe(fr('user-name-empty'));
    await type('#user-name', '12');
    await type('#user-name', '123');
    await later(150);
    expect(backend.askedFor('judge_user_name')).toEqual([[''], ['123']]);
    expect(words('.neutral')).toContain('3');
    expect(error()).toBe('');
    await type('#user-name', '1234567');
    await later(150);
    expect(words('.accepted')).toBe(fr('user-name-seven-digits'));
    expect(backend.askedFor('give_user_name')).toEqual([]);
  });
  test('that can never be right is told at once; an unfinished one when it is left', async () => {
    await opened(journey.user_name);
    await type('#user-name', 'moi@exemple.ca');
    await later(150);
    expect(error()).toBe(fr('eligibility-user-name-email'));
    expect(find('#user-name').getAttribute('aria-invalid')).toBe('true');
    await type('#user-name', '12345');
    await later(150);
    expect(error()).toBe('');
    find('#user-name').dispatchEvent(new Event('blur'));
    await settled();
    expect(error()).toContain('5');
    expect(find('#user-name').getAttribute('aria-describedby')).toContain('user-name-error');
  });
  test('that is missing keeps the person here', async () => {
    const backend = await opened(journey.user_name);
    await submit();
    expect(error()).toBe(fr('window-enter-user-name'));
    expect(document.activeElement).toBe(find('#user-name'));
    expect(backend.askedFor('give_user_name')).toEqual([]);
  });
  test('goes on once the view has the answer', async () => {
    const backend = await opened(journey.user_name);
    await type('#user-name', '1234567');
    await submit();
    expect(backend.askedFor('give_user_name')).toEqual([['1234567']]);
    expect(backend.askedFor('visit')).toEqual([]);
    backend.show(view(journey.user_name_kept));
    await settled();
    expect(backend.askedFor('visit')).toEqual([
      [{ page: 'question', question: 'account_created' }],
    ]);
  });
  test('that is wrong stays, with the focus', async () => {
    const backend = await opened(journey.user_name);
    await type('#user-name', '123');
    await submit();
    expect(error()).toContain('3');
    expect(document.activeElement).toBe(find('#user-name'));
    expect(backend.askedFor('visit')).toEqual([]);
  });
  test('given before is said again, and need not be typed', async () => {
    const backend = await opened(journey.user_name_kept);
    expect(words('.accepted')).toBe(fr('user-name-seven-digits'));
    expect(words('.kept')).toContain(fr('window-user-name-not-kept'));
    // No empty field that looks as if nothing was given.
    expect(document.querySelector('#user-name')).toBeNull();
    await submit();
    expect(backend.askedFor('visit')).toEqual([
      [{ page: 'question', question: 'account_created' }],
    ]);
  });
});

describe('a confirmation', () => {
  test('is the blue button, which goes on, and is taken back on its page', async () => {
    const backend = await opened(journey.form_first);
    await press(fr('deed-form-sent'));
    expect(backend.asked).toEqual([
      ['answer', { to: 'form_sent', answer: true }],
      ['visit', { page: 'clinic' }],
    ]);
    backend.show(view(journey.form_sent));
    await settled();
    await press(fr('window-take-back'));
    expect(backend.askedFor('answer')[1]).toEqual([{ to: 'form_sent', answer: false }]);
  });
});

describe('the identifier of the key', () => {
  test('is held while pages change, copied without its blanks, and never handed over', async () => {
    const copied: string[] = [];
    Object.defineProperty(navigator, 'clipboard', {
      value: { writeText: async (text: string) => void copied.push(text) },
      configurable: true,
    });
    const backend = await opened(journey.profile);
    await type('#identifier', ' 00123 4 ');
    await press(fr('window-copy'));
    expect(copied).toEqual(['00123 4']);
    expect(all('[role=status]')).toContain(fr('window-copied'));
    backend.show(view(journey.computer));
    await settled();
    backend.show(view(journey.profile_confirmed));
    await settled();
    expect(find<HTMLInputElement>('#identifier').value).toBe('00123 4');
    await press(fr('window-open-omnimed-in-chrome'));
    expect(backend.askedFor('open_chrome')).toEqual([['omnimed']]);
    expect(JSON.stringify([backend.asked, backend.title])).not.toContain('00123');
  });
});

test('the title is about the page', async () => {
  await opened(journey.profession);
  expect(document.title).toBe(fr('window-title', { headline: fr('question-profession') }));
});

test('an answer that could not be kept is told above the buttons, and can be put away', async () => {
  const backend = await opened(journey.profession);
  backend.problem = { code: 'not-kept-answer', detail: 'disk full' };
  find<HTMLInputElement>('.choice input').click();
  await settled();
  expect(words('footer .problem p')).toBe(fr('problem-not-kept-answer'));
  find('footer .problem .icon-button').click();
  await settled();
  expect(document.querySelector('.problem')).toBeNull();
});

test('an answer that could not be kept is told until one is, whatever else works meanwhile', async () => {
  const backend = await opened(journey.profession);
  backend.problem = { code: 'not-kept-answer', detail: 'disk full' };
  find<HTMLInputElement>('.choice input').click();
  await settled();
  backend.problem = { code: 'unexpected', detail: 'something else' };
  await press(fr('window-help'));
  await press(fr('window-help-someone'));
  backend.problem = undefined;
  await press(fr('window-help'));
  await press(fr('rehearse-title'));
  expect(backend.askedFor('scenarios')).toHaveLength(1);
  expect(words('footer .problem p')).toBe(fr('problem-not-kept-answer'));
  await press('English');
  expect(document.querySelector('.problem')).toBeNull();
});

test('a watch that stays down is told until it is put away', async () => {
  const backend = new FakeBackend(view(journey.welcome, ready));
  await open(backend);
  expect(document.querySelector('.notice')).toBeNull();
  backend.show({ ...backend.first, watched: false });
  await settled();
  expect(words('.notice p')).toBe(fr('notice-watch-stopped'));
  backend.show(backend.first);
  await settled();
  expect(document.querySelector('.notice')).toBeNull();
});

test('what there is to know about kept answers is shown until it is put away', async () => {
  const notice: Notice = { code: 'set-aside', detail: 'answers.json' };
  await open(new FakeBackend(view(journey.welcome, ready), { ...beginning, notices: [notice] }));
  expect(words('.notice p')).toBe(fr('notice-set-aside'));
  expect(find<HTMLDetailsElement>('.notice details').open).toBe(false);
  find('.notice .icon-button').click();
  await settled();
  expect(document.querySelector('.notice')).toBeNull();
});
