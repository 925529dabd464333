// Help, helping somebody, and the report.

import { describe, expect, test } from 'vitest';

import { phrase, render } from './words';
import { FakeBackend } from './fake_backend';
import { support_code, view } from './scenes';
import * as guides from './scenes/guides';
import { no_key } from './scenes/screens';
import { report, summary_waiting, trace_line } from './scenes/summaries';
import { all, button, find, open, press, settled, type, useWindow, words } from './window';

useWindow();

const fr = (id: string, given = {}) => render('fr', id, given);

describe('help', () => {
  test('has what somebody on the phone asks for', async () => {
    await open(new FakeBackend(view(guides.computer, no_key)));
    await press(fr('window-help'));
    expect(words('dialog .number')).toBe('4');
    expect(words('dialog [data-support-code]')).toBe(support_code);
    expect(words('dialog .read-out')).toContain(fr('reason-no-key.title'));
    expect(all('dialog .contacts h4')).toEqual([
      fr('party-qhr-customer-service'),
      fr('party-administrator'),
    ]);
    expect(words('dialog .contacts strong')).toBe('1 888 555-0123');
  });
  test('closes with Esc and gives the focus back', async () => {
    await open(new FakeBackend(view(guides.welcome)));
    button(fr('window-help')).focus();
    await press(fr('window-help'));
    find('dialog').dispatchEvent(new Event('cancel', { cancelable: true }));
    await settled();
    expect(document.querySelector('dialog')).toBeNull();
    expect(document.activeElement).toBe(button(fr('window-help')));
  });
  test('erases only after asking, and says what', async () => {
    const backend = new FakeBackend(view(guides.computer));
    await open(backend);
    await press(fr('window-help'));
    await press(fr('window-erase'));
    expect(backend.askedFor('erase')).toEqual([]);
    expect(words('dialog.question')).toContain(fr('window-erase-what'));
    find('dialog.question .primary').click();
    await settled();
    expect(backend.askedFor('erase')).toHaveLength(1);
    expect(document.querySelector('dialog')).toBeNull();
  });
  test('offers no erasing where nothing is kept', async () => {
    await open(new FakeBackend({ ...view(guides.computer), keeps: false }));
    await press(fr('window-help'));
    expect(words('dialog')).not.toContain(fr('window-erase'));
  });
});

describe('helping somebody', () => {
  async function opened(): Promise<FakeBackend> {
    const backend = new FakeBackend(view(guides.welcome));
    await open(backend);
    await press(fr('window-help-someone'));
    return backend;
  }
  async function read(code: string) {
    await type('#their-code', code);
    find('form').dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
    await settled();
  }

  test('shows the same step and the same numbers as the person sees', async () => {
    const backend = await opened();
    expect(document.activeElement).toBe(find('h1'));
    await read(' 482 109 337 552 618 047');
    expect(backend.askedFor('read_code')).toEqual([[' 482 109 337 552 618 047']]);
    expect(words('.their-step .number')).toBe('4');
    expect(all('.row .step')).toEqual(['4.1', '4.3', '4.6', '4.7']);
    expect(words('#their-cause')).toBe(fr('reason-storage-instead-of-key.title'));
    expect(find('.they-read q').lang).toBe('en-CA');
    expect(words('.they-read q')).toBe(render('en', 'reason-storage-instead-of-key.title'));
  });
  test('says what is wrong with a code, in the language of the page', async () => {
    const backend = await opened();
    const says = phrase('code-length', { digits: '3' });
    backend.problem = { code: 'code-wrong', says, detail: '' };
    await read('482');
    expect(words('form [role=alert]')).toBe(says.fr);
    expect(find('#their-code').getAttribute('aria-invalid')).toBe('true');
    expect(document.activeElement).toBe(find('#their-code'));
    await press(fr('window-switch-language'));
    expect(words('form [role=alert]')).toBe(says.en);
  });
  test('leads back', async () => {
    await opened();
    await press(fr('window-leave-helper'));
    expect(words('h1')).toBe(fr('welcome-title'));
  });
});

describe('the problem report', () => {
  test('shows the trace before it is saved, and saves it too', async () => {
    const backend = new FakeBackend(view(guides.computer, no_key));
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
    await press(fr('window-see-report'));
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
