// The report as it is shown before it is saved. Stands in for the types of the core until bindings.ts has them.

import type { Phrase } from './bindings';

export interface ReportPage {
  title: Phrase;
  lead: Phrase;
  sections: ReportSection[];
}

export interface ReportSection {
  title: Phrase;
  /** A new sheet of paper begins with it. */
  new_sheet: boolean;
  lines: ReportLine[];
}

export interface ReportLine {
  label: Phrase;
  /** How it stands or who acts, in a word or two. */
  badge: ReportBadge | null;
  value: Phrase;
  /** What to do, in order. */
  steps: Phrase[];
  /** More, smaller. */
  notes: Phrase[];
}

export interface ReportBadge {
  says: Phrase;
  tone: Tone;
}

export type Tone = 'good' | 'look' | 'act' | 'wait' | 'unknown' | 'neutral';
