//! What else the list of reasons says of each: how sure it is, what is drawn beside it, how a card is.

use serde::{Deserialize, Serialize};

/// How sure a result is. A chain of conclusions is as sure as its weakest link.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, strum::IntoStaticStr, strum::EnumIter)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "kebab-case")]
pub enum Certainty {
    /// A test gets it from a system that was put into that state.
    Tried,
    /// A public source says so; it was not seen on a real workstation.
    Documented,
    /// Our own conclusion from what is read.
    Deduced,
}

/// A drawing of the window, for people who look rather than read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[cfg_attr(test, ts(rename = "DrawingName"))]
#[serde(rename_all = "snake_case")]
pub enum Drawing {
    /// A browser's window.
    Browser,
    /// A certificate.
    Certificate,
    /// A clock.
    Clock,
    /// A padlock.
    Closed,
    /// A computer.
    Computer,
    /// A mark of what is done.
    Done,
    /// A form.
    Form,
    /// A key that is handed over.
    GetKey,
    /// A memory stick beside the key.
    MemoryStick,
    /// Two windows, and the way into the second.
    OtherWay,
    /// A key on its way into a port.
    PlugIn,
    /// A page of the electronic record with the fields of a person.
    Profile,
    /// A question mark.
    Question,
    /// A reading under way.
    Reading,
    /// A computer that is ready.
    Ready,
    /// Two computers, one on the other's screen.
    RemoteSession,
    /// A key for web sites beside the key.
    SecurityKey,
    /// The page where one signs in, with its field for the user name.
    SignIn,
    /// A computer inside another.
    VirtualMachine,
    /// An hourglass.
    Waiting,
    /// The first page's picture.
    Welcome,
}

/// How the card of a device is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CardState {
    /// It answers.
    Ready,
    /// Another program has it for itself.
    Busy,
    /// It does not answer.
    Mute,
    /// The system makes no reader of the device.
    NoDriver,
    /// The device is switched off in the system.
    SwitchedOff,
    /// The service that lends it to programs does not run.
    ServiceDown,
    /// The reader holds none.
    Empty,
}

/// Shape and colour, which never say anything that the words do not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, strum::IntoStaticStr)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "kebab-case")]
pub enum Tone {
    /// As it must be.
    Good,
    /// As it must be, as far as the person says.
    Said,
    /// Works; someone should look at it.
    Look,
    /// Something to do.
    Act,
    /// Somebody else, or something else, comes first.
    Wait,
    /// Could not be told.
    Unknown,
    /// Neither good nor bad.
    Neutral,
}
