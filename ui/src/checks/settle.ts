// What stays on screen while a new check runs, so that nothing jumps and nothing is lost from sight.

import type { Row, ChecksView } from '../bindings';

/** The new screen; what it does not know yet is shown as the last complete one had it, marked pending. */
export function settle(last: ChecksView | undefined, next: ChecksView): ChecksView {
  if (next.complete || last === undefined) return next;
  const { overall, tone, headline, lead, checked_at, root_cause } = last;
  const known = new Map(last.rows.map((row) => [row.check, row]));
  const keep = (row: Row): Row => {
    const before = known.get(row.check);
    return row.state === 'pending' && before ? { ...before, state: 'pending' } : row;
  };
  const shown = { overall, tone, headline, lead, checked_at, root_cause };
  return { ...next, ...shown, rows: next.rows.map(keep) };
}
