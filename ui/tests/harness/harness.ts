// Shows one scene in a browser while working on the look: `npm run dev`, then
// /tests/harness/index.html?scene=no_key&language=en&open. Never part of the build.

import '../../src/style.css';

import { mount } from 'svelte';

import App from '../../src/App.svelte';
import { FakeBackend } from '../fake_backend';
import { pending, ready, scenes } from '../scenes';

const wishes = new URLSearchParams(location.search);
const simulated = wishes.has('simulated');
const language = wishes.get('language') === 'en' ? 'en' : 'fr';
const screen = { ...(scenes[wishes.get('scene') ?? ''] ?? ready), simulated };

const backend = new FakeBackend(screen, { language, simulated, version: '0.1.0' });
backend.checkAgain = async () => {
  backend.show({ ...pending, simulated });
  setTimeout(() => backend.show(screen), 1500);
};

const target = document.getElementById('app');
if (target) mount(App, { target, props: { backend } });
if (wishes.has('open')) {
  setTimeout(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  }, 200);
}
