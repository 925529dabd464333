// Nothing that is dropped on the window is taken in.

import { expect, test } from 'vitest';

import { refuseDrops } from '../src/walls';

test.each(['dragenter', 'dragover', 'drop'])('%s is refused wherever it happens', (kind) => {
  refuseDrops();
  const field = document.body.appendChild(document.createElement('input'));
  const event = new Event(kind, { bubbles: true, cancelable: true });
  field.dispatchEvent(event);
  expect(event.defaultPrevented).toBe(true);
});
