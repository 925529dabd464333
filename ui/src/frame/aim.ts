// What on a page is meant by whoever led there: it is unfolded, scrolled to and focused.

import type { Point } from '../bindings';

function find(point: Point, main: HTMLElement): HTMLElement | null {
  switch (point.on) {
    case 'check':
      return main.querySelector<HTMLElement>(
        `[data-root-cause="${point.check}"], [data-check="${point.check}"]`,
      );
    case 'question':
      return main.querySelector<HTMLElement>('fieldset');
    case 'confirmation':
      return document.querySelector<HTMLElement>('footer .primary');
  }
}

/** Whether the point is on the page. The page's own heading says what a card on its top or its question is. */
export function aimAt(point: Point, main: HTMLElement): boolean {
  const found = find(point, main);
  if (!found) return false;
  if (found.matches('[data-root-cause]') || found.querySelector('h1')) return false;
  for (const folded of found.querySelectorAll('details')) folded.open = true;
  const focused = found.matches('button')
    ? found
    : (found.querySelector<HTMLElement>('summary, :is(h2, h3)[tabindex], button') ?? found);
  if (focused === found && !found.matches('button')) found.tabIndex = -1;
  focused.focus({ preventScroll: true });
  found.scrollIntoView({ block: 'center' });
  return true;
}
