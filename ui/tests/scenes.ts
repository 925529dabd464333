// Whole views by name, for the tests and for the page that shows them while drawing.

import type { Exchange, View } from '../src/backend';
import type { WizardView, ChecksView } from '../src/bindings';
import * as exchanges from './scenes/exchange';
import * as guides from './scenes/guides';
import { no_key, ready, screens, storage_instead_of_key } from './scenes/screens';
import { summary_ready, summary_to_do, summary_waiting } from './scenes/summaries';

export const support_code = '482 109 337 552 618 047';

export function view(wizard: WizardView, checks_view: ChecksView = storage_instead_of_key): View {
  return {
    checks_view,
    wizard,
    support_code,
    training: null,
    reopened: null,
    exchange: exchanges.no_exchange,
    changes: [],
    keeps: true,
    watched: true,
  };
}

/** Step 4 with these checks. */
export function checks(checks_view: ChecksView): View {
  return view(guides.computer, checks_view);
}

/** Step 4 without a key, with the exchange as far as this. */
export function exchanging(exchange: Exchange): View {
  return { ...checks(no_key), exchange };
}

const exchange_pages = [
  ...exchanges.stages.map(exchanges.stage),
  ...exchanges.outcomes.map(exchanges.outcome),
];

const pages: Record<string, View> = {
  welcome: view(guides.welcome),
  profession: view(guides.profession),
  profession_chosen: view(guides.profession_chosen),
  user_name: view(guides.user_name),
  user_name_kept: view(guides.user_name_kept),
  eligible: view(guides.eligible),
  form_first: view(guides.form_first),
  form_sent: view(guides.form_sent),
  get_key: view(guides.get_key),
  whose_key: view(guides.whose_key, ready),
  answers: view(guides.answers),
  change_own_key: view(guides.change_own_key),
  production: view(guides.production),
  not_eligible: view(guides.not_eligible),
  clinic: view(guides.clinic),
  clinic_waiting: view(guides.clinic_waiting),
  configuration: view(guides.configuration, ready),
  configuration_confirmed: view(guides.configuration_confirmed, ready),
  configuration_asked: view(guides.configuration_asked, ready),
  computer_closed: view(guides.computer_closed, ready),
  profile: view(guides.profile, ready),
  profile_confirmed: view(guides.profile_confirmed, ready),
  summary_waiting: view(summary_waiting, ready),
  summary_to_do: view(summary_to_do),
  summary_ready: view(summary_ready, ready),
};

export const scenes: Record<string, View> = {
  ...pages,
  exchange_offered: exchanging(exchanges.offered),
  exchange_not_offered: exchanging(exchanges.not_offered),
  ...Object.fromEntries(
    exchange_pages.map((page) => [
      `exchange_${page.outcome ?? page.stage}`,
      exchanging(exchanges.under_way(page)),
    ]),
  ),
  ...Object.fromEntries(
    Object.entries(screens).map(([name, checks_view]) => [name, checks(checks_view)]),
  ),
};
