// Made from the types of the Rust core by `cargo xtask bless`; not edited by hand.

export type AccountCreated = "before_february2018" | "february_of2018_or_later" | "unknown";

export type Act = { "kind": "visit", 
/**
 * The page.
 */
route: Route, 
/**
 * What on it; its beginning where nothing else is meant.
 */
point: Point | null, } | { "kind": "answer", 
/**
 * The answer.
 */
answer: Answer, 
/**
 * The page after it.
 */
then: Route, } | { "kind": "submit", 
/**
 * The page after it; `None` while an answer is missing.
 */
then: Route | null, } | { "kind": "check_again" } | { "kind": "save_report" } | { "kind": "open_report" } | { "kind": "open_omnimed" } | { "kind": "close" } | { "kind": "end_training" } | { "kind": "help_someone" };

export type Advice = { 
/**
 * How the matter stands.
 */
mark: Mark, 
/**
 * The matter as a heading.
 */
title: Phrase, 
/**
 * Why.
 */
text: Phrase, 
/**
 * What to do, in order.
 */
steps: Array<Phrase>, 
/**
 * Who acts.
 */
party: Party, 
/**
 * The same in words.
 */
who: Phrase, 
/**
 * Places to open.
 */
links: Array<Link>, 
/**
 * What the person asks for, and a text to do it with.
 */
request: RequestPart | null, };

export type Answer = { "to": "started", "answer": boolean } | { "to": "profession", "answer": Profession } | { "to": "doctor", "answer": boolean } | { "to": "cmq_number", "answer": boolean } | { "to": "own_key", "answer": boolean } | { "to": "others_key", "answer": boolean } | { "to": "user_name_unknown", "answer": boolean } | { "to": "account_created", "answer": AccountCreated } | { "to": "form_sent", "answer": boolean } | { "to": "clinic", "answer": Clinic } | { "to": "computer", "answer": ComputerSetup } | { "to": "profile", "answer": boolean } | { "to": "viewer", "answer": ViewerTrial } | { "to": "symptom", "answer": Symptom | null } | { "to": "asked", "answer": Request } | { "to": "not_asked", "answer": Request } | { "to": "asked_about", "answer": ReasonCode } | { "to": "not_asked_about", "answer": ReasonCode };

export type Certainty = "tried" | "documented" | "deduced";

export type CheckId = "os" | "session" | "usb_key" | "card_reader" | "certificate" | "chrome_installed" | "chrome_recent" | "clock";

export type Choice = { 
/**
 * What is answered by choosing it.
 */
answer: Answer, 
/**
 * Its words.
 */
label: Phrase, 
/**
 * More words, smaller.
 */
hint: Phrase | null, 
/**
 * It is the one that is chosen.
 */
chosen: boolean, };

export type Clinic = "shared" | "not_shared" | "private" | "unknown";

export type ComputerSetup = "by_administrator" | "individually" | "asked_administrator";

export type ComputerPage = { 
/**
 * Why the computer's configuration cannot be confirmed now.
 */
closed: Phrase | null, 
/**
 * What the person has to ask somebody to put right, by its check.
 */
requests: Array<CheckRequest>, };

export type CheckRequest = { 
/**
 * The check that found it.
 */
check: CheckId, 
/**
 * The request.
 */
request: RequestPart, };

export type ReasonCode = "not_read_yet" | "could_not_read" | "waits_for" | "seen_by_person_alone" | "windows_supported" | "windows_support_ended" | "windows_on_arm" | "windows_server" | "windows_cannot_run_recent_chrome" | "windows_too_old" | "macos_needs_windows" | "macos_has_virtual_machines" | "not_windows" | "local_session" | "in_virtual_machine" | "text_session" | "remote_session_with_key" | "remote_session_without_key" | "card_sharing_off" | "remote_session_unclear" | "remote_session_with_other_card" | "possible_key" | "identified_key" | "key_known_by_reader" | "desk_reader_seen" | "device_not_recognised" | "several_possible_keys" | "other_smart_card_device" | "storage_instead_of_key" | "security_key_instead_of_key" | "no_key" | "no_usb_bus" | "key_not_in_virtual_machine" | "key_comes_first" | "key_not_asked" | "key_through_remote_session" | "card_ready" | "card_busy" | "card_mute" | "driver_missing" | "device_switched_off" | "device_fault" | "smart_card_service_disabled" | "smart_card_service_missing" | "smart_card_service_stopped" | "smart_card_service_silent" | "reader_of_which_device" | "key_has_no_reader" | "reader_empty" | "certificate_valid" | "certificate_ends_soon" | "certificate_ends_very_soon" | "certificate_expired" | "certificate_not_yet_valid" | "certificate_sha1" | "several_certificates" | "no_certificate" | "key_software_missing" | "certificate_propagation_off" | "certificate_of_another_issuer" | "certificate_of_which_card" | "certificate_unclear" | "chrome_found" | "only_preview_chrome" | "chrome_not_installed" | "only_other_browsers" | "chrome_program_missing" | "chrome_for_this_account_only" | "several_chromes" | "links_open_elsewhere" | "chrome_policies_set" | "chrome_recent" | "chrome_getting_old" | "chrome_too_old" | "chrome_held_back_by_windows" | "chrome_version_unreadable" | "calendar_too_old" | "chrome_waits_for_relaunch" | "chrome_runs_in_background" | "chrome_runs_elsewhere" | "clock_kept" | "clock_not_kept" | "clock_wrong";

export type Confirmation = { 
/**
 * "Confirmed by you on …".
 */
confirmed: Phrase, 
/**
 * The answer that takes it back.
 */
take_back: Answer, };

export type Contact = { 
/**
 * Who.
 */
party: Party, 
/**
 * The same in words.
 */
name: Phrase, 
/**
 * What stands before the number.
 */
reach: Phrase, 
/**
 * What they can do, and what they cannot.
 */
about: Phrase, 
/**
 * Their telephone number, where one is published.
 */
phone: string | null, 
/**
 * Their e-mail address, where one is published.
 */
email: string | null, 
/**
 * The number as a link, where it is one that can be dialled as it stands.
 */
dial: string | null, 
/**
 * Where number and address are from and what to do when nobody answers; or who knows them.
 */
checked: Phrase | null, 
/**
 * The same in a few words, beside the number; nothing, where the clinic wrote it.
 */
in_short: Phrase | null, };

export type ReplugTestClick = "taken_out" | "put_back" | "nothing_changes" | "start_over" | "skip";

export type Deed = { 
/**
 * What the button says.
 */
label: Phrase, 
/**
 * What pressing it does.
 */
act: Act, 
/**
 * Who has to do something outside of this window for it to be true or of use; `None` where pressing is all.
 */
outside: Party | null, };

export type DrawingName = "browser" | "certificate" | "clock" | "closed" | "computer" | "done" | "form" | "get_key" | "memory_stick" | "other_way" | "plug_in" | "profile" | "question" | "reading" | "ready" | "remote_session" | "security_key" | "sign_in" | "virtual_machine" | "waiting" | "welcome";

export type ReplugTestButton = { 
/**
 * What pressing it tells.
 */
click: ReplugTestClick, 
/**
 * Its words.
 */
label: Phrase, };

export type ReplugTestOffer = { 
/**
 * The checks whose remedy leads to it.
 */
checks: Array<CheckId>, 
/**
 * Why it cannot be made, where that is worth saying.
 */
closed: Phrase | null, };

export type ReplugTestOutcome = "not_seen" | "nothing_came_back" | "never_seen" | "several" | "another_came_back" | "only_appeared" | "memory_stick" | "security_key" | "another_kind" | "key_appeared" | "works" | "busy" | "mute" | "driver_missing" | "switched_off" | "service_down" | "reader_empty" | "other_card_here" | "unclear" | "unread" | "usb_unreadable";

export type ReplugTestPage = { 
/**
 * How far it is.
 */
stage: ReplugTestStage, 
/**
 * What came out, once something has.
 */
outcome: ReplugTestOutcome | null, 
/**
 * How that looks.
 */
tone: Tone | null, 
/**
 * What is drawn, where it is not a hand with the key.
 */
drawing: DrawingName | null, 
/**
 * Its number, to read out: "Step 1 of 3".
 */
number: Phrase, 
/**
 * What to do, or what came out, as a heading.
 */
title: Phrase, 
/**
 * What to do, in order, until something has come out.
 */
steps: Array<Phrase>, 
/**
 * What is seen meanwhile.
 */
progress: Phrase, 
/**
 * What came out, and what to do about it.
 */
remedy: Remedy | null, 
/**
 * What can be pressed; the one that most people press comes first.
 */
buttons: Array<ReplugTestButton>, };

export type ReplugTestStage = "ask_out" | "look_out" | "ask_in" | "look_in" | "settle" | "told";

export type Group = { 
/**
 * How they stand.
 */
title: Phrase, 
/**
 * The points.
 */
items: Array<Item>, };

export type WizardView = { 
/**
 * The page that is shown.
 */
route: Route, 
/**
 * The six steps.
 */
rail: Array<RailStep>, 
/**
 * What the page holds.
 */
page: Page, 
/**
 * A key that is plugged in though the person has none.
 */
plugged_key: PluggedKey | null, 
/**
 * Where "Back" leads.
 */
back: Route | null, 
/**
 * The one blue button.
 */
deed: Deed, 
/**
 * The plain buttons beside it.
 */
later: Array<Deed>, 
/**
 * Whom to ask about what is shown.
 */
help: Help, };

export type Help = { 
/**
 * The step's number, to read out.
 */
number: number, 
/**
 * The step's name.
 */
name: Phrase, 
/**
 * The problem in a sentence, where there is one.
 */
problem: Phrase | null, 
/**
 * Whom to contact, for this problem.
 */
contacts: Array<Contact>, 
/**
 * The version of this program.
 */
version: Phrase, 
/**
 * The day of its rules, and whether a file changes them.
 */
rules: Phrase, 
/**
 * Where a newer one is looked for, where that is known.
 */
newer_version: Link | null, };

export type HelperCause = { 
/**
 * The check's number.
 */
step: string, 
/**
 * The reason's code in the form of message ids; its sheet is found by it.
 */
reason: string, 
/**
 * The heading that the person sees.
 */
title: Phrase, 
/**
 * What to do and who can do it, as the person sees it but for what the person's sentences take from the computer.
 */
remedy: Remedy | null, };

export type HelperCheck = { 
/**
 * Its number, `4.3`.
 */
step: string, 
/**
 * What is checked.
 */
name: Phrase, 
/**
 * Its state.
 */
state: Verdict, 
/**
 * The state in a word.
 */
state_name: Phrase, };

export type HelperPoint = { 
/**
 * The step's number, or that of the check.
 */
number: string, 
/**
 * The step's name, or what is checked.
 */
name: Phrase, 
/**
 * Whether the person acts, or somebody else.
 */
mark: Mark, 
/**
 * Who acts.
 */
who: Phrase, 
/**
 * What to tell the person.
 */
say: Phrase, };

export type HelperView = { 
/**
 * The language the person reads, which may be another than the helper's.
 */
language: Language, 
/**
 * The same in words.
 */
language_name: Phrase, 
/**
 * The step the person looks at, 1 to 6.
 */
step: number, 
/**
 * Its name.
 */
step_name: Phrase, 
/**
 * What is left to do, in the order of the person's own summary.
 */
points: Array<HelperPoint>, 
/**
 * How far the steps with answers are, as on the person's rail: steps 2, 3, 4 and 5.
 */
marks: [Mark, Mark, Mark, Mark], 
/**
 * Whether the person may use the viewer.
 */
eligibility: Phrase, 
/**
 * Whether Omnimed has the clinic's number.
 */
clinic: Phrase, 
/**
 * Who configured the computer.
 */
computer: Phrase, 
/**
 * Whether the key's identifier is in the profile.
 */
profile: Phrase, 
/**
 * How the trial of the viewer went, or what the person sees where it did not open.
 */
viewer: Phrase, 
/**
 * What the person sees where it did not open, with what they read about it.
 */
symptom: SymptomSheet | null, 
/**
 * The checks this version has, and any other that the code tells of.
 */
checks: Array<HelperCheck>, 
/**
 * What to look at first.
 */
cause: HelperCause | null, 
/**
 * What is said where nothing is left to do.
 */
otherwise: Phrase | null, 
/**
 * Every check that the helper's version has was read.
 */
complete: boolean, };

export type Item = { 
/**
 * How it stands.
 */
mark: Mark, 
/**
 * What it is about.
 */
title: Phrase, 
/**
 * How it stands, in a sentence.
 */
text: Phrase, 
/**
 * In a word: who acts, until when, or how it is known.
 */
badge: Phrase | null, 
/**
 * What to do about it, in order.
 */
steps: Array<Phrase>, 
/**
 * What the person asks for, and a text to do it with.
 */
request: RequestPart | null, 
/**
 * Whom to call about it, whoever acts first.
 */
calls: Array<Party>, 
/**
 * Who acts first, where somebody has to.
 */
party: Party | null, 
/**
 * The page where it is settled.
 */
route: Route | null, 
/**
 * What on that page is meant.
 */
point: Point | null, };

export type Judgement = { 
/**
 * It answers the question.
 */
accepted: boolean, 
/**
 * It may become an answer by typing on.
 */
unfinished: boolean, 
/**
 * The sentence.
 */
says: Phrase, };

export type Language = "fr" | "en";

export type Link = "chrome_download" | "prerequisites_page" | "form" | "individual_procedure" | "profile_procedure" | "omnimed" | "newer_version";

export type ListedScenario = { 
/**
 * The name to ask for it by.
 */
name: string, 
/**
 * The situation, as a person tells it.
 */
title: Phrase, 
/**
 * The outcome of all its checks.
 */
verdict: Overall, 
/**
 * The same as of one check.
 */
state: Verdict, 
/**
 * The check to look at first.
 */
root_cause: CheckId | null, };

export type Mark = "to_do" | "open" | "waiting" | "closed" | "watch" | "ready" | "confirmed";

export type AnswerLine = { 
/**
 * What was asked.
 */
question: Phrase, 
/**
 * What was answered.
 */
answer: Phrase, 
/**
 * The page where it is changed.
 */
route: Route, };

export type AnswersPage = { 
/**
 * The heading.
 */
title: Phrase, 
/**
 * The sentence below it.
 */
lead: Phrase, 
/**
 * One a question that this person is asked, in their order.
 */
lines: Array<AnswerLine>, };

export type OutcomePage = { 
/**
 * Its shape and colour.
 */
mark: Mark, 
/**
 * What is drawn beside it.
 */
drawing: DrawingName, 
/**
 * The outcome.
 */
title: Phrase, 
/**
 * Why it came out so.
 */
reasons: Array<Phrase>, 
/**
 * What to do next.
 */
next: Array<Phrase>, 
/**
 * Where the answers are looked at again, where no button at the foot of the window leads there.
 */
review: Route | null, 
/**
 * The form that comes first, where one does or did.
 */
form: Advice | null, 
/**
 * Its confirmation, once it is given.
 */
confirmation: Confirmation | null, 
/**
 * What the person asks for first, and a text to do it with.
 */
request: RequestPart | null, 
/**
 * Whom to contact about it.
 */
contacts: Array<Contact>, };

export type PluggedKey = { 
/**
 * The question, or what to do.
 */
title: Phrase, 
/**
 * Why.
 */
text: Phrase, 
/**
 * One button each.
 */
replies: Array<Choice>, };

export type Place = "date_and_time" | "windows_update" | "about" | "default_apps" | "services" | "device_manager" | "certificates" | "chrome";

export type Overall = "ready" | "ready_with_warnings" | "not_ready" | "unknown";

export type Page = { "kind": "welcome" } & WelcomePage | { "kind": "question" } & QuestionPage | { "kind": "outcome" } & OutcomePage | { "kind": "answers" } & AnswersPage | { "kind": "clinic" } & QuestionPage | { "kind": "computer" } & ComputerPage | { "kind": "configuration" } & QuestionPage | { "kind": "profile" } & ProfilePage | { "kind": "summary" } & SummaryPage;

export type Party = "you" | "manager" | "administrator" | "qhr_customer_service" | "omnimed";

export type Phrase = { 
/**
 * Tells sentences apart; never shown.
 */
id: string, 
/**
 * In French.
 */
fr: string, 
/**
 * In English.
 */
en: string, };

export type Route = { "page": "welcome" } | { "page": "question", "question": Question } | { "page": "outcome" } | { "page": "answers" } | { "page": "change", "question": Question } | { "page": "clinic" } | { "page": "computer" } | { "page": "configuration" } | { "page": "profile" } | { "page": "summary" };

export type Point = { "on": "check", "check": CheckId } | { "on": "question" } | { "on": "confirmation" };

export type Profession = "doctor" | "resident" | "nurse" | "auxiliary_nurse" | "pharmacist" | "technical_support" | "extern" | "other";

export type ProfilePage = { 
/**
 * The heading.
 */
title: Phrase, 
/**
 * The sentence below it.
 */
lead: Phrase, 
/**
 * What is drawn beside it.
 */
drawing: DrawingName, 
/**
 * What to do, in order.
 */
steps: Array<Phrase>, 
/**
 * Who acts.
 */
party: Party, 
/**
 * The same in words.
 */
who: Phrase, 
/**
 * What is known of the identifier and where it is read.
 */
about_identifier: Phrase, 
/**
 * A Chrome was found that can be opened from here.
 */
chrome_found: boolean, 
/**
 * Places to open.
 */
links: Array<Link>, 
/**
 * "It is in my profile", once that is confirmed.
 */
confirmation: Confirmation | null, };

export type Question = "profession" | "cmq_number" | "own_key" | "user_name" | "account_created";

export type QuestionPage = { 
/**
 * What the questions before came to, where no page of its own says it.
 */
so_far: Phrase | null, 
/**
 * The question.
 */
title: Phrase, 
/**
 * Why it is asked.
 */
why: Phrase, 
/**
 * What is drawn beside it, where a picture says what is meant.
 */
drawing: DrawingName | null, 
/**
 * The answers to choose from; none where a text is asked for.
 */
choices: Array<Choice>, 
/**
 * The field for the user name.
 */
user_name: UserNameField | null, 
/**
 * "Confirmed by you on …", where the chosen answer confirms something.
 */
confirmed: Phrase | null, 
/**
 * What the chosen answer leads to.
 */
then: Advice | null, };

export type RailStep = { 
/**
 * The step.
 */
step: StepId, 
/**
 * 1 to 6.
 */
number: number, 
/**
 * Its name.
 */
name: Phrase, 
/**
 * Its state as a shape.
 */
mark: Mark, 
/**
 * Its state in words; nothing to say of a step that is simply still to come.
 */
word: Phrase | null, 
/**
 * The page it opens; `None` while it is closed.
 */
route: Route | null, };

export type ReasonHelp = { 
/**
 * The reason's code in the form of message ids, `no-key`.
 */
code: string, 
/**
 * The check's number; none where every check may come out so, or more than one.
 */
step: string | null, 
/**
 * The check's name.
 */
check: Phrase | null, 
/**
 * The heading that people see where there is something to do, else the result.
 */
title: Phrase, 
/**
 * The result in one sentence, where it is not the title.
 */
result: Phrase | null, 
/**
 * What that means, where more can be said.
 */
meaning: Phrase | null, 
/**
 * Which reading says so.
 */
how: Phrase, 
/**
 * How sure it is.
 */
certainty: Certainty, 
/**
 * The same in words.
 */
how_sure: Phrase, 
/**
 * What can be done: what is advised on this computer, else all that may be advised, one of them at a time.
 */
remedies: Array<HelpRemedy>, };

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
 * Whom to call about it, whoever acts first.
 */
calls: Array<Party>, 
/**
 * Something to open.
 */
link: Link | null, 
/**
 * Places of this computer to open; none on another.
 */
places: Array<Place>, 
/**
 * The address of a page of Chrome's, to be copied.
 */
chrome_page: string | null, };

export type Request = "clinic_number" | "private_clinic_number" | "key" | "configuration" | "form" | "repair" | "certificate";

export type RequestPart = { 
/**
 * Which.
 */
request: Request, 
/**
 * Who is asked, in words.
 */
of: Phrase, 
/**
 * The answer that the request is made, while it is not; `None` too where another answer says it.
 */
ask: Answer | null, 
/**
 * The day it was made, and the answer that takes that back.
 */
asked: Confirmation | null, 
/**
 * What to write.
 */
text: Phrase, };

export type ReportBadge = { 
/**
 * The words.
 */
says: Phrase, 
/**
 * Their shape and colour.
 */
tone: Tone, };

export type ReportLine = { 
/**
 * What it is about.
 */
label: Phrase, 
/**
 * How it stands or who acts, in a word or two.
 */
badge: ReportBadge | null, 
/**
 * What there is to say.
 */
value: Phrase, 
/**
 * What to do, in order.
 */
steps: Array<Phrase>, 
/**
 * More, smaller.
 */
notes: Array<Phrase>, 
/**
 * Lines of codes, the same in every language.
 */
codes: Array<string>, };

export type ReportPage = { 
/**
 * The heading.
 */
title: Phrase, 
/**
 * What this is, and to whom it speaks.
 */
lead: Phrase, 
/**
 * The sections, in order; none is empty.
 */
sections: Array<ReportSection>, };

export type ReportSection = { 
/**
 * The heading; its id is the section's own.
 */
title: Phrase, 
/**
 * A new sheet of paper begins with it.
 */
new_sheet: boolean, 
/**
 * It belongs to the short version: the window shows it open, and the rest folded.
 */
short: boolean, 
/**
 * The lines.
 */
lines: Array<ReportLine>, };

export type Letter = { 
/**
 * In French.
 */
fr: string, 
/**
 * In English.
 */
en: string, };

export type RosterFinished = { 
/**
 * Who.
 */
name: Phrase, 
/**
 * What is said to them.
 */
said: Phrase, };

export type RosterGroup = { 
/**
 * Who must act.
 */
party: Party, 
/**
 * The same, with how much waits.
 */
title: Phrase, 
/**
 * How to reach them; nothing for the people themselves.
 */
contact: Contact | null, 
/**
 * What waits, in the order of the list.
 */
rows: Array<RosterRow>, 
/**
 * A text to copy for them.
 */
letter: Letter, };

export type RosterRow = { 
/**
 * Whose it is.
 */
name: Phrase, 
/**
 * The step or the check, by its number and name.
 */
step: Phrase, 
/**
 * What is open.
 */
point: Phrase, 
/**
 * Who must act, and whether they were asked.
 */
who: Phrase, 
/**
 * Since when, where the list says: a code does not.
 */
since: Phrase, };

export type RosterUnread = { 
/**
 * Which line.
 */
line: Phrase, 
/**
 * Whose.
 */
name: Phrase, 
/**
 * What is wrong with it.
 */
why: Phrase, };

export type RosterView = { 
/**
 * How many people, how many of them are done, and how many codes could not be read.
 */
summary: Phrase, 
/**
 * Who must act; only those who have something to do.
 */
groups: Array<RosterGroup>, 
/**
 * The people for whom nothing is left.
 */
finished: Array<RosterFinished>, 
/**
 * The lines whose code is none.
 */
unread: Array<RosterUnread>, };

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
state: Verdict, 
/**
 * The state in a word.
 */
state_name: Phrase, 
/**
 * The reason's code in the form of message ids, `no-key`.
 */
reason: string, 
/**
 * What is drawn beside it.
 */
drawing: DrawingName, 
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

export type ScenarioGroup = { 
/**
 * The check's number; none where nothing is to do.
 */
step: string | null, 
/**
 * What is checked, or that all is well.
 */
name: Phrase, 
/**
 * At least one.
 */
scenarios: Array<ListedScenario>, };

export type ChecksView = { 
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
 * How that looks.
 */
tone: Tone, 
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
 * What to look at first, opened: the row's check. A warning, where nothing stands in the way.
 */
root_cause: CheckId | null, 
/**
 * One a check, always in the same order; notices only where they have something to say.
 */
rows: Array<Row>, 
/**
 * How to reach everybody whom a remedy may name.
 */
contacts: Array<Contact>, };

export type HelpRemedy = { 
/**
 * In order.
 */
steps: Array<Phrase>, 
/**
 * Who can do it.
 */
party: Party, 
/**
 * The same in a sentence.
 */
who: Phrase, };

export type StepId = "welcome" | "eligibility" | "clinic" | "computer" | "profile" | "summary";

export type SummaryPage = { 
/**
 * How the whole stands.
 */
mark: Mark, 
/**
 * The one sentence on top.
 */
title: Phrase, 
/**
 * The sentence below it.
 */
lead: Phrase, 
/**
 * What there is to know from now on, once the viewer opens.
 */
end: Array<Phrase>, 
/**
 * Trying the viewer, once nothing stands in the way.
 */
trial: ViewerTrialPart | null, 
/**
 * What is to do, what waits, what deserves a look, what is ready, in this order; no group is empty.
 */
groups: Array<Group>, };

export type Tone = "good" | "said" | "look" | "act" | "wait" | "unknown" | "neutral";

export type UserNameField = { 
/**
 * The field's label.
 */
label: Phrase, 
/**
 * What is kept of an earlier answer.
 */
kept: Judgement | null, 
/**
 * The answer of somebody who does not know it.
 */
unknown: Choice, };

export type Verdict = "pass" | "warn" | "fail" | "unknown" | "blocked" | "pending";

export type ViewerTrial = "opened" | "did_not_open";

export type ViewerTrialPart = { 
/**
 * The heading.
 */
title: Phrase, 
/**
 * How to try it without opening a record out of curiosity, and why.
 */
why: Phrase, 
/**
 * In order.
 */
steps: Array<Phrase>, 
/**
 * It opened, or it did not.
 */
choices: Array<Choice>, 
/**
 * The answer with its day, on one line; the question is folded behind it.
 */
told: Phrase | null, 
/**
 * Where it did not open: what can be seen then, one a card, until the person says which.
 */
cards: Array<SymptomCard>, 
/**
 * What that means most often, once they said.
 */
then: SymptomSheet | null, };

export type Symptom = "no_certificate_list" | "list_without_me" | "no_password_window" | "password_refused" | "certificate_refused" | "key_cannot_sign" | "connection_intercepted" | "blank_page" | "message_in_omnimed" | "it_opens";

export type SymptomCall = { 
/**
 * "Who can act", or "If you still see the same".
 */
when: Phrase, 
/**
 * The one party.
 */
party: Party, 
/**
 * The same in words.
 */
name: Phrase, 
/**
 * How to reach them; a support code does not say by which rules.
 */
contact: Contact | null, };

export type SymptomCard = { 
/**
 * What; the page has a drawing of each.
 */
symptom: Symptom, 
/**
 * The same in words.
 */
title: Phrase, 
/**
 * More of it, smaller.
 */
hint: Phrase, };

export type SymptomSheet = { 
/**
 * What is seen.
 */
symptom: Symptom, 
/**
 * The same in words.
 */
title: Phrase, 
/**
 * More of it, smaller.
 */
hint: Phrase, 
/**
 * The likeliest cause: where a check explains it, what that check says.
 */
cause: Phrase, 
/**
 * The number of that check.
 */
check: string | null, 
/**
 * What to do, in order.
 */
steps: Array<Phrase>, 
/**
 * Who does it.
 */
acts: Party, 
/**
 * The same in words.
 */
who: Phrase, 
/**
 * Whom to call, and when.
 */
call: SymptomCall | null, 
/**
 * What no source says.
 */
unknown: Phrase, };

export type WelcomePage = { 
/**
 * The heading.
 */
title: Phrase, 
/**
 * The sentence below it.
 */
lead: Phrase, 
/**
 * What to have at hand.
 */
at_hand: Array<Phrase>, 
/**
 * What is never asked, kept or sent.
 */
never: Array<Phrase>, };
