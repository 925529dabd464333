// Whole views by name, for the tests and for the page that shows them while drawing.

import type { ReplugTest, View } from '../src/backend';
import type { WizardView, ChecksView } from '../src/bindings';
import * as replug from './scenes/replug_test';
import * as journey from './scenes/journey';
import { no_key, ready, screens, storage_instead_of_key } from './scenes/screens';
import * as summaries from './scenes/summaries';
import { summary_ready, summary_to_ask, summary_to_do, summary_waiting } from './scenes/summaries';

export const support_code = '482 109 337 552 618 047';

export function view(wizard: WizardView, checks: ChecksView = storage_instead_of_key): View {
  return {
    checks,
    wizard,
    support_code,
    training: null,
    reopened: null,
    replug_test: replug.no_replug_test,
    changes: [],
    keeps: true,
    watched: true,
  };
}

/** Step 4 with these checks. */
export function computerWith(checks: ChecksView): View {
  return view(journey.computer, checks);
}

/** Step 4 without a key, with the replug test as far as this. */
export function replugging(replug_test: ReplugTest): View {
  return { ...computerWith(no_key), replug_test };
}

const replug_test_pages = [
  ...replug.stages.map(replug.stage),
  ...replug.outcomes.map(replug.outcome),
];

const pages: Record<string, View> = {
  what_do_you_see: view(summaries.summary_what_do_you_see),
  no_certificate_list: view(summaries.summary_no_certificate_list),
  password_refused: view(summaries.summary_password_refused),
  welcome: view(journey.welcome),
  profession: view(journey.profession),
  profession_chosen: view(journey.profession_chosen),
  user_name: view(journey.user_name),
  user_name_kept: view(journey.user_name_kept),
  eligible: view(journey.eligible),
  form_first: view(journey.form_first),
  form_sent: view(journey.form_sent),
  get_key: view(journey.get_key),
  whose_key: view(journey.whose_key, ready),
  answers: view(journey.answers),
  change_own_key: view(journey.change_own_key),
  production: view(journey.production),
  not_eligible: view(journey.not_eligible),
  clinic: view(journey.clinic),
  clinic_to_ask: view(journey.clinic_to_ask),
  clinic_waiting: view(journey.clinic_waiting),
  configuration: view(journey.configuration, ready),
  configuration_confirmed: view(journey.configuration_confirmed, ready),
  configuration_asked: view(journey.configuration_asked, ready),
  computer_closed: view(journey.computer_closed, ready),
  profile: view(journey.profile, ready),
  profile_confirmed: view(journey.profile_confirmed, ready),
  summary_waiting: view(summary_waiting, ready),
  summary_to_ask: view(summary_to_ask, ready),
  summary_to_do: view(summary_to_do),
  summary_ready: view(summary_ready, ready),
};

export const scenes: Record<string, View> = {
  ...pages,
  replug_test_offered: replugging(replug.offered),
  replug_test_not_offered: replugging(replug.not_offered),
  ...Object.fromEntries(
    replug_test_pages.map((page) => [
      `replug_test_${page.outcome ?? page.stage}`,
      replugging(replug.under_way(page)),
    ]),
  ),
  ...Object.fromEntries(
    Object.entries(screens).map(([name, checks]) => [name, computerWith(checks)]),
  ),
};
