// Several people by their codes.

import type { RosterView } from '../../src/bindings';
import { customer_service } from './parts';
import { phrase } from '../words';

export const list = 'Nom;Code\nMarie Tremblay;482 109 337 552 618 047\nJosé Côté;482 109 337';

const nobody = { people: 2, 'people-count': 2, finished: 0, 'finished-count': 0, unread: 1 };

export const roster: RosterView = {
  summary: phrase('roster-summary', { ...nobody, 'unread-count': 1 }),
  groups: [
    {
      party: 'qhr_customer_service',
      title: phrase('roster-group', { party: 'DSQ', count: 1, 'count-count': 1 }),
      contact: customer_service,
      rows: [
        {
          name: phrase('roster-name', { name: 'Marie Tremblay' }),
          step: phrase('roster-step', { number: '2', name: 'Admissibilité' }),
          point: phrase('helper-point-get-key'),
          who: phrase('roster-asked', { party: 'DSQ' }),
          since: phrase('roster-since-unknown'),
        },
      ],
      letter: { fr: 'Bonjour\n\n- Marie Tremblay\n', en: 'Hello\n\n- Marie Tremblay\n' },
    },
  ],
  finished: [],
  unread: [
    {
      line: phrase('roster-line', { line: '3' }),
      name: phrase('roster-name', { name: 'José Côté' }),
      why: phrase('code-error-digit-count', { found: '9', 'found-count': 9 }),
    },
  ],
};
