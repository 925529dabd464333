//! Opens a place of Windows or of Chrome, in whatever Windows has for it. Nothing of Tauri's window is needed, so that a test
//! can do it as the window does.

use std::error::Error;
use std::path::PathBuf;
use std::{env, io};

use qhr_setup::system_place::{Place, Target};
use qhr_setup::trace::Failed;
use tauri_plugin_opener::{open_path, open_url};

use crate::chrome;
use crate::problem::Problem;

pub fn open(place: Place) -> Result<(), Problem> {
    // Nothing but Windows has such a place.
    let windows = env::var_os("SystemRoot").map(PathBuf::from).filter(|folder| cfg!(windows) && folder.is_absolute());
    let windows = windows.ok_or_else(|| not_opened(io::Error::from(io::ErrorKind::Unsupported)))?;
    match place.target(&windows) {
        Target::Settings(address) => open_url(address, None::<&str>).map_err(not_opened),
        Target::File(file) => open_path(file, None::<&str>).map_err(not_opened),
        Target::Chrome => chrome::open(None).map_err(|error| Problem::new(Failed::ChromeNotOpened, error)),
    }
}

fn not_opened(error: impl Error + 'static) -> Problem {
    Problem::new(Failed::PlaceNotOpened, error)
}
