// What fingers do besides pressing buttons: keys that stand for buttons, and presses that were not meant for this page.

/** How long a new page takes no press: a double-click, or a press that was on its way to the page before. */
export const pause = 500;

/** What Enter does something of its own in. */
const takes_enter = 'button, a, summary, textarea, select, [type=text], [type=checkbox]';

const pressable = 'button, summary, label, input';

export interface Keys {
  help: () => void;
  back: () => void;
}

let timer: ReturnType<typeof setTimeout> | undefined;

/** Another page, another dialog or another deed from here on. Tests see it too. */
export function changed() {
  clearTimeout(timer);
  const root = document.documentElement;
  root.dataset['changed'] = '';
  timer = setTimeout(() => delete root.dataset['changed'], pause);
}

function isNew(): boolean {
  return document.documentElement.dataset['changed'] !== undefined;
}

/** A press of the mouse counts in clicks; one of the keyboard counts none. */
function guard(event: MouseEvent) {
  if (!(event.target instanceof Element) || !event.target.closest(pressable)) return;
  if (event.detail > 1 || (event.detail === 1 && isNew())) {
    event.preventDefault();
    event.stopImmediatePropagation();
  }
}

/** The blue button of what is in front. */
function blue(): HTMLElement | null {
  const within = [...document.querySelectorAll('dialog[open]')].at(-1) ?? document;
  return within.querySelector<HTMLElement>('.primary');
}

function enter(event: KeyboardEvent) {
  const { target } = event;
  if (target instanceof Element && target.matches(takes_enter)) return;
  // An answer of a form sends it by itself.
  if (target instanceof HTMLInputElement && target.form) return;
  event.preventDefault();
  if (!event.repeat && !isNew()) blue()?.click();
}

/** From its title on, the way to the blue button comes before everything else on the page. */
function tab(event: KeyboardEvent) {
  if (!document.activeElement?.matches('main h1')) return;
  const skip = document.querySelector<HTMLElement>('.skip');
  if (!skip) return;
  event.preventDefault();
  skip.focus();
}

function pressed(event: KeyboardEvent, keys: Keys) {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const asked = event.altKey ? `Alt+${event.key}` : event.key;
  const in_dialog = document.querySelector('dialog[open]') !== null;
  if (asked === 'Enter') enter(event);
  else if (asked === 'Tab' && !in_dialog) tab(event);
  else if (asked === 'F1' || asked === 'Alt+ArrowLeft') {
    // Not the web view's own help, nor its own way back.
    event.preventDefault();
    if (in_dialog || event.repeat || isNew()) return;
    if (asked === 'F1') keys.help();
    else keys.back();
  }
}

/** Listens until the function that it returns is called. */
export function listen(keys: Keys): () => void {
  const onkeydown = (event: KeyboardEvent) => pressed(event, keys);
  addEventListener('click', guard, true);
  addEventListener('keydown', onkeydown);
  return () => {
    removeEventListener('click', guard, true);
    removeEventListener('keydown', onkeydown);
  };
}
