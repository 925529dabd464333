// Shows one scene in a browser while working on the look: `npm run dev`, then
// /tests/harness/index.html?scene=no_key&language=en&open. Never part of the build.
// Sentences that the program renders are stand-ins here; `qhr-setup-window --facts` shows them as they are.
// `press=.help,#ask` presses these one after another, `type=text` then fills the first field, `then=.primary`
// presses once more, and `scroll=300` shows what is below.

import '../../src/style.css';

import { mount } from 'svelte';

import App from '../../src/App.svelte';
import type { Notice } from '../../src/backend';
import { beginning, FakeBackend } from '../fake_backend';
import { scenes } from '../scenes';
import { pending } from '../scenes/screens';

const wishes = new URLSearchParams(location.search);
const simulated = wishes.has('simulated');
const language = wishes.get('language') === 'en' ? 'en' : 'fr';
const scene = scenes[wishes.get('scene') ?? ''] ?? scenes['welcome'];
if (!scene) throw new Error('no such scene');
const notices: Notice[] = wishes.has('notice')
  ? [{ code: 'set-aside', detail: 'answers.json: line 3' }]
  : [];

const backend = new FakeBackend(scene, { ...beginning, language, simulated, notices });
backend.checkAgain = async () => {
  backend.show({ ...scene, checks: pending });
  setTimeout(() => backend.show(scene), 1500);
};
// Enough to click through the steps: a page is shown by the first scene that has it.
backend.visit = async (route) => {
  console.info('visit', JSON.stringify(route));
  const wanted = JSON.stringify(route);
  const found = Object.values(scenes).find((one) => JSON.stringify(one.wizard.route) === wanted);
  if (found) backend.show(found);
};
backend.answer = async (answer) => console.info('answer', JSON.stringify(answer));

const target = document.getElementById('app');
if (target) mount(App, { target, props: { backend } });

const moment = () => new Promise((done) => setTimeout(done, 80));

async function press() {
  await moment();
  const text = wishes.get('type');
  for (const selector of wishes.get('press')?.split(',') ?? []) {
    document.querySelector<HTMLElement>(selector)?.click();
    await moment();
  }
  const field = document.querySelector<HTMLInputElement>('main input');
  if (field && text) {
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }
  await moment();
  document.querySelector<HTMLElement>(wishes.get('then') ?? 'none')?.click();
  scrollTo(0, Number(wishes.get('scroll') ?? 0));
  if (!wishes.has('open')) return;
  for (const details of document.querySelectorAll('details')) details.open = true;
}

void press();
