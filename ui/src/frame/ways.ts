// The buttons at the foot of the window: the way back, the one deed of the page, and what stands beside it.

import type { Act, Deed } from '../bindings';
import type { Aside, Session } from '../session.svelte';
import type { LabelId } from '../words';

/** The id of the form on a page that asks something. */
export const question_form = 'question';

export interface Way {
  label: string;
  act: () => void;
  /** Pressing sends this form instead: the page knows what is missing. */
  form?: string;
}

/** A button that copies a text, and says that it did. */
export interface Copying {
  label: string;
  copies: string;
}

export interface Ways {
  back?: Way;
  /** Plain buttons. */
  later: (Way | Copying)[];
  /** The blue one: no page has another. */
  deed?: Way;
}

export function ways(session: Session): Ways {
  if (session.aside) return aside(session, session.aside);
  const wizard = session.view?.wizard;
  if (!wizard) return { later: [] };
  const way = (deed: Deed): Way => ({
    label: session.say(deed.label),
    act: () => void perform(session, deed.act),
    ...(deed.act.kind === 'submit' ? { form: question_form } : {}),
  });
  const { back } = wizard;
  const label = session.message('window-back');
  return {
    ...(back ? { back: { label, act: () => void session.visit(back) } } : {}),
    later: wizard.later.map(way),
    deed: way(wizard.deed),
  };
}

/** A page of the window alone has the buttons that it asks for, and the way back to the journey. */
function aside(session: Session, open: Aside): Ways {
  const labels: Record<Aside, LabelId> = {
    helper: 'window-leave-helper',
    problem: 'window-back',
    training: 'window-back',
    symptoms: 'window-back',
    report: 'window-leave-report',
  };
  const act = () => (session.aside = undefined);
  return { back: { label: session.message(labels[open]), act }, later: [], ...session.aside_ways };
}

/** Does what the program named. What could not be kept counts all the same, so that an answer always goes on. */
async function perform(session: Session, act: Act): Promise<void> {
  switch (act.kind) {
    case 'visit':
      return void (await session.visit(act.route, act.point));
    case 'answer':
      await session.answer(act.answer);
      return void (await session.visit(act.then));
    case 'submit':
      // Its form is sent instead.
      return;
    case 'check_again':
      return session.checkAgain();
    case 'save_report':
    case 'open_report':
      session.save_report = act.kind === 'save_report';
      session.turnTo('report');
      return;
    case 'open_omnimed':
      return void (await session.attempt(() => session.backend.openChrome('omnimed')));
    case 'close':
      session.askToClose();
      return;
    case 'help_someone':
      session.turnTo('helper');
      return;
    case 'end_training':
      return void (await session.endTraining());
  }
}
