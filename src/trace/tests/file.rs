//! The file, on a real file system: whole lines, never more than a megabyte, and what stands in its place is left alone.

use super::super::file::TraceFile;
use super::*;

fn record(number: u32) -> Record {
    let at = Timestamp::from_second(1_800_000_000 + i64::from(number)).unwrap();
    Record { at, event: Event::Slept { seconds: number } }
}

#[test]
fn the_older_half_goes_when_the_file_is_full_and_every_line_stays_whole() {
    let folder = tempfile::tempdir().unwrap();
    let mut file = TraceFile::new(folder.path());
    let (mut largest, mut halved) = (0, 0);
    let mut before = 0;
    for number in 0..40_000 {
        file.append(&record(number).line()).unwrap();
        let size = fs::metadata(place_in(folder.path())).unwrap().len();
        halved += u32::from(size < before);
        (largest, before) = (largest.max(size), size);
    }
    assert!(largest <= LARGEST_TRACE && largest > LARGEST_TRACE - 200, "{largest}");
    assert!(halved > 1, "{halved}");
    let text = fs::read_to_string(place_in(folder.path())).unwrap();
    let records = read(folder.path());
    assert_eq!(records.len(), text.lines().count(), "a line is not whole");
    assert_eq!(records.last(), Some(&record(39_999)));
    let numbers: Vec<_> = records.iter().map(|record| record.at).collect();
    assert!(numbers.is_sorted() && records.len() > 5_000, "{}", records.len());
}

#[test]
fn a_file_that_somebody_made_huge_is_made_small() {
    let folder = tempfile::tempdir().unwrap();
    let place = place_in(folder.path());
    fs::create_dir_all(place.parent().unwrap()).unwrap();
    fs::File::create(&place).unwrap().set_len(3 << 30).unwrap();
    TraceFile::new(folder.path()).append(&record(1).line()).unwrap();
    assert!(fs::metadata(&place).unwrap().len() <= LARGEST_TRACE);
    assert_eq!(read(folder.path()), [record(1)]);
}

#[test]
fn where_no_file_can_be_put_beside_it_the_older_half_goes_all_the_same() {
    let folder = tempfile::tempdir().unwrap();
    let place = place_in(folder.path());
    // Something in the way, as a full disk is.
    fs::create_dir_all(place.with_file_name("trace.new/occupied")).unwrap();
    let lines: String = (0..30_000).map(|number| record(number).line() + "\n").collect();
    assert!(lines.len() as u64 > LARGEST_TRACE);
    fs::write(&place, lines).unwrap();
    TraceFile::new(folder.path()).append(&record(30_000).line()).unwrap();
    let kept = read(folder.path());
    assert!(fs::metadata(&place).unwrap().len() < LARGEST_TRACE * 6 / 10 && kept.len() > 5_000, "{}", kept.len());
    assert_eq!(kept.last(), Some(&record(30_000)));
}

#[test]
fn what_a_killed_program_left_beside_it_goes_at_the_next_start_and_with_the_trace() {
    let folder = tempfile::tempdir().unwrap();
    let left = place_in(folder.path()).with_file_name("trace.new");
    TraceFile::new(folder.path()).append(&record(1).line()).unwrap();
    fs::write(&left, "half").unwrap();
    TraceFile::new(folder.path()).append(&record(2).line()).unwrap();
    assert!(!left.exists());
    fs::write(&left, "half").unwrap();
    remove(folder.path()).unwrap();
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0, "nothing is left");
    assert!(read(folder.path()).is_empty());
}

#[test]
fn after_a_line_that_was_cut_short_the_next_is_whole() {
    let folder = tempfile::tempdir().unwrap();
    let place = place_in(folder.path());
    TraceFile::new(folder.path()).append(&record(1).line()).unwrap();
    let cut = fs::read_to_string(&place).unwrap() + "{\"at\":\"2026-";
    fs::write(&place, cut).unwrap();
    TraceFile::new(folder.path()).append(&record(2).line()).unwrap();
    assert_eq!(read(folder.path()), [record(1), record(2)]);
}

#[test]
fn what_stands_in_its_place_is_left_alone_and_the_program_goes_on() {
    let folder = tempfile::tempdir().unwrap();
    let place = place_in(folder.path());
    let precious = folder.path().join("précieux.txt");
    fs::write(&precious, "precious").unwrap();
    let kept = || heard(Some(folder.path()), || event(requested())).state().memory.records().len();
    fs::write(folder.path().join("logs"), "a file").unwrap();
    assert_eq!(kept(), 1);
    fs::remove_file(folder.path().join("logs")).unwrap();
    fs::create_dir_all(&place).unwrap();
    assert_eq!(kept(), 1);
    fs::remove_dir(&place).unwrap();
    #[cfg(unix)]
    {
        std::os::unix::fs::symlink(&precious, &place).unwrap();
        assert_eq!(kept(), 1);
        fs::remove_file(&place).unwrap();
        // Whoever opens a pipe without a reader waits for ever.
        let path = std::ffi::CString::new(place.to_str().unwrap()).unwrap();
        // SAFETY: the path ends with a zero and outlives the call.
        assert_eq!(unsafe { libc::mkfifo(path.as_ptr(), 0o600) }, 0);
        assert_eq!(kept(), 1);
        assert_eq!(read(folder.path()), []);
    }
    assert_eq!(fs::read_to_string(&precious).unwrap(), "precious");
}

#[test]
#[cfg(target_os = "linux")]
fn a_folder_that_cannot_be_made_costs_the_file_and_nothing_else() {
    // Nobody can make a folder there, whoever runs the tests.
    let trace = heard(Some(Path::new("/dev/full")), || event(requested()));
    assert_eq!(trace.state().memory.records().len(), 1);
}
