// The buttons at the foot of the window: one blue one a page, and what each does.

import { describe, expect, test } from 'vitest';

import type { ChecksView } from '../src/bindings';
import { FakeBackend } from './fake_backend';
import { computerWith, scenes, view } from './scenes';
import * as journey from './scenes/journey';
import { deed, wizard } from './scenes/parts';
import { ready, screens } from './scenes/screens';
import { summary_ready, summary_to_do, summary_waiting } from './scenes/summaries';
import { find, open, press, settled, useWindow, words } from './window';
import { render } from './words';

useWindow();

const fr = (id: string) => render('fr', id, {});

async function opened(
  wizard: Parameters<typeof view>[0],
  checks?: ChecksView,
): Promise<FakeBackend> {
  const backend = new FakeBackend(view(wizard, checks));
  await open(backend);
  return backend;
}

test.each(Object.entries(scenes))('%s has one filled button, at its foot', async (_, scene) => {
  await open(new FakeBackend(scene));
  expect(document.querySelectorAll('footer .primary')).toHaveLength(1);
  const filled = [...document.querySelectorAll('main :is(.primary, .strong)')];
  // What stands in front of a page has a foot of its own.
  expect(filled.filter((button) => !button.closest('dialog'))).toEqual([]);
});

describe('whoever is led to a point', () => {
  /** A check with something to do, which is not the one on top. */
  function foldedRow() {
    for (const checks of Object.values(screens)) {
      const row = checks.rows.find(({ check, remedy }) => remedy && check !== checks.root_cause);
      if (row && checks.complete) return { checks, check: row.check };
    }
    throw new Error('no screen has a second check to see to');
  }

  test('finds its row unfolded and focused', async () => {
    const backend = await opened(summary_to_do);
    const { checks, check } = foldedRow();
    const point = { on: 'check', check } as const;
    const route = { page: 'computer' } as const;
    const leading = {
      ...summary_to_do,
      deed: deed('first-point', { kind: 'visit', route, point }),
    };
    backend.show(view(leading, checks));
    await settled();
    await press(fr('deed-first-point'));
    backend.show(computerWith(checks));
    await settled();
    const row = find(`[data-check=${check}]`);
    expect(row.querySelector('details')?.open).toBe(true);
    expect(document.activeElement).toBe(row.querySelector('summary'));
  });
  test('finds the button that confirms', async () => {
    const backend = await opened(summary_to_do);
    const route = { page: 'profile' } as const;
    const act = { kind: 'visit', route, point: { on: 'confirmation' } } as const;
    backend.show(view({ ...summary_to_do, deed: deed('first-point', act) }));
    await settled();
    await press(fr('deed-first-point'));
    backend.show(view(journey.profile, ready));
    await settled();
    expect(document.activeElement).toBe(find('footer .primary'));
    expect(words('footer .primary')).toBe(fr('deed-profile-done'));
  });
  test('begins at the heading of a page that is about nothing else', async () => {
    const backend = await opened(summary_to_do);
    const route = { page: 'configuration' } as const;
    const act = { kind: 'visit', route, point: { on: 'question' } } as const;
    backend.show(view({ ...summary_to_do, deed: deed('first-point', act) }));
    await settled();
    await press(fr('deed-first-point'));
    backend.show(view(journey.configuration, ready));
    await settled();
    expect(document.activeElement).toBe(find('h1'));
  });
});

test('the report is shown, and asks where to save it', async () => {
  const backend = await opened(summary_waiting);
  await press(fr('deed-save-report'));
  await settled();
  expect(words('h1')).not.toBe('');
  expect(backend.askedFor('report').length).toBeGreaterThan(0);
  expect(backend.askedFor('save_report')).toHaveLength(1);
});

test('a report that is only looked at is not saved', async () => {
  const backend = await opened(summary_waiting);
  await press(fr('deed-see-report'));
  await settled();
  expect(backend.askedFor('report').length).toBeGreaterThan(0);
  expect(backend.askedFor('save_report')).toEqual([]);
});

test('Omnimed is opened in Chrome', async () => {
  const backend = await opened(summary_ready);
  await press(fr('deed-open-omnimed'));
  expect(backend.askedFor('open_chrome')).toEqual([['omnimed']]);
});

test('a training ends, and the window stays open', async () => {
  const ending = deed('finish', { kind: 'end_training' });
  const backend = await opened(
    wizard({ page: 'summary' }, summary_ready.page, { deed: ending }),
    ready,
  );
  await press(fr('deed-finish'));
  expect(backend.askedFor('end_training')).toHaveLength(1);
  expect(document.querySelector('dialog')).toBeNull();
  expect(backend.askedFor('close_window')).toEqual([]);
});

test('what could not be kept goes on all the same', async () => {
  const backend = await opened(journey.form_first);
  backend.problem = { code: 'not-kept-answer', detail: 'disk full' };
  await press(fr('deed-form-sent'));
  expect(words('footer .problem p')).toBe(fr('problem-not-kept-answer'));
});
