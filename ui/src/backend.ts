// What the window asks of the program behind it. The only file that imports Tauri.

import { Channel, invoke } from '@tauri-apps/api/core';

import type { Language, Link, Screen } from './bindings';

/** What is known before the first reading. */
export interface Start {
  language: Language;
  simulated: boolean;
  version: string;
}

/** What could not be done: words are chosen by the code, the detail is for support. */
export interface Problem {
  code: string;
  detail: string;
}

export interface Backend {
  start(): Promise<Start>;
  /** Gives the window the page's title, which the taskbar shows. */
  setTitle(title: string): Promise<void>;
  /** Calls back with the whole screen, at once and on every change. */
  watch(show: (screen: Screen) => void): Promise<void>;
  checkAgain(): Promise<void>;
  /** Rejects with a `Problem`. */
  openLink(link: Link): Promise<void>;
}

export const tauri: Backend = {
  start: () => invoke<Start>('start'),
  setTitle: (title) => invoke('set_title', { title }),
  watch: (show) => invoke('watch', { channel: new Channel<Screen>(show) }),
  checkAgain: () => invoke('check_again'),
  openLink: (link) => invoke('open_link', { link }),
};
