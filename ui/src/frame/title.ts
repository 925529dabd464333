// The window's title: what its page is about.

import type { Phrase } from '../bindings';
import type { Aside, Session } from '../session.svelte';
import type { LabelId } from '../words';

function headline(session: Session): Phrase | undefined {
  const page = session.view?.wizard.page;
  if (page?.kind !== 'computer') return page?.title;
  return session.checks.last_complete && session.checks.checks?.headline;
}

export function titleOf(session: Session): string {
  if (session.aside) {
    const asides: Record<Aside, LabelId> = {
      helper: 'window-help-someone',
      problem: 'window-problem-report',
      training: 'rehearse-title',
      symptoms: 'symptoms-title',
      report: 'window-report',
    };
    return session.message('window-title', { headline: session.message(asides[session.aside]) });
  }
  const phrase = headline(session);
  return phrase
    ? session.message('window-title', { headline: session.say(phrase) })
    : session.message('product-name');
}
