//! The page's requests to open something outside of the window. What is opened is looked up here by its name.
#![expect(clippy::needless_pass_by_value, reason = "Tauri hands every command its own values")]

use qhr_setup::contacts;
use qhr_setup::findings::Party;
use qhr_setup::journey;
use qhr_setup::system_place::Place;
use qhr_setup::text::Words;
use qhr_setup::this_computer;
use qhr_setup::trace::{Failed, Request};
use qhr_setup::view::checks::Link;
use qhr_setup::view::wizard;
use tauri::{AppHandle, State};
use tauri_plugin_opener::OpenerExt;

use super::traced::traced;
use crate::problem::Problem;
use crate::state::AppState;
use crate::{chrome, place};

#[tauri::command(async)]
pub fn open_link(app: AppHandle, link: Link) -> Result<(), Problem> {
    traced(Request::OpenLink, || {
        let rules = this_computer::rules().map_err(Problem::unexpected)?;
        let Some(address) = link.address(&rules.requirements) else { return Ok(()) };
        open_address(&app, address)
    })
}

/// Opens a message with a ready text in the person's program for e-mail. Nothing is sent.
#[tauri::command(async)]
pub fn write_mail(app: AppHandle, state: State<'_, AppState>, request: journey::Request) -> Result<(), Problem> {
    traced(Request::WriteMail, || {
        let rules = this_computer::rules().map_err(Problem::unexpected)?;
        open_address(&app, &wizard::mail(request, &rules.requirements, Words::of(state.language())))
    })
}

/// Opens an address that was made here, in whatever the system has for it.
fn open_address(app: &AppHandle, address: &str) -> Result<(), Problem> {
    let opened = app.opener().open_url(address, None::<&str>);
    opened.map_err(|error| Problem::new(Failed::LinkNotOpened, error))
}

#[tauri::command(async)]
pub fn open_chrome(link: Option<Link>) -> Result<(), Problem> {
    traced(Request::OpenChrome, || {
        let rules = this_computer::rules().map_err(Problem::unexpected)?;
        let opened = chrome::open(link.and_then(|link| link.address(&rules.requirements)));
        opened.map_err(|error| Problem::new(Failed::ChromeNotOpened, error))
    })
}

#[tauri::command(async)]
pub fn open_place(place: Place) -> Result<(), Problem> {
    traced(Request::OpenPlace, || place::open(place))
}

#[tauri::command(async)]
pub fn dial(app: AppHandle, party: Party) -> Result<(), Problem> {
    traced(Request::Dial, || {
        let rules = this_computer::rules().map_err(Problem::unexpected)?;
        let contact = contacts::contacts(&[party], &rules.requirements).into_iter().next();
        let Some(number) = contact.and_then(|contact| contact.dial) else { return Ok(()) };
        let dialled = app.opener().open_url(number, None::<&str>);
        dialled.map_err(|error| Problem::new(Failed::NotDialled, error))
    })
}
