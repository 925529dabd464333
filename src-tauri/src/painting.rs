//! Who paints the page on Linux.

use std::env;

/// `WebKitGTK`'s own switch. As a setting of the web view it comes too late: the window stays empty.
const WITHOUT_GRAPHICS_CARD: &str = "WEBKIT_DISABLE_COMPOSITING_MODE";

/// The processor alone: the page is text that stands still. `WebKitGTK` would start the graphics card, or an imitation of one.
/// The imitation took a quarter of the window's memory (223 MiB with it, 161 without) and a sixth of the processor time of its
/// start (measured under Xvfb, 2026-11-27).
///
/// Whoever sets the switch, to `0` for the graphics card, is obeyed; what the window opens inherits it. Called first of all,
/// while there is no other thread.
pub fn by_the_processor() {
    if env::var_os(WITHOUT_GRAPHICS_CARD).is_none() {
        // SAFETY: nobody else can read the environment meanwhile: no other thread has been started.
        unsafe { env::set_var(WITHOUT_GRAPHICS_CARD, "1") };
    }
}
