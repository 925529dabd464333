// Opens the window for a test, and looks into it.

import { flushSync, mount, tick, unmount } from 'svelte';
import { afterEach, beforeAll, beforeEach, vi } from 'vitest';

import App from '../src/App.svelte';
import { bringAll } from '../src/pieces';
import type { FakeBackend } from './fake_backend';

let app: Record<string, unknown> | undefined;

export async function open(backend: FakeBackend): Promise<void> {
  const target = document.createElement('div');
  document.body.replaceChildren(target);
  app = mount(App, { target, props: { backend } });
  await settled();
}

/** Waits until requests are answered and their answers shown. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 12; turn += 1) await tick();
  flushSync();
}

/** Lets this much time pass, in milliseconds. */
export async function later(time: number): Promise<void> {
  vi.advanceTimersByTime(time);
  await settled();
}

export function find<T extends Element = HTMLElement>(selector: string): T {
  const found = document.querySelector<T>(selector);
  if (!found) throw new Error(`nothing matches ${selector}`);
  return found;
}

export function words(selector: string): string {
  return find(selector)
    .textContent.replaceAll(/[ \n\t]+/g, ' ')
    .trim();
}

export function all(selector: string): string[] {
  return [...document.querySelectorAll(selector)].map((one) => one.textContent.trim());
}

/** The button with these words or this name. */
export function button(name: string): HTMLButtonElement {
  const buttons = [...document.querySelectorAll<HTMLButtonElement>('button:not(.skip)')];
  const found = buttons.find(
    (one) =>
      one.getAttribute('aria-label') === name ||
      one.textContent.replaceAll(/\s+/g, ' ').includes(name),
  );
  if (!found) throw new Error(`no button says ${name}`);
  return found;
}

export async function press(name: string): Promise<void> {
  button(name).click();
  await settled();
}

export async function type(selector: string, text: string): Promise<void> {
  const field = find<HTMLInputElement>(selector);
  field.focus();
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  await settled();
}

/** With all pieces of the page there, as they are a moment after the start, or with these. */
export function useWindow(pieces = bringAll): void {
  beforeAll(pieces);
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  });
  afterEach(async () => {
    vi.useRealTimers();
    if (app) await unmount(app);
    app = undefined;
  });
}
