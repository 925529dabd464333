// The checks while the window is open: the newest screen, and whether a check is under way.

import type { ChecksView } from '../bindings';
import { settle } from './settle';

/** A check over in an instant would leave the person unsure that it was made. */
const shortest_check = 600;

export class CheckRun {
  /** As the program sent it. */
  latest: ChecksView | undefined = $state.raw();
  last_complete: ChecksView | undefined = $state.raw();
  #just_pressed = $state(false);

  /** What is shown: the last answer stays in sight while a new check runs. */
  checks = $derived(this.latest && settle(this.last_complete, this.latest));
  checking = $derived(this.#just_pressed || !this.latest?.complete);

  show(next: ChecksView) {
    this.latest = next;
    if (next.complete) this.last_complete = next;
  }

  /** Forgets what was shown: the next screen is another machine's. */
  forget() {
    this.latest = undefined;
    this.last_complete = undefined;
  }

  /** Marks a check as begun. */
  press() {
    this.#just_pressed = true;
    setTimeout(() => (this.#just_pressed = false), shortest_check);
  }
}
