//! The answers and the page reached, kept in one folder of the person's own: whole after a crash or a power loss in
//! the middle of any write, and never fought over by two windows.
//!
//! Which page may be shown is the journey's to say; what a notice says is the words'.

use std::env;
use std::fs::{self, File, TryLockError};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use tempfile::NamedTempFile;

use crate::error::Error;
use crate::held_file::{give_name, patiently};
use crate::saved_file::Overwrite;
use crate::trace;

mod lock;
mod notice;
mod saved_state;

use lock::Lock;
pub use notice::Notice;
pub(crate) use saved_state::Found;
pub use saved_state::{ANSWERS_SCHEMA, SavedState};

const ANSWERS: &str = "answers.json";
const LOCK: &str = "lock";
const SET_ASIDE: &str = "answers-unreadable-";
const SET_ASIDE_END: &str = ".json";
const UNFINISHED: &str = ".answers-";
const UNFINISHED_END: &str = ".tmp";

/// More set-aside files than this mean that something else is wrong.
const MOST_SET_ASIDE: u32 = 99;
/// How long a window that was just closed may still hold the folder, on a computer with much to do.
const LEAVING: Duration = Duration::from_secs(1);
const BETWEEN_TRIES: Duration = Duration::from_millis(40);

/// The folder, held against other windows for as long as this lives.
#[derive(Debug)]
pub struct Store {
    folder: PathBuf,
    keeps: bool,
    lock: Option<Lock>,
}

/// A start, which never fails.
#[derive(Debug)]
pub struct Opened {
    /// Where to keep from now on.
    pub store: Store,
    /// What was kept so far.
    pub kept: SavedState,
    /// What the person has to know about it.
    pub notice: Option<Notice>,
}

impl Store {
    /// This person's folder on this computer, the same for the window and the console program; `None` where the system
    /// tells none. Not one that travels with a Windows account: the answers are about one computer.
    ///
    /// By environment variables, because asking Windows itself takes a library that Windows 7 lacks (`combase.dll`).
    pub fn usual_folder() -> Option<PathBuf> {
        let told = |variable| env::var_os(variable).map(PathBuf::from).filter(|folder| folder.is_absolute());
        let home = |below| told("HOME").map(|home| home.join(below));
        match env::consts::OS {
            "windows" => told("LOCALAPPDATA").map(|local| local.join("QHR Setup")),
            "macos" => home("Library/Application Support/QHR Setup"),
            _ => told("XDG_DATA_HOME").or_else(|| home(".local/share")).map(|data| data.join("qhr-setup")),
        }
    }

    /// Opens a folder, which is made where it is missing.
    pub fn open(folder: &Path) -> Opened {
        let opened = Self::try_open(folder);
        trace::event(trace::Event::Store { state: opened.notice.as_ref().into() });
        opened
    }

    fn try_open(folder: &Path) -> Opened {
        let mut store = Self { folder: folder.to_owned(), keeps: false, lock: None };
        if let Err(error) = store.hold_after_the_last_one().and_then(|()| store.try_to_write()) {
            store.lock = None;
            let notice = if in_use(&error) { Notice::OtherWindow } else { Notice::NotKept };
            return Opened { kept: Self::read_only(folder), notice: Some(notice), store };
        }
        store.remove_unfinished();
        let (kept, notice) = match Found::in_file(&store.answers()) {
            Found::Nothing => (SavedState::default(), None),
            Found::Whole(kept) => (kept, None),
            Found::Newer => (SavedState::default(), Some(Notice::NewerVersion)),
            Found::Unreadable => (SavedState::default(), Some(store.set_aside())),
        };
        store.keeps = match &notice {
            None | Some(Notice::SetAside { .. }) => true,
            Some(Notice::OtherWindow | Notice::NewerVersion | Notice::NotKept) => false,
        };
        if !store.keeps {
            store.lock = None;
        }
        Opened { store, kept, notice }
    }

    /// What is kept in a folder, for a program that keeps nothing itself. Writes nothing and holds nothing; what cannot
    /// be read counts as nothing kept.
    pub fn read_only(folder: &Path) -> SavedState {
        match Found::in_file(&folder.join(ANSWERS)) {
            Found::Whole(kept) => kept,
            Found::Nothing | Found::Newer | Found::Unreadable => SavedState::default(),
        }
    }

    /// Whether this window keeps anything.
    pub fn keeps(&self) -> bool {
        self.keeps
    }

    /// Keeps this in place of what was kept before: after a failure in the middle, one of the two is there, whole.
    ///
    /// Does nothing where this window keeps nothing. Fails, naming the file, where it cannot be written.
    pub fn save(&mut self, kept: &SavedState) -> Result<(), Error> {
        if !self.keeps {
            return Ok(());
        }
        if let Err(error) = self.hold() {
            // What this window shows may be old by the time the other one is closed.
            self.keeps = !in_use(&error);
            return Err(error);
        }
        let file = self.answers();
        self.replace(&file, kept).map_err(|source| Error::AnswersNotKept { file, source })
    }

    /// Removes everything this program keeps here, and the folder where nothing else is in it. Answers given after
    /// this are kept again.
    ///
    /// Fails, naming the file, where one cannot be removed, and where another window keeps its answers here.
    pub fn erase(&mut self) -> Result<(), Error> {
        if !self.folder.is_dir() {
            return Ok(());
        }
        self.hold()?;
        // All of them, even after one that stays.
        let answers: Vec<_> = ours(&self.folder).into_iter().filter_map(|file| remove(file).err()).collect();
        if let Some(first) = trace::remove(&self.folder).err().into_iter().chain(answers).next() {
            return Err(first);
        }
        // The lock goes last, and while it is held, so that nobody else holds it by then.
        remove(self.folder.join(LOCK))?;
        self.lock = None;
        self.keeps = true;
        // It stays where something else is in it, or another window has just made its lock.
        let _ = fs::remove_dir(&self.folder);
        Ok(())
    }

    fn answers(&self) -> PathBuf {
        self.folder.join(ANSWERS)
    }

    fn hold_after_the_last_one(&mut self) -> Result<(), Error> {
        let started = Instant::now();
        loop {
            match self.hold() {
                Err(error) if in_use(&error) && started.elapsed() < LEAVING => std::thread::sleep(BETWEEN_TRIES),
                held => return held,
            }
        }
    }

    /// Makes the folder and holds the lock in it, unless it is held already.
    ///
    /// A folder that was removed meanwhile is held anew, unless another window has made it its own.
    fn hold(&mut self) -> Result<(), Error> {
        let not_kept = |source| Error::AnswersNotKept { file: self.answers(), source };
        let in_use = || Error::AnswersInUse { folder: self.folder.clone() };
        fs::create_dir_all(&self.folder).map_err(not_kept)?;
        let file = self.folder.join(LOCK);
        if let Some(lock) = &self.lock {
            match lock.is(&file) {
                Ok(true) => return Ok(()),
                Ok(false) => return Err(in_use()),
                Err(error) if error.kind() == io::ErrorKind::NotFound => {}
                Err(error) => return Err(not_kept(error)),
            }
        }
        match Lock::of(&file) {
            // A lock that was erased between the two keeps nobody out.
            Ok(_) if !file.exists() => self.hold(),
            Ok(lock) => {
                self.lock = Some(lock);
                Ok(())
            }
            Err(TryLockError::WouldBlock) => Err(in_use()),
            Err(TryLockError::Error(source)) => Err(not_kept(source)),
        }
    }

    /// Fails where an old lock can be held and no new file be made.
    fn try_to_write(&self) -> Result<(), Error> {
        match self.unfinished() {
            Ok(_gone_at_once) => Ok(()),
            Err(source) => Err(Error::AnswersNotKept { file: self.answers(), source }),
        }
    }

    fn unfinished(&self) -> io::Result<NamedTempFile> {
        tempfile::Builder::new().prefix(UNFINISHED).suffix(UNFINISHED_END).tempfile_in(&self.folder)
    }

    fn replace(&self, file: &Path, kept: &SavedState) -> io::Result<()> {
        let mut unfinished = self.unfinished()?;
        unfinished.write_all(&kept.to_json()?)?;
        unfinished.as_file().sync_all()?;
        give_name(unfinished, file, Overwrite::Allowed)?;
        // The new name outlives a power loss once the folder is written too. Windows opens no folder as a file, and
        // some file systems cannot write one by itself: there the name is theirs to look after.
        let _ = File::open(&self.folder).and_then(|folder| folder.sync_all());
        Ok(())
    }

    /// What a program left that was killed while it wrote. Whoever holds the lock is the only one to write.
    fn remove_unfinished(&self) {
        for file in entries(&self.folder, |name| name.starts_with(UNFINISHED) && name.ends_with(UNFINISHED_END)) {
            // One that stays does no harm.
            let _ = fs::remove_file(file);
        }
    }

    /// Gives what cannot be read a name of its own, never that of an earlier one.
    fn set_aside(&self) -> Notice {
        let names = (1..=MOST_SET_ASIDE).map(|number| format!("{SET_ASIDE}{number}{SET_ASIDE_END}"));
        let is_free = |name: &String| fs::symlink_metadata(self.folder.join(name)).is_err();
        let Some(file) = names.into_iter().find(is_free) else { return Notice::NotKept };
        match patiently(|| fs::rename(self.answers(), self.folder.join(&file))) {
            Ok(()) => Notice::SetAside { file },
            Err(_) => Notice::NotKept,
        }
    }
}

fn in_use(error: &Error) -> bool {
    matches!(error, Error::AnswersInUse { .. })
}

/// A folder that stood in the place of a file goes only while it is empty: what is in it is somebody else's.
fn remove(file: PathBuf) -> Result<(), Error> {
    let is_folder = file.is_dir() && !file.is_symlink();
    let removed = patiently(|| if is_folder { fs::remove_dir(&file) } else { fs::remove_file(&file) });
    removed.map_err(|source| Error::AnswersNotErased { file, source })
}

/// Everything of ours in a folder but the lock.
fn ours(folder: &Path) -> Vec<PathBuf> {
    entries(folder, |name| {
        name == ANSWERS
            || (name.starts_with(SET_ASIDE) && name.ends_with(SET_ASIDE_END))
            || (name.starts_with(UNFINISHED) && name.ends_with(UNFINISHED_END))
    })
}

fn entries(folder: &Path, is_wanted: impl Fn(&str) -> bool) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let wanted = entries.flatten().filter(|entry| entry.file_name().to_str().is_some_and(&is_wanted));
    wanted.map(|entry| entry.path()).collect()
}
