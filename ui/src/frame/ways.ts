// The buttons at the foot of the window: the way back and the way on, by page.

import type { Session } from '../session.svelte';

/** The id of the form on a page that asks something. */
export const question_form = 'question';

export interface Way {
  label: string;
  act: () => void;
  /** Pressing sends this form instead: the page knows what is missing. */
  form?: string;
}

export interface Ways {
  back: Way | undefined;
  on: Way | undefined;
}

export function ways(session: Session): Ways {
  if (session.aside) {
    const labels = {
      helper: 'window-leave-helper',
      problem: 'window-back',
      rehearsal: 'window-back',
      report: 'window-leave-report',
    };
    const label = labels[session.aside];
    const act = () => (session.aside = undefined);
    return { back: { label: session.message(label), act }, on: undefined };
  }
  const guide = session.view?.guide;
  const place = guide?.back;
  const label = session.message('window-back');
  const back = place && { label, act: () => void session.visit(place) };
  return { back: back ?? undefined, on: on(session) };
}

function on(session: Session): Way | undefined {
  const guide = session.view?.guide;
  if (!guide) return undefined;
  const { forward, page } = guide;
  const go = () => void (forward && session.visit(forward));
  if (page.kind === 'summary') {
    const close = () => void session.attempt(() => session.backend.closeWindow());
    return { label: session.message('window-finish'), act: close };
  }
  if (page.kind === 'welcome') return { label: session.message('window-start'), act: begin };
  const label = session.message('window-continue');
  if (page.kind === 'question' || page.kind === 'clinic') {
    return { label, act: go, form: question_form };
  }
  return forward ? { label, act: go } : undefined;

  async function begin() {
    // An answer that could not be kept counts all the same.
    await session.answer({ to: 'started', answer: true });
    go();
  }
}
