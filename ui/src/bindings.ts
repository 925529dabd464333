// Made from the types of the Rust core by `cargo xtask bless`; not edited by hand.

export type Argument = string | number;

export type CheckId = "os" | "usb_key" | "chrome_installed" | "chrome_recent";

export type Language = "fr" | "en";

export type Link = "chrome_download";

export type Overall = "ready" | "ready_with_warnings" | "not_ready" | "unknown";

export type Party = "you" | "manager" | "administrator" | "qhr_customer_service" | "omnimed";

export type Phrase = { 
/**
 * `message` or `message.attribute` of the Fluent files.
 */
id: string, 
/**
 * Arguments for the French sentence.
 */
fr: Record<string, Argument>, 
/**
 * Arguments for the English sentence.
 */
en: Record<string, Argument>, };

export type Remedy = { 
/**
 * The problem as a heading.
 */
title: Phrase, 
/**
 * Why it matters, in a sentence or two.
 */
why: Phrase, 
/**
 * What to do, in order.
 */
steps: Array<Phrase>, 
/**
 * Who can do it.
 */
party: Party, 
/**
 * The same, in a sentence that also tells whether administrator rights are needed.
 */
who: Phrase, 
/**
 * Something to open.
 */
link: Link | null, };

export type Row = { 
/**
 * The check.
 */
check: CheckId, 
/**
 * Its number, `4.3`.
 */
step: string, 
/**
 * Its state.
 */
state: State, 
/**
 * The reason's code in the form of message ids, `no-key`; drawings are chosen by it.
 */
reason: string, 
/**
 * What is checked.
 */
name: Phrase, 
/**
 * The result in one sentence.
 */
result: Phrase, 
/**
 * What to do about it, where there is something to do.
 */
remedy: Remedy | null, 
/**
 * What was read, for people who want to know.
 */
details: Array<Phrase>, };

export type Screen = { 
/**
 * What is shown comes from a recording, not from this computer.
 */
simulated: boolean, 
/**
 * Every reading has come in.
 */
complete: boolean, 
/**
 * The outcome of all checks; meaningless until `complete`.
 */
overall: Overall, 
/**
 * The one sentence on top.
 */
headline: Phrase, 
/**
 * The sentence below it.
 */
lead: Phrase, 
/**
 * When the readings were made.
 */
checked_at: Phrase, 
/**
 * What to look at first, opened: the row's check.
 */
root_cause: CheckId | null, 
/**
 * One a check, always all of them, in the same order.
 */
rows: Array<Row>, };

export type State = "pending" | "pass" | "warn" | "fail" | "unknown" | "blocked";
