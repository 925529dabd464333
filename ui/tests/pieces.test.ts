// The pieces of the page, for whoever is faster than they come: what is shown stays until all of what follows is there.

import { describe, expect, test, vi } from 'vitest';

import type { View } from '../src/backend';
import { bring } from '../src/pieces';
import { beginning, FakeBackend } from './fake_backend';
import { view } from './scenes';
import * as journey from './scenes/journey';
import { summary_waiting } from './scenes/summaries';
import { find, open, press, settled, useWindow, words } from './window';
import { render } from './words';

/** Pieces that come when a test lets them. */
const gates = vi.hoisted(() => {
  const gate = () => {
    let open = () => {};
    const opened = new Promise<void>((resolve) => (open = resolve));
    return { open, opened };
  };
  return { summary: gate(), profile: gate(), dialogs: gate() };
});

vi.mock('../src/pages/Summary.svelte', async (original) => {
  await gates.summary.opened;
  return original();
});
vi.mock('../src/pages/Profile.svelte', async (original) => {
  await gates.profile.opened;
  return original();
});
vi.mock('../src/asides/Dialogs.svelte', async (original) => {
  await gates.dialogs.opened;
  return original();
});
vi.mock('../src/pages/Answers.svelte', () => {
  throw new Error('not there');
});

useWindow(() => bring(['fr', 'welcome', 'question']));

const fr = (id: string) => render('fr', id);

async function opened(first: View = view(journey.welcome)): Promise<FakeBackend> {
  const backend = new FakeBackend(first);
  await open(backend);
  return backend;
}

/** What follows once a piece comes, however many turns that takes. */
async function until(held: () => void) {
  await vi.waitFor(async () => {
    await settled();
    held();
  });
}

describe('a page whose piece is still to come', () => {
  test('leaves the one before in its place, and begins at its heading, with its title', async () => {
    const backend = await opened();
    find('header .help').focus();
    backend.show(view(summary_waiting));
    await settled();
    expect(words('h1')).toBe(fr('welcome-title'));
    expect(document.title).toContain(fr('welcome-title'));
    expect(document.activeElement).toBe(find('header .help'));
    gates.summary.open();
    await until(() => expect(words('h1')).toContain('summary-waiting'));
    expect(document.activeElement).toBe(find('h1'));
    expect(document.title).toContain('summary-waiting');
    expect(words('[role=status]')).toContain(render('fr', 'step-summary'));
  });
  test('is not shown any more once another was sent', async () => {
    const backend = await opened();
    backend.show(view(journey.profile));
    backend.show(view(journey.profession));
    await settled();
    expect(words('h1')).toBe(fr('question-profession'));
    gates.profile.open();
    await bring(['profile']);
    await settled();
    expect(words('h1')).toBe(fr('question-profession'));
    expect(document.activeElement).toBe(find('h1'));
  });
  test('and never comes is told, and what was there stays', async () => {
    const backend = await opened();
    backend.show(view(journey.answers));
    await until(() => expect(words('footer .problem')).toContain(fr('problem-unexpected')));
    expect(words('h1')).toBe(fr('welcome-title'));
  });
  test('and never comes is told at the start too', async () => {
    const backend = await opened(view(journey.answers));
    await until(() => expect(words('main .problem')).toContain(fr('problem-unexpected')));
    expect(backend.shown).toBe(true);
  });
});

test('help opens once it is there, with the focus in it', async () => {
  await opened();
  await press(fr('window-help'));
  expect(document.querySelector('dialog')).toBeNull();
  gates.dialogs.open();
  await until(() => expect(words('dialog h2')).toBe(fr('window-help')));
  expect(find('dialog').contains(document.activeElement)).toBe(true);
});

test('another language is shown once its words are there, all of it at once', async () => {
  const backend = await opened();
  find('header [lang=en-CA]').click();
  expect(document.documentElement.lang).toBe('fr-CA');
  expect(words('footer .primary')).toBe(fr('deed-start'));
  expect(backend.askedFor('speak')).toEqual([]);
  await until(() => expect(document.documentElement.lang).toBe('en-CA'));
  expect(words('.never h2')).toBe(render('en', 'window-never'));
  await until(() => expect(backend.askedFor('speak')).toEqual([['en']]));
});

test('a window that begins in a language says nothing in another', async () => {
  const backend = new FakeBackend(view(journey.welcome), { ...beginning, language: 'en' });
  const titles: string[] = [];
  backend.setTitle = async (title) => void titles.push(title);
  await open(backend);
  await until(() => expect(words('.never h2')).toBe(render('en', 'window-never')));
  await vi.waitFor(() => expect(titles.length).toBeGreaterThan(0));
  expect(titles.every((title) => title.includes('(en)'))).toBe(true);
});
