// The key that was waited for has come: it is greeted for a moment, and then the page goes on by itself. Only whoever
// waits is led on: never somebody who types, reads in a dialog, or has touched anything since.

import type { View } from '../backend';
import type { Row, ChecksView } from '../bindings';

/** How long the key is greeted, in milliseconds. */
export const greeted_for = 2000;
/** How long its driver and what lies behind it may take to follow, from the beginning. */
export const patience = 4000;

const touches = ['pointerdown', 'keydown', 'wheel'] as const;

function keyOf(checks: ChecksView): Row | undefined {
  return checks.rows.find((row) => row.check === 'usb_key');
}

/** Step 4 of this computer, in front of the person, with nothing before it. */
function isInFront(view: View): boolean {
  const { checks, wizard, replug_test } = view;
  return wizard.page.kind === 'computer' && !checks.simulated && replug_test.page === null;
}

/** Whether the key is what stood in the way, and has passed now. */
export function hasCome(before: View, next: View): boolean {
  const waited = before.checks.root_cause === 'usb_key' && keyOf(before.checks)?.state === 'fail';
  return waited && isInFront(before) && isInFront(next) && keyOf(next.checks)?.state === 'pass';
}

function isTyping(): boolean {
  return document.activeElement?.matches('input, textarea, select') ?? false;
}

export class Greeting {
  /** The row of the key that has come, while it is greeted. */
  row: Row | undefined = $state.raw();
  #view: View | undefined;
  #timers: ReturnType<typeof setTimeout>[] = [];
  #is_greeted = false;
  #stays = false;

  /** `goOn` shows the page after the checks. */
  constructor(readonly goOn: (view: View) => void) {}

  /** Takes in what the program shows now; `before` is what it showed until now. */
  show(before: View | undefined, next: View, aside: boolean) {
    this.#view = next;
    if (this.row) this.#follow();
    else if (before && !aside && hasCome(before, next)) this.#begin(next);
  }

  /** Greets no longer. */
  end() {
    if (!this.row) return;
    this.row = undefined;
    this.#timers.forEach(clearTimeout);
    touches.forEach((touch) => removeEventListener(touch, this.#stay, true));
  }

  #stay = () => {
    this.#stays = true;
  };

  #begin(next: View) {
    this.row = keyOf(next.checks);
    [this.#is_greeted, this.#stays] = [false, false];
    const greeted = setTimeout(() => {
      this.#is_greeted = true;
      this.#follow();
    }, greeted_for);
    this.#timers = [greeted, setTimeout(() => this.end(), patience)];
    touches.forEach((touch) => addEventListener(touch, this.#stay, true));
  }

  #follow() {
    const view = this.#view;
    if (!view || !isInFront(view) || keyOf(view.checks)?.state !== 'pass') return this.end();
    const { complete, root_cause } = view.checks;
    if (!this.#is_greeted || !complete || root_cause !== null) return;
    this.end();
    const may = !this.#stays && !isTyping() && document.querySelector('dialog[open]') === null;
    if (may) this.goOn(view);
  }
}
