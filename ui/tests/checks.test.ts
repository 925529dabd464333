// Step 4, the checks, with a program that answers what each test needs.

import { describe, expect, test } from 'vitest';

import type { Remedy } from '../src/bindings';
import { phrase, render } from './words';
import { beginning, FakeBackend } from './fake_backend';
import { computerWith, view } from './scenes';
import { clinic } from './scenes/journey';
import * as scene from './scenes/screens';
import { all, find, later, open, press, settled, useWindow, words } from './window';

useWindow();

const step_four = render('fr', 'window-step-of', { number: 4, name: 'step-computer (fr)' });

function states(): (string | undefined)[] {
  return [...document.querySelectorAll<HTMLElement>('[data-check]')].map(
    (row) => row.dataset.state,
  );
}

describe('while results come in', () => {
  test('every check has its row from the start', async () => {
    const backend = new FakeBackend(computerWith(scene.pending));
    await open(backend);
    expect(states()).toEqual(scene.pending.rows.map(() => 'pending'));
    // The focus on the heading has it read that they are under way.
    expect(document.activeElement).toBe(find('h1'));
    expect(words('[role=status]')).toBe(step_four);

    backend.show(computerWith(scene.storage_instead_of_key));
    await settled();
    expect(states()).toEqual(scene.storage_instead_of_key.rows.map((row) => row.state));
    expect(find('h1').textContent).toBe(render('fr', 'reason-storage-instead-of-key.title'));
    expect(words('[role=status]')).toBe(find('h1').textContent);
    expect(find('[data-drawing]').dataset.drawing).toBe('memory_stick');
    expect(document.querySelector('progress')).toBeNull();
  });

  test('a result that the page comes with is read by the focus, and not said by itself too', async () => {
    const backend = new FakeBackend(computerWith(scene.no_key));
    await open(backend);
    expect(words('[role=status]')).toBe(step_four);
    backend.show(computerWith(scene.no_key));
    await settled();
    expect(words('[role=status]')).toBe(step_four);
    backend.show(computerWith(scene.storage_instead_of_key));
    await settled();
    expect(words('[role=status]')).toBe(find('h1').textContent);
    // Another page, and back: it begins anew.
    backend.show(view(clinic));
    await settled();
    backend.show(computerWith(scene.storage_instead_of_key));
    await settled();
    expect(document.activeElement).toBe(find('h1'));
    expect(words('[role=status]')).toBe(step_four);
  });

  test('the headline is said once and the root cause is not folded again', async () => {
    await open(new FakeBackend(computerWith(scene.no_key)));
    const headline = find('h1').textContent;
    expect([...document.querySelectorAll('h2, h3')].map((one) => one.textContent)).not.toContain(
      headline,
    );
    expect(document.querySelector('[data-check=usb_key] details')).toBeNull();
    expect(document.querySelectorAll('h1')).toHaveLength(1);
  });

  test('a recording is not checked again', async () => {
    const recording = { ...scene.no_key, simulated: true };
    await open(new FakeBackend(computerWith(recording), { ...beginning, simulated: true }));
    expect(document.querySelector('.check-again')).toBeNull();
  });

  test('whoever asks a recording again is told what the button does elsewhere', async () => {
    const recording = { ...scene.no_key, simulated: true };
    const backend = new FakeBackend(computerWith(recording));
    await open(backend);
    await press(render('fr', 'deed-check-again'));
    expect(backend.asked).toEqual([]);
    expect(words('footer .notice')).toContain(render('fr', 'notice-recording-asked'));
    expect(document.querySelector('progress')).toBeNull();
    backend.show(view(clinic));
    await settled();
    expect(document.querySelector('footer .notice')).toBeNull();
  });

  test('checking again keeps the focus, the answer and what was opened', async () => {
    const backend = new FakeBackend(computerWith(scene.storage_instead_of_key));
    await open(backend);
    find<HTMLDetailsElement>('[data-check=chrome_recent] details').open = true;
    const button = find('.check-again');
    button.focus();
    button.click();
    backend.show(computerWith(scene.pending));
    await settled();
    expect(backend.askedFor('check_again')).toHaveLength(1);
    expect(document.activeElement).toBe(button);
    expect(states()).toEqual(scene.pending.rows.map(() => 'pending'));
    expect(find('h1').textContent).toBe(render('fr', 'reason-storage-instead-of-key.title'));

    button.click();
    await settled();
    expect(backend.askedFor('check_again')).toHaveLength(1);

    backend.show(computerWith(scene.storage_instead_of_key));
    await later(1000);
    expect(find<HTMLDetailsElement>('[data-check=chrome_recent] details').open).toBe(true);
    expect(words('[role=status]')).toBe(find('h1').textContent);
  });
});

test('a warning stands on top like what fails, and keeps nobody from going on', async () => {
  const backend = new FakeBackend(computerWith(scene.pending));
  await open(backend);
  backend.show(computerWith(scene.warnings));
  await settled();
  const card = find('[data-root-cause=chrome_recent]');
  expect(card.className).toContain('look');
  expect(find('h1').textContent).toBe(render('fr', 'reason-chrome-getting-old.title'));
  expect(all('[data-root-cause] p').at(-1)).toBe(render('fr', 'window-nothing-stops-you'));
  expect(document.querySelector('[data-drawing=ready]')).toBeNull();
  expect(document.querySelector('[data-check=chrome_recent] details')).toBeNull();
  backend.show(computerWith(scene.storage_instead_of_key));
  await settled();
  expect(words('[data-root-cause]')).not.toContain(render('fr', 'window-nothing-stops-you'));
});

test('another language changes the words and nothing else', async () => {
  await open(new FakeBackend(computerWith(scene.storage_instead_of_key)));
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
    const start = { ...beginning, simulated: true };
    await open(new FakeBackend(computerWith({ ...scene.ready, simulated: true }), start));
    expect(find('header .recording').textContent.trim()).toBe(
      render('fr', 'window-recording-banner'),
    );
  });
  test('is not told of this computer', async () => {
    await open(new FakeBackend(computerWith(scene.ready)));
    expect(document.querySelector('.recording')).toBeNull();
  });
});

describe('a link', () => {
  test('is opened by the program', async () => {
    const backend = new FakeBackend(computerWith(scene.no_chrome));
    await open(backend);
    find('.link').click();
    await settled();
    expect(backend.askedFor('open_link')).toEqual([['chrome_download']]);
    expect(document.querySelector('.problem')).toBeNull();
  });
  test('that does not open is told, with the detail folded', async () => {
    const backend = new FakeBackend(computerWith(scene.no_chrome));
    backend.problem = { code: 'link-not-opened', detail: 'no browser' };
    await open(backend);
    find('.link').click();
    await settled();
    expect(find('.problem p').textContent).toBe(render('fr', 'problem-link-not-opened'));
    expect(find<HTMLDetailsElement>('.problem details').open).toBe(false);
    expect(find('.problem .detail').textContent).toBe('no browser');
  });
});

describe('a remedy', () => {
  /** The key that is not there, with more to its remedy. */
  function asking(more: Partial<Remedy>) {
    const rows = scene.no_key.rows.map((row) =>
      row.check === 'usb_key' && row.remedy ? { ...row, remedy: { ...row.remedy, ...more } } : row,
    );
    return new FakeBackend(computerWith({ ...scene.no_key, rows }));
  }

  test('opens the places that it leads to', async () => {
    const backend = asking({ places: ['services', 'chrome'] });
    await open(backend);
    const [services, chrome] = document.querySelectorAll<HTMLElement>('[data-root-cause] .link');
    services?.click();
    chrome?.click();
    await settled();
    expect(backend.askedFor('open_place')).toEqual([['services']]);
    expect(backend.askedFor('open_chrome')).toEqual([['omnimed']]);
    expect(words('[data-root-cause]')).toContain(render('fr', 'window-place-opens'));
  });

  test('has no such button elsewhere', async () => {
    await open(asking({}));
    expect(document.querySelector('[data-root-cause] .link')).toBeNull();
  });

  test('shows the number of whoever it names, which the program dials', async () => {
    const backend = asking({ calls: ['qhr_customer_service', 'administrator'] });
    await open(backend);
    const number = find('[data-root-cause] a.phone');
    expect(number.getAttribute('href')).toBe('tel:+18885550123');
    number.click();
    await settled();
    expect(backend.askedFor('dial')).toEqual([['qhr_customer_service']]);
    // Somebody without a number, who does not act.
    expect(all('.on-card')).toHaveLength(1);
  });

  test('says who acts, where no number is known', async () => {
    await open(asking({ party: 'administrator', calls: ['administrator'] }));
    expect(all('.on-card')).toEqual([render('fr', 'contact-not-known.administrator')]);
  });

  test('hands over the address of a page of Chrome', async () => {
    await open(asking({ chrome_page: 'chrome://settings/help' }));
    expect(words('.chrome-page')).toContain(render('fr', 'window-paste-chrome-page'));
    expect(words('.chrome-page button')).toContain('chrome://settings/help');
  });
});

test('a program that does not start is told', async () => {
  const backend = new FakeBackend(computerWith(scene.ready));
  backend.start = () => Promise.reject(new Error('broken'));
  await open(backend);
  expect(find('.problem p').textContent).toBe(render('fr', 'problem-unexpected'));
});

describe('what came and went of late', () => {
  test('is told under the technical details, and nothing where nothing did', async () => {
    const backend = new FakeBackend(computerWith(scene.no_key));
    await open(backend);
    const label = render('fr', 'window-recent-changes');
    expect(words('.technical')).not.toContain(label);
    const change = phrase('change-at', { time: '11 h 02' });
    backend.show({ ...computerWith(scene.no_key), changes: [change] });
    await settled();
    expect(words('.technical')).toContain(label);
    expect(words('.technical')).toContain(change.fr);
  });
});

describe('the rules file in force', () => {
  test('is told under the technical details, and nothing where none is', async () => {
    await open(new FakeBackend(computerWith(scene.no_key)));
    expect(find('.technical').querySelector('.rules')).toBeNull();
    const rules = phrase('terminal-rules-file', {
      file: 'D:\\dsq\\requirements.toml',
      changes: 'contacts',
    });
    await open(new FakeBackend(computerWith(scene.no_key), { ...beginning, rules }));
    expect(words('.technical .rules')).toBe(rules.fr);
  });
});
