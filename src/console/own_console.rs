//! A double click on the program opens a console for it alone, which closes as soon as the program ends.

use std::env;
use std::io;

use qhr_setup::text::Words;

use super::tell;

/// Whether somebody double-clicked this program, and so gave it no arguments.
pub fn is_double_clicked() -> bool {
    opens_for_it_alone(env::args_os().skip(1).len(), processes_in_the_console())
}

/// A console that was there before has another program in it as well, such as the shell that started this one.
fn opens_for_it_alone(arguments: usize, processes_in_the_console: Option<u32>) -> bool {
    arguments == 0 && processes_in_the_console == Some(1)
}

/// Keeps the console open until the person has read it.
pub fn wait_for_enter(words: &Words) {
    tell(&words.message("terminal-press-enter"));
    // Where nothing can be read, nobody is there to wait for.
    let _ = io::stdin().read_line(&mut String::new());
}

/// `None` where there is no console.
#[cfg(windows)]
fn processes_in_the_console() -> Option<u32> {
    use windows_sys::Win32::System::Console::GetConsoleProcessList;

    let mut processes = [0; 2];
    // SAFETY: the length is that of the list. More processes than fit are counted all the same.
    let count = unsafe { GetConsoleProcessList(processes.as_mut_ptr(), 2) };
    (count > 0).then_some(count)
}

/// Elsewhere a terminal is never opened for one program alone.
#[cfg(not(windows))]
fn processes_in_the_console() -> Option<u32> {
    None
}

#[cfg(test)]
mod tests {
    use super::opens_for_it_alone;

    #[test]
    fn only_a_console_without_another_program_and_without_arguments_is_a_double_click() {
        assert!(opens_for_it_alone(0, Some(1)));
        for (arguments, processes) in [(1, Some(1)), (0, Some(2)), (0, Some(3)), (0, None), (2, None)] {
            assert!(!opens_for_it_alone(arguments, processes), "{arguments} {processes:?}");
        }
    }
}
