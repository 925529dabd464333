//! The check on one line, for software that keeps only one: codes first, then a sentence. Nothing on it changes from one run
//! to the next while nothing changes on the computer, and it is ASCII: between a program and a monitoring tool, texts pass
//! through code pages that mangle the rest.

use qhr_setup::findings::{Finding, Findings, code};
use qhr_setup::text::{Words, ascii};
use qhr_setup::view::checks::ChecksView;

/// Verdict, check, reason, who acts, since when; a dash where there is none. After another dash, what to do first.
pub fn line(findings: &Findings, checks_view: &ChecksView, words: &Words) -> String {
    let codes = findings.foremost().map_or_else(|| "- - - -".to_owned(), codes);
    let said = words.say(&checks_view.headline);
    format!("{} {codes} - {}\n", code(findings.overall.into()), ascii(&said))
}

fn codes(finding: &Finding) -> String {
    let who = finding.who.map_or_else(|| "-".to_owned(), |who| code(who.into()));
    let since = finding.since.map_or_else(|| "-".to_owned(), |since| since.strftime("%Y-%m-%d").to_string());
    format!("{} {} {who} {since}", code(finding.check.into()), code((&finding.reason).into()))
}
