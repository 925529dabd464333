// A program that says what a test tells it to, and writes down what it was asked.

import type { Backend, Problem, ReportFormat, Start, View } from '../src/backend';
import type {
  Answer,
  ReplugTestClick,
  HelperView,
  RosterView,
  Judgement,
  Language,
  Link,
  Party,
  Place,
  Request,
  Route,
  ReasonHelp,
  ReportPage,
  ScenarioGroup,
  SymptomSheet,
} from '../src/bindings';
import { groups, sheet } from './scenes/learning';
import { judgements } from './scenes/parts';
import { helper_view, problem_report, report } from './scenes/reports';
import { list, roster } from './scenes/roster';
import { symptoms } from './scenes/symptoms';

export const beginning: Start = {
  language: 'fr',
  simulated: false,
  version: '0.1.0',
  rules: null,
  notices: [],
};

export class FakeBackend implements Backend {
  /** The requests and what came with them, but for titles. */
  asked: unknown[][] = [];
  title = '';
  shown = false;
  problem: Problem | undefined;
  saved_as: string | null = 'rapport.html';
  show: (view: View) => void = () => undefined;

  constructor(
    readonly first: View,
    readonly start_with: Start = beginning,
  ) {}

  /** What came with each of these requests. */
  askedFor(name: string): unknown[][] {
    return this.asked.filter(([asked]) => asked === name).map(([, ...given]) => given);
  }

  async #note(...request: unknown[]): Promise<void> {
    // The program rejects with data, as a command of Tauri does.
    if (this.problem) return Promise.reject(this.problem);
    this.asked.push(request);
  }

  async start(): Promise<Start> {
    return this.start_with;
  }
  async watch(show: (view: View) => void): Promise<void> {
    this.show = show;
    show(this.first);
  }
  async showWindow(): Promise<void> {
    this.shown = true;
  }
  async setTitle(title: string): Promise<void> {
    this.title = title;
  }
  checkAgain = (): Promise<void> => this.#note('check_again');
  openLink = (link: Link): Promise<void> => this.#note('open_link', link);
  visit = (route: Route): Promise<void> => this.#note('visit', route);
  answer = (answer: Answer): Promise<void> => this.#note('answer', answer);
  replug_test = (click: ReplugTestClick): Promise<void> => this.#note('replug_test', click);
  speak = (language: Language): Promise<void> => this.#note('speak', language);
  openChrome = (link: Link | null): Promise<void> => this.#note('open_chrome', link);
  openPlace = (place: Place): Promise<void> => this.#note('open_place', place);
  dial = (party: Party): Promise<void> => this.#note('dial', party);
  writeMail = (request: Request): Promise<void> => this.#note('write_mail', request);
  startAgain = (): Promise<void> => this.#note('start_again');
  erase = (): Promise<void> => this.#note('erase');
  openReport = (): Promise<void> => this.#note('open_report');
  showReport = (): Promise<void> => this.#note('show_report');
  printReport = (): Promise<void> => this.#note('print_report');
  closeWindow = (): Promise<void> => this.#note('close_window');

  rehearse = (name: string): Promise<void> => this.#note('rehearse', name);
  endTraining = (): Promise<void> => this.#note('end_training');

  async scenarios(): Promise<ScenarioGroup[]> {
    await this.#note('scenarios');
    return groups;
  }
  async symptoms(elsewhere: boolean): Promise<SymptomSheet[]> {
    await this.#note('symptoms', elsewhere);
    return symptoms;
  }
  async reasonHelp(code: string, elsewhere: boolean): Promise<ReasonHelp> {
    await this.#note('reason_help', code, elsewhere);
    return sheet;
  }
  async judgeUserName(text: string): Promise<Judgement> {
    await this.#note('judge_user_name', text);
    return judged(text);
  }
  async giveUserName(text: string): Promise<Judgement> {
    await this.#note('give_user_name', text);
    return judged(text);
  }
  async readCode(text: string): Promise<HelperView> {
    await this.#note('read_code', text);
    return helper_view;
  }
  async readList(text: string): Promise<RosterView> {
    await this.#note('read_list', text);
    return roster;
  }
  async openList(): Promise<string | null> {
    await this.#note('open_list');
    return list;
  }
  async saveList(text: string): Promise<string | null> {
    await this.#note('save_list', text);
    return 'liste.csv';
  }
  async report(with_trace: boolean): Promise<ReportPage> {
    await this.#note('report', with_trace);
    return with_trace ? problem_report : report;
  }
  async saveReport(
    format: ReportFormat,
    both_languages: boolean,
    with_trace: boolean,
  ): Promise<string | null> {
    await this.#note('save_report', format, both_languages, with_trace);
    return this.saved_as;
  }
  async reportText(with_trace: boolean): Promise<string> {
    await this.#note('report_text', with_trace);
    return 'Rapport';
  }
}

/** As the core would, roughly. */
function judged(text: string): Judgement {
  if (text.trim() === '') return judgements.empty;
  if (text.includes('@')) return judgements.email;
  const digits = text.replaceAll(/\D/g, '').length;
  return digits === 7 ? judgements.seven_digits : judgements.digits(digits);
}
