// What the window asks of the program behind it. The only file that imports Tauri.

import { Channel, invoke } from '@tauri-apps/api/core';

import type {
  Answer,
  ReplugTestClick,
  ReplugTestOffer,
  ReplugTestPage,
  WizardView,
  HelperView,
  RosterView,
  Judgement,
  Language,
  Link,
  Party,
  Phrase,
  Place,
  Request,
  Route,
  ReasonHelp,
  ReportPage,
  ScenarioGroup,
  SymptomSheet,
  ChecksView,
} from './bindings';
import type { After } from './words';

/** What is known before the first reading. */
export interface Start {
  language: Language;
  simulated: boolean;
  version: string;
  /** The rules file that is in force, where one is. */
  rules: Phrase | null;
  notices: Notice[];
}

/** Something to know about what was kept: words are chosen by the code. */
export interface Notice {
  code: After<'notice-'>;
  detail: string;
}

/** What could not be done: words are chosen by the code, where it says no more, and the detail is for support. */
export interface Problem {
  code: After<'problem-'>;
  says?: Phrase | null;
  detail: string;
}

/** A recorded machine that stands in for this computer. */
export interface Rehearsed {
  name: string;
  title: Phrase;
}

/** All that is shown. */
export interface View {
  checks: ChecksView;
  wizard: WizardView;
  support_code: string;
  training: Rehearsed | null;
  /** Whose answers these are, until somebody goes on with them. */
  reopened: Phrase | null;
  replug_test: ReplugTest;
  /** What came and went in the last minutes, with its time, oldest first. */
  changes: Phrase[];
  /** Answers are kept on this computer until they are erased. */
  keeps: boolean;
  /** What is shown stays true by itself. */
  watched: boolean;
}

/** "Take the key out, put it back". */
export interface ReplugTest {
  offer: ReplugTestOffer;
  page: ReplugTestPage | null;
}

export type ReportFormat = 'html' | 'json';

/** Requests that cannot be met reject with a `Problem`. */
export interface Backend {
  start(): Promise<Start>;
  /** Gives the window the page's title, which the taskbar shows. */
  setTitle(title: string): Promise<void>;
  /** The window appears only now: there is something to see. */
  showWindow(): Promise<void>;
  /** Calls back with the whole view, at once and on every change. */
  watch(show: (view: View) => void): Promise<void>;
  checkAgain(): Promise<void>;
  openLink(link: Link): Promise<void>;
  visit(route: Route): Promise<void>;
  answer(answer: Answer): Promise<void>;
  /** Takes the replug test a step further; starting over also begins it. */
  replug_test(click: ReplugTestClick): Promise<void>;
  /** Tells which language was chosen, so that it is kept. */
  speak(language: Language): Promise<void>;
  /** Judges a user name while it is typed; nothing is kept. */
  judgeUserName(text: string): Promise<Judgement>;
  /** Keeps the shape of a user name as the answer, never the name. */
  giveUserName(text: string): Promise<Judgement>;
  /** Opens the Chrome that was found, at this address where it is known. */
  openChrome(link: Link | null): Promise<void>;
  /** Opens a place of Windows. */
  openPlace(place: Place): Promise<void>;
  /** Dials somebody's number, where a program here can. */
  dial(party: Party): Promise<void>;
  /** Opens a message with the ready text of a request; the person sends it. */
  writeMail(request: Request): Promise<void>;
  /** Begins anew for another person on this computer. */
  startAgain(): Promise<void>;
  /** Erases all that is kept. */
  erase(): Promise<void>;
  readCode(text: string): Promise<HelperView>;
  /** Who waits for whom, by a list of names and codes; nothing of it is kept. */
  readList(text: string): Promise<RosterView>;
  /** Asks which file; what it says, or `null` where the person changed their mind. */
  openList(): Promise<string | null>;
  /** Asks where to save the table of a list; the file's name, or `null` where the person changed their mind. */
  saveList(text: string): Promise<string | null>;
  /** For a problem of the program, with what it did in the last hours. */
  report(with_trace: boolean): Promise<ReportPage>;
  /** Asks where to save; the file's name, or `null` where the person changed their mind. */
  saveReport(
    format: ReportFormat,
    both_languages: boolean,
    with_trace: boolean,
  ): Promise<string | null>;
  reportText(with_trace: boolean): Promise<string>;
  /** Opens the report that was saved last; the program knows where it is. */
  openReport(): Promise<void>;
  /** Shows it in its folder. */
  showReport(): Promise<void>;
  /** Opens the system's dialog to print the page as it is shown. */
  printReport(): Promise<void>;
  closeWindow(): Promise<void>;
  /** The recorded machines that can be shown, by check. */
  scenarios(): Promise<ScenarioGroup[]>;
  /** Shows one in place of this computer, until the training ends. */
  rehearse(name: string): Promise<void>;
  endTraining(): Promise<void>;
  /** What there is to say about a reason, by its code. */
  /** `elsewhere`: it is about another computer than the one that is shown. */
  reasonHelp(code: string, elsewhere: boolean): Promise<ReasonHelp>;
  /** What may be seen where the viewer does not open. */
  symptoms(elsewhere: boolean): Promise<SymptomSheet[]>;
}

/** Pauses before a view that could not be had is asked for again, in milliseconds; the last one serves from then on. */
const pauses = [250, 1000, 5000];

/**
 * Asks for the view whenever told to, one request at a time; what changed meanwhile comes with the next one. A request
 * that fails is made again, because a change is told of once; only the first one, where it is another, is not.
 */
export function newest(view: () => Promise<View>, show: (view: View) => void) {
  let asking = false;
  let asked_again = false;
  return async (first?: () => Promise<View>) => {
    asked_again = first === undefined || asking;
    if (asking) return;
    asking = true;
    try {
      if (first) show(await first());
      for (let failed = 0; asked_again;) {
        asked_again = false;
        try {
          show(await view());
          failed = 0;
        } catch {
          asked_again = true;
          const pause = pauses[Math.min(failed, pauses.length - 1)];
          failed += 1;
          await new Promise((later) => setTimeout(later, pause));
        }
      }
    } finally {
      asking = false;
    }
  };
}

/** The first view is the answer to the request to be told of changes. */
function watch(show: (view: View) => void): Promise<void> {
  const ask = newest(() => invoke<View>('view'), show);
  const channel = new Channel<null>(() => void ask());
  return ask(() => invoke<View>('watch', { channel }));
}

/** Makes requests one after the other: the program answers several at the same time, and the last one must win. */
export function inTurn(): <T>(request: () => Promise<T>) => Promise<T> {
  let before: Promise<unknown> = Promise.resolve();
  return (request) => {
    const answer = before.then(request, request);
    before = answer;
    return answer;
  };
}

const turn = inTurn();

/** A request that changes something. */
function change<T = void>(name: string, given?: Record<string, unknown>): Promise<T> {
  return turn(() => invoke<T>(name, given));
}

export const tauri: Backend = {
  start: () => invoke<Start>('start'),
  setTitle: (title) => invoke('set_title', { title }),
  showWindow: () => invoke('show_window'),
  watch,
  checkAgain: () => invoke('check_again'),
  openLink: (link) => invoke('open_link', { link }),
  visit: (route) => change('visit', { route }),
  answer: (answer) => change('answer', { answer }),
  replug_test: (click) => change('replug_test', { click }),
  speak: (language) => change('speak', { language }),
  judgeUserName: (text) => invoke<Judgement>('judge_user_name', { text }),
  giveUserName: (text) => change<Judgement>('give_user_name', { text }),
  openChrome: (link) => invoke('open_chrome', { link }),
  openPlace: (place) => invoke('open_place', { place }),
  dial: (party) => invoke('dial', { party }),
  writeMail: (request) => invoke('write_mail', { request }),
  startAgain: () => change('start_again'),
  erase: () => change('erase'),
  readCode: (text) => invoke<HelperView>('read_code', { text }),
  readList: (text) => invoke<RosterView>('read_list', { text }),
  openList: () => invoke<string | null>('open_list'),
  saveList: (text) => invoke<string | null>('save_list', { text }),
  report: (with_trace) => invoke<ReportPage>('report', { withTrace: with_trace }),
  saveReport: (format, both_languages, with_trace) =>
    invoke<string | null>('save_report', {
      format,
      bothLanguages: both_languages,
      withTrace: with_trace,
    }),
  reportText: (with_trace) => invoke<string>('report_text', { withTrace: with_trace }),
  openReport: () => invoke('open_report'),
  showReport: () => invoke('show_report'),
  printReport: () => invoke('print_report'),
  closeWindow: () => change('close_window'),
  scenarios: () => invoke<ScenarioGroup[]>('scenarios'),
  rehearse: (name) => change('rehearse', { name }),
  endTraining: () => change('end_training'),
  reasonHelp: (code, elsewhere) => invoke<ReasonHelp>('reason_help', { code, elsewhere }),
  symptoms: (elsewhere) => invoke<SymptomSheet[]>('symptoms', { elsewhere }),
};
