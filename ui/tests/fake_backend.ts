// A program that says what a test tells it to.

import type { Backend, Problem, Start } from '../src/backend';
import type { Link, Screen } from '../src/bindings';

export class FakeBackend implements Backend {
  checks = 0;
  opened: Link[] = [];
  title = '';
  problem: Problem | undefined;
  show: (screen: Screen) => void = () => undefined;

  constructor(
    readonly first: Screen,
    readonly beginning: Start = { language: 'fr', simulated: false, version: '0.1.0' },
  ) {}

  async start(): Promise<Start> {
    return this.beginning;
  }

  async watch(show: (screen: Screen) => void): Promise<void> {
    this.show = show;
    show(this.first);
  }

  async checkAgain(): Promise<void> {
    this.checks += 1;
  }

  async setTitle(title: string): Promise<void> {
    this.title = title;
  }

  async openLink(link: Link): Promise<void> {
    // The program rejects with data, as a command of Tauri does.

    if (this.problem) return Promise.reject(this.problem);
    this.opened.push(link);
  }
}
