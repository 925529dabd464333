//! A card in vsmartcard's reader. Its protocol: two bytes of length, the higher first, then the message; one byte
//! alone is 0 power off, 1 power on, 2 reset, 4 "give the answer to reset"; anything longer is a command.

use std::io::{ErrorKind, Read, Write};
use std::net::{Shutdown, TcpStream};
use std::thread::{self, JoinHandle, sleep};
use std::time::Duration;

/// The port of the first slot; the second slot has the next.
const PORT: u16 = 35963;

/// An answer to reset that no other part of a test spells.
const ANSWER: [u8; 8] = [0x3b, 0x86, 0x80, 0x01, 0xc1, 0x5e, 0x77, 0x04];

/// How a card behaves.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// It answers.
    Sound,
    /// It is there, and what it says once it has power is no answer to reset: longer than one can be.
    Mute,
    /// It is there and never says a word.
    Silent,
}

/// A card in a slot, taken out with the value.
pub struct Card {
    reader: TcpStream,
    answering: Option<JoinHandle<()>>,
}

impl Card {
    /// Puts a card into the first slot, 0, or the second, 1.
    pub fn insert(slot: u16, kind: Kind) -> Self {
        let connect = || TcpStream::connect(("127.0.0.1", PORT + slot));
        let reader = (0..50)
            .find_map(|_| {
                connect().ok().or_else(|| {
                    sleep(Duration::from_millis(100));
                    None
                })
            })
            .unwrap();
        reader.set_nodelay(true).unwrap();
        let answering = reader.try_clone().unwrap();
        Self { reader, answering: Some(thread::spawn(move || answer(answering, kind))) }
    }

    /// The answer to reset in hexadecimal digits, which must not be in the facts.
    pub fn answer_to_reset() -> String {
        format!("{:016x}", u64::from_be_bytes(ANSWER))
    }
}

impl Drop for Card {
    fn drop(&mut self) {
        // A reader that is gone has closed it already.
        let _ = self.reader.shutdown(Shutdown::Both);
        if let Some(answering) = self.answering.take() {
            answering.join().unwrap();
        }
    }
}

fn answer(mut reader: TcpStream, kind: Kind) {
    let mut has_power = false;
    while let Some(message) = message(&mut reader) {
        let said = match (message.as_slice(), kind) {
            ([0], _) => {
                has_power = false;
                continue;
            }
            ([1], _) => {
                has_power = true;
                continue;
            }
            ([2], _) | (_, Kind::Silent) => continue,
            ([4], Kind::Mute) if has_power => {
                has_power = false;
                send(&mut reader, &[0; 40])
            }
            ([4], _) => send(&mut reader, &ANSWER),
            // "Instruction not supported", to every command.
            _ => send(&mut reader, &[0x6d, 0x00]),
        };
        if said.is_err() {
            return;
        }
    }
}

fn message(reader: &mut TcpStream) -> Option<Vec<u8>> {
    let mut length = [0; 2];
    reader.read_exact(&mut length).ok()?;
    let mut message = vec![0; usize::from(u16::from_be_bytes(length))];
    match reader.read_exact(&mut message) {
        Ok(()) => Some(message),
        Err(error) if error.kind() == ErrorKind::UnexpectedEof => None,
        Err(_) => None,
    }
}

fn send(reader: &mut TcpStream, answer: &[u8]) -> std::io::Result<()> {
    let length = u16::try_from(answer.len()).unwrap();
    reader.write_all(&[length.to_be_bytes().as_slice(), answer].concat())
}
