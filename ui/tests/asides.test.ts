// Help, helping somebody, and the report.

import { describe, expect, test } from 'vitest';

import { grouped } from '../src/asides/grouped';
import { phrase, render } from './words';
import { FakeBackend } from './fake_backend';
import { support_code, view } from './scenes';
import * as journey from './scenes/journey';
import { no_key } from './scenes/screens';
import { helper_view, report, trace_line } from './scenes/reports';
import { list, roster } from './scenes/roster';
import { summary_waiting } from './scenes/summaries';
import { all, button, find, open, press, settled, type, useWindow, words } from './window';

useWindow();

const fr = (id: string, given = {}) => render('fr', id, given);

describe('help', () => {
  test('has what somebody on the phone asks for', async () => {
    await open(new FakeBackend(view(journey.computer, no_key)));
    await press(fr('window-help'));
    expect(words('dialog .number')).toBe('4');
    expect(words('dialog [data-support-code]')).toBe(support_code);
    expect(words('dialog .read-out')).toContain(fr('reason-no-key.title'));
    expect(all('dialog .contacts h4')).toEqual([
      fr('party-qhr-customer-service'),
      fr('party-administrator'),
    ]);
    expect(words('dialog .contacts .phone')).toBe('1 888 555-0123');
  });
  test('closes with Esc and gives the focus back', async () => {
    await open(new FakeBackend(view(journey.welcome)));
    button(fr('window-help')).focus();
    await press(fr('window-help'));
    find('dialog').dispatchEvent(new Event('cancel', { cancelable: true }));
    await settled();
    expect(document.querySelector('dialog')).toBeNull();
    expect(document.activeElement).toBe(button(fr('window-help')));
  });
  test('erases only after asking, and says what', async () => {
    const backend = new FakeBackend(view(journey.computer));
    await open(backend);
    await press(fr('window-help'));
    await press(fr('window-erase'));
    expect(backend.askedFor('erase')).toEqual([]);
    expect(words('dialog.question')).toContain(fr('window-erase-what'));
    expect(document.querySelector('dialog.question .primary')).toBeNull();
    find('dialog.question .danger').click();
    await settled();
    expect(backend.askedFor('erase')).toHaveLength(1);
    expect(document.querySelector('dialog')).toBeNull();
    expect(words('[role=status] .notice')).toContain(fr('notice-erased'));
    await press(fr('deed-continue-without-key'));
    expect(document.querySelector('.notice')).toBeNull();
  });
  test('offers no erasing where nothing is kept', async () => {
    await open(new FakeBackend({ ...view(journey.computer), keeps: false }));
    await press(fr('window-help'));
    expect(words('dialog')).not.toContain(fr('window-erase'));
  });
});

describe('helping somebody', () => {
  async function opened(): Promise<FakeBackend> {
    const backend = new FakeBackend(view(journey.welcome));
    await open(backend);
    await press(fr('window-help-someone'));
    return backend;
  }
  async function enter() {
    find('form').dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
    await settled();
  }

  test('has the focus in the field, and reads at the eighteenth digit', async () => {
    const backend = await opened();
    expect(document.activeElement).toBe(find('#their-code'));
    expect(document.querySelector('form button')).toBeNull();
    await type('#their-code', '48210933755261804');
    expect(find<HTMLInputElement>('#their-code').value).toBe('482 109 337 552 618 04');
    expect(backend.askedFor('read_code')).toEqual([]);
    await type('#their-code', '482 109 337 552 618 047');
    expect(backend.askedFor('read_code')).toEqual([['482 109 337 552 618 047']]);
    expect(words('.their-step .number')).toBe('4');
  });
  test('shows first what is left for the caller, with what to say', async () => {
    await opened();
    await type('#their-code', '482-109-337-552-618-047');
    const headings = all('main section > h2');
    expect(headings).toEqual([
      fr('window-their-points'),
      fr('window-their-answers'),
      fr('window-checks'),
      fr('symptoms-title-helper'),
    ]);
    expect(all('.say-aloud q')).toEqual(
      helper_view.points.map((point) =>
        fr(point.say.id, point.number === '4.3' ? { number: '4.3' } : {}),
      ),
    );
    expect(all('.their-points .badge')).toEqual([fr('helper-the-person'), fr('party-manager')]);
    expect(find('.their-points [data-cause]').textContent).toContain(
      fr('reason-storage-instead-of-key.why'),
    );
    expect(all('.row .step')).toEqual(['4.1', '4.3', '4.6', '4.7']);
    expect(find('.they-read q').lang).toBe('en-CA');
    expect(words('.they-read q')).toBe(render('en', 'reason-storage-instead-of-key.title'));
    const marks = [...document.querySelectorAll('.facts .mark')].map((mark) => mark.classList[1]);
    expect(marks).toEqual(helper_view.marks);
  });
  test('is blank for the next caller', async () => {
    await opened();
    expect(all('footer .primary')).toEqual([]);
    await type('#their-code', '482109337552618047');
    expect(all('footer .primary')).toEqual([fr('window-next-caller')]);
    await press(fr('window-next-caller'));
    expect(find<HTMLInputElement>('#their-code').value).toBe('');
    expect(document.activeElement).toBe(find('#their-code'));
    expect(document.querySelector('.their-step')).toBeNull();
  });
  test('says what is wrong with a code, in the language of the page', async () => {
    const backend = await opened();
    const says = phrase('code-length', { digits: '3' });
    backend.problem = { code: 'code-wrong', says, detail: '' };
    await type('#their-code', '482');
    expect(document.querySelector('form [role=alert] .error')).toBeNull();
    await enter();
    expect(words('form [role=alert]')).toBe(says.fr);
    expect(find('#their-code').getAttribute('aria-invalid')).toBe('true');
    expect(document.activeElement).toBe(find('#their-code'));
    await press(fr('window-switch-language'));
    expect(words('form [role=alert]')).toBe(says.en);
  });
  async function paste(text: string) {
    const pasted = new Event('paste', { bubbles: true, cancelable: true });
    Object.assign(pasted, { clipboardData: { getData: () => text } });
    find('#their-code').dispatchEvent(pasted);
    await settled();
    return pasted.defaultPrevented;
  }

  test('reads a pasted list as a table for each party, and keeps nothing of it', async () => {
    const backend = await opened();
    expect(await paste(list)).toBe(true);
    expect(backend.askedFor('read_list')).toEqual([[list]]);
    expect(document.activeElement).toBe(find('#their-list'));
    expect(all('.their-list thead th')).toHaveLength(5);
    expect(words('.their-list tbody th')).toContain('Marie Tremblay');
    expect(find('.their-list caption').textContent).toContain('DSQ');
    expect(find('.their-list .told').textContent).toContain('José Côté');
    const copied: string[] = [];
    Object.defineProperty(navigator, 'clipboard', {
      value: { writeText: async (text: string) => void copied.push(text) },
      configurable: true,
    });
    await press(fr('window-copy-letter'));
    expect(copied).toEqual([roster.groups[0]?.letter.fr]);
    await press(fr('window-save-list'));
    expect(backend.askedFor('save_list')).toEqual([[list]]);
    expect(words('.their-list')).toContain(fr('window-list-saved', { file: 'liste.csv' }));
    await press(fr('window-close-list'));
    expect(document.querySelector('.their-list')).toBeNull();
    expect(document.activeElement).toBe(find('#their-code'));
  });
  test('reads a list from a file', async () => {
    const backend = await opened();
    await press(fr('window-open-list'));
    expect(backend.askedFor('read_list')).toEqual([[list]]);
    expect(find('.their-list caption').textContent).toContain('DSQ');
  });
  test('one code that is pasted is one code', async () => {
    const backend = await opened();
    expect(await paste('482 109 337 552 618 047\n')).toBe(false);
    expect(backend.askedFor('read_list')).toEqual([]);
  });
  test('groups digits as they are typed and leaves anything else alone', () => {
    expect(grouped('4821', 4)).toEqual({ text: '482 1', caret: 5 });
    expect(grouped('482 109', 2)).toEqual({ text: '482 109', caret: 2 });
    expect(grouped('4829 109', 4)).toEqual({ text: '482 910 9', caret: 5 });
    expect(grouped('482.109–337', 11)).toEqual({ text: '482 109 337', caret: 11 });
    expect(grouped('482 1O9', 7)).toEqual({ text: '482 1O9', caret: 7 });
    expect(grouped('', 0)).toEqual({ text: '', caret: 0 });
  });
  test('leads back', async () => {
    await opened();
    await press(fr('window-leave-helper'));
    expect(words('h1')).toBe(fr('welcome-title'));
  });
});

describe('a window that is opened again', () => {
  const reopened = phrase('reopened');
  test('says whose answers it shows, and goes on with them', async () => {
    const backend = new FakeBackend({ ...view(journey.computer, no_key), reopened });
    await open(backend);
    expect(words('.reopened p')).toBe(`${fr('reopened')} ${fr('reopened-question')}`);
    await press(fr('reopened-go-on'));
    expect(backend.askedFor('visit')).toEqual([[{ page: 'computer' }]]);
    backend.show(view(journey.computer, no_key));
    await settled();
    expect(document.querySelector('.reopened')).toBeNull();
  });
  test('begins anew for another person, after asking', async () => {
    const backend = new FakeBackend({ ...view(journey.computer, no_key), reopened });
    await open(backend);
    await press(fr('reopened-another'));
    expect(backend.askedFor('start_again')).toEqual([]);
    await press(fr('window-start-again-now'));
    expect(backend.askedFor('start_again')).toHaveLength(1);
  });
});

describe('the problem report', () => {
  test('shows the trace before it is saved, and saves it too', async () => {
    const backend = new FakeBackend(view(journey.computer, no_key));
    await open(backend);
    await press(fr('window-help'));
    await press(fr('window-problem-report'));
    expect(document.querySelector('dialog')).toBeNull();
    expect(words('h1')).toBe(fr('window-problem-report'));
    expect(words('.report .codes')).toBe(trace_line);
    expect(backend.askedFor('report').at(-1)).toEqual([true]);
    expect(backend.askedFor('report_text').at(-1)).toEqual([true]);
    await press(fr('deed-save-report'));
    expect(backend.askedFor('save_report')).toEqual([['html', false, true]]);
    await press(fr('window-back'));
    expect(document.querySelector('.report')).toBeNull();
  });
});

describe('the report', () => {
  async function opened(): Promise<FakeBackend> {
    const backend = new FakeBackend(view(summary_waiting));
    await open(backend);
    await press(fr('deed-see-report'));
    return backend;
  }

  test('is shown whole before anything is saved', async () => {
    const backend = await opened();
    expect(backend.askedFor('save_report')).toEqual([]);
    const lines = report.sections.flatMap((section) => section.lines);
    expect(all('.report dt')).toHaveLength(lines.length);
    const folded = report.sections.filter((section) => !section.short);
    expect(all('.fold:not(.ways-to-save) h3')).toEqual(
      folded.map((section) => fr(section.title.id)),
    );
    expect(all('.report section h2')).toHaveLength(report.sections.length - folded.length);
    for (const line of lines) {
      expect(words('.report')).toContain(line.value.fr);
      for (const step of line.steps) expect(words('.report')).toContain(step.fr);
    }
  });
  test('is saved by the one blue button, then opened and shown where it is', async () => {
    const backend = await opened();
    expect(all('.primary, .strong')).toEqual([fr('deed-save-report')]);
    expect(document.querySelector('.saved-report button')).toBeNull();
    await press(fr('deed-save-report'));
    expect(words('.saved')).toBe(fr('window-saved', { file: 'rapport.html' }));
    await press(fr('window-open-saved'));
    await press(fr('window-show-in-folder'));
    expect(backend.askedFor('open_report')).toEqual([[]]);
    expect(backend.askedFor('show_report')).toEqual([[]]);
    backend.problem = { code: 'report-not-opened', detail: 'gone' };
    await press(fr('window-open-saved'));
    expect(words('.problem p')).toBe(fr('problem-report-not-opened'));
  });
  test('is saved in other ways from its last fold', async () => {
    const backend = await opened();
    find<HTMLInputElement>('.check input').click();
    await settled();
    await press(fr('deed-save-report'));
    await press(fr('window-save-json'));
    expect(backend.askedFor('save_report')).toEqual([
      ['html', true, false],
      ['json', true, false],
    ]);
  });
  test('is unfolded before it is printed', async () => {
    const backend = await opened();
    expect(document.querySelector('.fold[open]')).toBeNull();
    await press(fr('window-print'));
    expect(backend.askedFor('print_report')).toEqual([[]]);
    expect(document.querySelector('.fold:not([open])')).toBeNull();
  });
  test('that was not saved is told; a change of mind is not', async () => {
    const backend = await opened();
    backend.saved_as = null;
    await press(fr('deed-save-report'));
    expect(words('.saved')).toBe('');
    expect(document.querySelector('.problem')).toBeNull();
    backend.problem = { code: 'report-not-saved', detail: 'read-only' };
    await press(fr('deed-save-report'));
    expect(words('.problem p')).toBe(fr('problem-report-not-saved'));
  });
});
