// What a rejected request means.

import type { Problem } from './backend';

function isProblem(reason: unknown): reason is Problem {
  return (
    typeof reason === 'object' &&
    reason !== null &&
    'code' in reason &&
    typeof reason.code === 'string' &&
    'detail' in reason &&
    typeof reason.detail === 'string'
  );
}

/** The problem as the program told it; anything else is a fault of ours. */
export function problemOf(reason: unknown): Problem {
  return isProblem(reason) ? reason : { code: 'unexpected', detail: String(reason) };
}
