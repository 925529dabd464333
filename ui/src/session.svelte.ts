// What every part of the window shares: the language, what the program last sent, and the way back to it.

import { createContext } from 'svelte';

import type { Backend, Problem, View } from './backend';
import type { Answer, Language, Phrase, Route, Point, ReasonHelp } from './bindings';
import { Greeting } from './checks/greeting.svelte';
import { CheckRun } from './checks/run.svelte';
import type { Ways } from './frame/ways';
import { bring, isThere, label, piecesOf, type Piece } from './pieces';
import { problemOf } from './problem';
import { filled, type LabelId } from './words';

/** Pages of the window alone: they stand in front of the page of the journey. */
export type Aside = 'report' | 'problem' | 'helper' | 'training' | 'symptoms';

export class Session {
  language: Language = $state('fr');
  /** The page's own words are there in this language. */
  has_words = $state(false);
  other: Language = $derived(this.language === 'fr' ? 'en' : 'fr');
  view: View | undefined = $state.raw();
  /** What the program sent last; shown once its pieces are there. */
  #latest: View | undefined;
  /** The page that was shown before this one. */
  place_before: Route | undefined;
  aside: Aside | undefined = $state();
  /** The buttons that the page before the journey wants at the foot of the window. */
  aside_ways: Partial<Ways> = $state.raw({});
  /** The report is to be saved as soon as it is shown. */
  save_report = false;
  /** The help panel is open. */
  helping = $state(false);
  /** Somebody wants to close the window, and is told first what is kept. */
  closing = $state(false);
  /** What is shown came of an answer that was chosen on its page. */
  chosen = false;
  #choosing = false;
  /** Where somebody was led, until it has the focus. */
  aim: { route: Route; point: Point } | undefined = $state.raw();
  /** The key's identifier: held while the window is open, and only here. */
  identifier = $state('');
  /** The person's own, while a training stands before it. */
  #own_identifier = '';
  /** Everything kept was erased, and nothing was answered since. */
  erased = $state(false);
  /** Somebody asked a recording to be checked again, and is told what that does. */
  recording_asked = $state(false);
  /** The sheet that is open. */
  sheet: ReasonHelp | undefined = $state.raw();
  /** The last request that could not be met. */
  problem: Problem | undefined = $state.raw();
  /** An answer that could not be kept, until one can: each keeps all of them. */
  not_kept: Problem | undefined = $state.raw();
  readonly checks = new CheckRun();
  readonly greeting = new Greeting(({ wizard }) => {
    if (wizard.deed.act.kind === 'visit') void this.visit(wizard.deed.act.route);
  });

  constructor(readonly backend: Backend) {}

  /** A sentence that the program chose. */
  say(phrase: Phrase): string {
    return phrase[this.language];
  }

  /** One of the page's own words. */
  message(id: LabelId, given?: Record<string, string | number>): string {
    return this.has_words ? filled(label(this.language, id), given) : id;
  }

  /** Does what needs these pieces: at once where they are there, which all are soon after the start. */
  #with(pieces: Piece[], act: () => void) {
    if (isThere(pieces)) return act();
    bring(pieces).then(act, (reason) => {
      this.problem = problemOf(reason);
    });
  }

  /** Brings what the program sent last into sight, unless that cannot be. */
  async untilShown() {
    if (this.#latest) await bring(piecesOf(this.#latest));
  }

  show(view: View) {
    this.#latest = view;
    this.#with(piecesOf(view), () => {
      if (view === this.#latest) this.#put(view);
    });
  }

  #put(view: View) {
    if (view.training?.name !== this.view?.training?.name) this.#changeMachine(view);
    const before = this.view?.wizard.route;
    if (JSON.stringify(before) !== JSON.stringify(view.wizard.route)) {
      this.place_before = before;
      this.recording_asked = false;
    }
    this.greeting.show(this.view, view, this.aside !== undefined);
    this.chosen = this.#choosing;
    this.#choosing = false;
    this.view = view;
    this.checks.show(view.checks);
  }

  /** Another machine from here on: nothing of the one before stays in sight. */
  #changeMachine(view: View) {
    if (!this.view?.training) this.#own_identifier = this.identifier;
    this.identifier = view.training ? '' : this.#own_identifier;
    this.aside = undefined;
    this.sheet = undefined;
    this.closing = false;
    this.recording_asked = false;
    this.greeting.end();
    this.checks.forget();
  }

  /** Makes a request and tells where it could not be met; whether it was. */
  async attempt(request: () => Promise<unknown>): Promise<boolean> {
    try {
      await request();
      this.problem = undefined;
      return true;
    } catch (reason) {
      this.problem = problemOf(reason);
      return false;
    }
  }

  /** Makes a request after which everything answered is kept. */
  async keep(request: () => Promise<unknown>): Promise<boolean> {
    this.erased = false;
    const kept = await this.attempt(request);
    if (kept) this.not_kept = undefined;
    else if (this.problem?.code === 'not-kept-answer') {
      this.not_kept = this.problem;
      this.problem = undefined;
    }
    return kept;
  }

  /** Shows a page of the journey; the new view brings it. */
  visit(route: Route, point: Point | null = null): Promise<boolean> {
    this.aside = undefined;
    this.aim = point ? { route, point } : undefined;
    return this.keep(() => this.backend.visit(route));
  }

  answer(answer: Answer): Promise<boolean> {
    return this.keep(() => this.backend.answer(answer));
  }

  /** Gives an answer among those of the page, which stays. */
  choose(answer: Answer): Promise<boolean> {
    this.#choosing = true;
    return this.answer(answer);
  }

  /** For another person: what was held only here goes too. */
  startAgain(): Promise<boolean> {
    this.identifier = '';
    return this.keep(() => this.backend.startAgain());
  }

  async erase(): Promise<boolean> {
    this.identifier = '';
    this.aside = undefined;
    const erased = await this.keep(() => this.backend.erase());
    this.erased = erased;
    return erased;
  }

  /** Has everything in this language: at once where its words are there. */
  async useLanguage(language: Language) {
    if (!isThere([language])) await bring([language]);
    this.language = language;
    this.has_words = true;
  }

  speak(language: Language): Promise<boolean> {
    return this.keep(async () => {
      await this.useLanguage(language);
      await this.backend.speak(language);
    });
  }

  turnTo(aside: Aside) {
    this.#with(['aside', 'words_of_asides'], () => (this.aside = aside));
  }

  help() {
    this.#with(['dialogs', 'words_of_asides'], () => (this.helping = true));
  }

  askToClose() {
    this.#with(['dialogs', 'words_of_asides'], () => (this.closing = true));
  }

  /** Shows a recorded machine in place of this computer; its view brings the page. */
  async rehearse(name: string) {
    const begun = await this.attempt(() => this.backend.rehearse(name));
    if (begun && this.view?.training?.name === name) this.aside = undefined;
  }

  endTraining(): Promise<boolean> {
    return this.attempt(() => this.backend.endTraining());
  }

  openSheet(code: string): Promise<boolean> {
    return this.attempt(async () => {
      const asked = this.backend.reasonHelp(code, this.aside === 'helper');
      [this.sheet] = await Promise.all([asked, bring(['dialogs', 'words_of_asides'])]);
    });
  }

  async checkAgain() {
    if (this.view?.checks.simulated) {
      this.recording_asked = true;
      return;
    }
    if (this.checks.checking) return;
    this.checks.press();
    await this.attempt(() => this.backend.checkAgain());
  }
}

export const [useSession, setSession] = createContext<Session>();
