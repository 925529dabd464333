// The last page: what is left, trying the viewer, and the end.

import { describe, expect, test } from 'vitest';

import { render } from './words';
import { FakeBackend } from './fake_backend';
import { view } from './scenes';

import {
  summary_password_refused,
  summary_what_do_you_see,
  summary_ready,
  summary_to_do,
  summary_works,
} from './scenes/summaries';
import { all, find, open, press, settled, useWindow, words } from './window';

useWindow();

const fr = (id: string, given = {}) => render('fr', id, given);

async function opened(wizard: Parameters<typeof view>[0]): Promise<FakeBackend> {
  const backend = new FakeBackend(view(wizard));
  await open(backend);
  return backend;
}

describe('the summary', () => {
  test('leads to the step of each point', async () => {
    const backend = await opened(summary_to_do);
    await press(fr('window-go-to-step', { number: 4 }));
    expect(backend.askedFor('visit')).toEqual([[{ page: 'computer' }]]);
    expect(all('.group h2')).toEqual(
      ['to-do', 'waiting', 'closed', 'ready'].map((group) => fr(`summary-group-${group}`)),
    );
  });
  test('has a group of its own for what deserves a look, above what is ready', async () => {
    await opened(summary_ready);
    expect(all('.group h2')).toEqual(
      ['watch', 'ready'].map((group) => fr(`summary-group-${group}`)),
    );
    expect(words('[data-mark=watch] .badge')).toContain('19');
  });
  test('asks what is seen where it did not open, takes it once the person goes on, and says what to do', async () => {
    const backend = await opened(summary_ready);
    expect(find('.trial').hidden).toBe(false);
    find<HTMLInputElement>('.trial .choice:nth-child(2) input').click();
    await settled();
    expect(backend.askedFor('answer')).toEqual([[{ to: 'viewer', answer: 'did_not_open' }]]);
    backend.show(view(summary_what_do_you_see));
    await settled();
    expect(find('.trial').hidden).toBe(true);
    expect(document.activeElement).toBe(find('h1'));
    expect(document.querySelectorAll('.sights [type=radio]')).toHaveLength(10);
    // Nothing chosen: the page says what is missing.
    find('footer .primary').click();
    await settled();
    expect(words('form .wrong')).toBe(fr('window-choose-answer'));
    expect(document.activeElement).toBe(find('.error'));
    find<HTMLInputElement>('[value=password_refused]').click();
    await settled();
    expect(backend.askedFor('answer')).toHaveLength(1);
    find('footer .primary').click();
    await settled();
    expect(backend.askedFor('answer')[1]).toEqual([{ to: 'symptom', answer: 'password_refused' }]);
    backend.show(view(summary_password_refused));
    await settled();
    expect(document.activeElement).toBe(find('h1'));
    expect(words('.seen')).toContain('1 866 555-0100');
    const order = [find('.seen'), find('.told-line'), find('.group')];
    order.slice(1).forEach((later, index) => {
      const before = order[index] as Node;
      expect(before.compareDocumentPosition(later) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
    });
    await press(fr('symptoms-other'));
    expect(backend.askedFor('answer')[2]).toEqual([{ to: 'symptom', answer: null }]);
    backend.show(view(summary_what_do_you_see));
    await settled();
    expect(document.querySelector('.sights :checked')).toBeNull();
    backend.show(view(summary_works));
    await settled();
    expect(find('.trial').hidden).toBe(true);
    expect(find('[data-drawing=done]')).toBeTruthy();
    expect(words('.ended')).toContain(fr('summary-end-key'));
  });
  test('shows a person beside what only the person confirmed, on the rail and in the list', async () => {
    await opened(summary_works);
    expect(document.querySelectorAll('nav .mark.confirmed')).toHaveLength(2);
    expect(document.querySelectorAll('.item-row .mark.confirmed')).toHaveLength(3);
    expect(find('nav li:nth-child(3)').querySelector('.mark.ready')).toBeNull();
  });
  test('asks before beginning anew, and says what stays', async () => {
    const backend = await opened(summary_ready);
    await press(fr('window-start-again'));
    expect(words('dialog')).toContain(fr('window-start-again-stays'));
    await press(fr('window-cancel'));
    expect(document.querySelector('dialog')).toBeNull();
    expect(backend.askedFor('start_again')).toEqual([]);
    await press(fr('window-start-again'));
    find('dialog .primary').click();
    await settled();
    expect(backend.askedFor('start_again')).toHaveLength(1);
  });
  test('says what is kept before the window closes', async () => {
    const backend = await opened(summary_ready);
    await press(fr('deed-close'));
    expect(words('dialog')).toContain(fr('close-kept'));
    await press(fr('window-cancel'));
    expect(backend.askedFor('close_window')).toEqual([]);
    await press(fr('deed-close'));
    find('dialog .primary').click();
    await settled();
    expect(backend.askedFor('close_window')).toHaveLength(1);
  });
});
