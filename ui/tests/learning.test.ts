// The training and the sheets of reasons.

import { describe, expect, test } from 'vitest';

import type { View } from '../src/backend';
import { searchable } from '../src/asides/searchable';
import { render } from './words';
import { beginning, FakeBackend } from './fake_backend';
import { computerWith, view } from './scenes';
import * as journey from './scenes/journey';
import { groups, rehearsed, sheet } from './scenes/learning';
import { no_chrome, no_key, pending, ready } from './scenes/screens';
import { all, button, find, open, press, settled, type, useWindow, words } from './window';

useWindow();

const fr = (id: string, given = {}) => render('fr', id, given);

/** The same view, as the program sends it while a recorded machine is shown. */
function recorded(shown: View): View {
  const checks = { ...shown.checks, simulated: true };
  return { ...shown, checks, training: rehearsed, keeps: false };
}

test('texts are looked for without accents, capitals and typographic apostrophes', () => {
  expect(searchable(' La  clé n’est PAS là ')).toBe("la cle n'est pas la");
});

describe('the training', () => {
  async function opened(first: View = computerWith(ready)): Promise<FakeBackend> {
    const backend = new FakeBackend(first);
    await open(backend);
    await press(fr('window-help'));
    await press(fr('rehearse-title'));
    return backend;
  }
  /** Chooses a scenario, which the program then shows. */
  async function begun(first?: View): Promise<FakeBackend> {
    const backend = await opened(first);
    await press(fr('scenario-windows-11-home-no-key'));
    backend.show(recorded(computerWith(no_key)));
    await settled();
    return backend;
  }

  test('offers every scenario by check, with its title and its outcome', async () => {
    await opened();
    expect(document.activeElement).toBe(find('h1'));
    expect(all('main h2').map((heading) => heading.replaceAll(/\s+/g, ' '))).toEqual(
      groups.map((group) => [group.step, group.name.fr].filter(Boolean).join(' ')),
    );
    const scenarios = groups.flatMap((group) => group.scenarios);
    expect(all('.scenario .name')).toEqual(scenarios.map((one) => one.title.fr));
    expect(all('.scenario .state-word')).toEqual(scenarios.map((one) => fr(`state-${one.state}`)));
    expect(document.querySelector('footer [data-support-code]')).toBeNull();
    await press(fr('window-back'));
    expect(words('h1')).toBe(ready.headline.fr);
  });
  test('folds each check but the first, and unfolds what is looked for', async () => {
    await opened();
    const unfolded = () =>
      [...document.querySelectorAll<HTMLDetailsElement>('.scenario-group')].map((one) => one.open);
    expect(unfolded()).toEqual([true, false]);
    await type('#wanted', '  HOME  no-kéy ');
    expect(all('.scenario .name')).toEqual([fr('scenario-windows-11-home-no-key')]);
    expect(words('.filter [role=status]')).toBe(fr('rehearse-found', { count: '1' }));
    await type('#wanted', 'two-keys');
    expect(unfolded()).toEqual([true]);
    await type('#wanted', 'nothing like it');
    expect(words('.filter [role=status]')).toBe(fr('rehearse-found-none'));
    await type('#wanted', '');
    expect(unfolded()).toEqual([true, false]);
  });
  test('shows the machine under a banner that names the situation and leads back', async () => {
    const backend = await begun();
    expect(backend.askedFor('rehearse')).toEqual([['windows-11-home-no-key']]);
    expect(words('h1')).toBe(fr('reason-no-key.title'));
    expect(document.activeElement).toBe(find('h1'));
    expect(words('.what-for')).toBe(
      fr('rehearse-banner', { title: fr('scenario-windows-11-home-no-key') }),
    );
    expect(words('.recording')).toContain(fr('window-recording-banner'));
    await press(fr('rehearse-end'));
    expect(backend.askedFor('end_training')).toHaveLength(1);
    backend.show(computerWith(ready));
    await settled();
    expect(document.querySelector('.recording')).toBeNull();
    expect(words('h1')).toBe(ready.headline.fr);
    expect(document.activeElement).toBe(find('h1'));
  });
  test('has no banner over the pages that show no recording', async () => {
    await begun();
    await press(fr('window-help'));
    await press(fr('window-help-someone'));
    expect(document.querySelector('.recording')).toBeNull();
    await press(fr('window-leave-helper'));
    expect(document.querySelector('.recording')).not.toBeNull();
    await press(fr('window-help'));
    await press(fr('rehearse-title'));
    expect(document.querySelector('.recording')).toBeNull();
  });
  test('leaves nothing in sight when this computer is still being read', async () => {
    const backend = await begun();
    backend.show(computerWith(pending));
    await settled();
    expect(words('h1')).toBe(fr('headline-checking'));
    expect(words('main')).not.toContain(fr('reason-no-key'));
    expect(document.querySelector('[data-root-cause]')).toBeNull();
  });
  test('offers no erasing of what it does not show', async () => {
    await begun();
    await press(fr('window-help'));
    expect(words('dialog')).not.toContain(fr('window-erase'));
    await press(fr('rehearse-title'));
    expect(find('.scenario[aria-current]').textContent).toContain(
      fr('scenario-windows-11-home-no-key'),
    );
  });
  test('does not show the identifier of the key, and gives it back', async () => {
    const first = view(journey.profile, ready);
    const backend = new FakeBackend(first);
    await open(backend);
    const field = find<HTMLInputElement>('main input[type=text]');
    field.value = 'K-1';
    field.dispatchEvent(new Event('input', { bubbles: true }));
    backend.show(recorded(first));
    await settled();
    expect(find<HTMLInputElement>('main input[type=text]').value).toBe('');
    backend.show(first);
    await settled();
    expect(find<HTMLInputElement>('main input[type=text]').value).toBe('K-1');
  });
  test('that cannot begin is told, and the list stays', async () => {
    const backend = await opened();
    backend.problem = { code: 'unexpected', detail: 'gone' };
    await press(fr('scenario-windows-11-two-keys'));
    expect(words('.problem p')).toBe(fr('problem-unexpected'));
    expect(words('h1')).toBe(fr('rehearse-title'));
  });
  test('keeps the usual banner where the window was opened on a recording', async () => {
    const recording = { ...computerWith(ready), checks: { ...ready, simulated: true } };
    await open(new FakeBackend(recording, { ...beginning, simulated: true }));
    expect(words('.recording')).toBe(fr('window-recording-banner'));
  });
});

describe('the sheet of a reason', () => {
  test('opens from what is to do, says all there is, and gives the focus back', async () => {
    const backend = new FakeBackend(computerWith(no_key));
    await open(backend);
    button(fr('sheet-open')).focus();
    await press(fr('sheet-open'));
    expect(backend.askedFor('reason_help')).toEqual([['no-key', false]]);
    expect(words('dialog h2')).toBe(sheet.title.fr);
    const said = words('dialog');
    const remedies = sheet.remedies.flatMap((remedy) => [...remedy.steps, remedy.who]);
    for (const one of [sheet.how, sheet.how_sure, ...remedies]) expect(said).toContain(one.fr);
    expect(said).toContain(fr('reason-device-fault.why', { problem: '[nombre]' }));
    expect(said).toContain(fr('sheet-brackets'));
    expect(said).toContain('device-fault');
    find('dialog').dispatchEvent(new Event('cancel', { cancelable: true }));
    await settled();
    expect(document.querySelector('dialog')).toBeNull();
    expect(document.activeElement).toBe(button(fr('sheet-open')));
  });
  test('opens for every result from the technical details', async () => {
    const backend = new FakeBackend(computerWith(no_chrome));
    await open(backend);
    const offered = [...document.querySelectorAll<HTMLElement>('.sheets button')];
    expect(offered).toHaveLength(no_chrome.rows.length);
    for (const one of offered) {
      one.click();
      await settled();
      await press(fr('window-close'));
    }
    expect(backend.askedFor('reason_help')).toEqual(
      no_chrome.rows.map((row) => [row.reason, false]),
    );
  });
  test('opens for whoever helps, by the code that was read', async () => {
    const backend = new FakeBackend(view(journey.welcome));
    await open(backend);
    await press(fr('window-help'));
    await press(fr('window-help-someone'));
    await type('#their-code', '482109337552618047');
    await press(fr('sheet-open'));
    expect(backend.askedFor('reason_help')).toEqual([['storage-instead-of-key', true]]);
  });
});
