//! Programs that stand in for browsers.
//!
//! Faked: they are a few kilobytes, built here with mingw, and when they are started they only end, or show an empty
//! window and stay. Real: they are Windows programs of the processor they say, with a version resource laid out as Chrome's
//! is.

use std::fs;
use std::path::Path;
use std::process::Command;

/// Debian's 64-bit mingw has the 32-bit linker, but not its script.
const SCRIPT_OF_32_BIT: &str = "OUTPUT_FORMAT(pei-i386)
ENTRY(_start)
SECTIONS {
  .text __image_base__ + 0x1000 : { *(.text*) }
  .rsrc BLOCK(0x1000) : { *(.rsrc*) }
  /DISCARD/ : { *(*) }
}
";

const SOURCE: &str = "int start(void) { return 0; }\n";

/// The file that a program which stays makes in its folder once it has done all that it does.
pub const STARTED: &str = "started";

/// Stays for the time of a test, and shows a window of Chrome's class where it is asked to.
const SOURCE_THAT_STAYS: &str = r#"
__declspec(dllimport) void Sleep(unsigned long);
__declspec(dllimport) void *CreateFileA(const char *, unsigned long, unsigned long, void *, unsigned long, unsigned long,
    void *);
__declspec(dllimport) void *CreateWindowExA(unsigned long, const char *, const char *, unsigned long, int, int, int, int,
    void *, void *, void *, void *);
__declspec(dllimport) unsigned short RegisterClassA(const void *);
__declspec(dllimport) long long DefWindowProcA(void *, unsigned, unsigned long long, long long);
struct { unsigned style; void *procedure; int extra[2]; void *handles[4]; const char *menu, *name; } class;
int start(void) {
    if (WINDOW) {
        class.procedure = DefWindowProcA;
        class.name = "Chrome_WidgetWin_1";
        RegisterClassA(&class);
        CreateWindowExA(0, class.name, "", 0x10CF0000, 0, 0, 100, 100, 0, 0, 0, 0);
    }
    CreateFileA("started", 0x40000000, 0, 0, 2, 0, 0);
    Sleep(120000);
    return 0;
}
"#;

/// A program that says this of itself.
pub struct Program<'a> {
    product: &'a str,
    version: &'a str,
    bits: u8,
    stays: Option<bool>,
}

impl<'a> Program<'a> {
    /// A Google Chrome for 64-bit Intel.
    pub fn chrome(version: &'a str) -> Self {
        Self { product: "Google Chrome", version, bits: 64, stays: None }
    }

    /// The same for 32-bit Intel.
    pub fn chrome_of_32_bits(version: &'a str) -> Self {
        Self { bits: 32, ..Self::chrome(version) }
    }

    /// A Google Chrome that stays when it is started, with a window or without.
    pub fn chrome_that_stays(version: &'a str, window: bool) -> Self {
        Self { stays: Some(window), ..Self::chrome(version) }
    }

    /// A Chromium that stays when it is started, with a window.
    pub fn chromium_that_stays(version: &'a str) -> Self {
        Self { product: "Chromium", ..Self::chrome_that_stays(version, true) }
    }

    /// Another browser.
    pub fn other(product: &'a str, version: &'a str) -> Self {
        Self { product, ..Self::chrome(version) }
    }

    /// Builds it into this file, whose folders are made.
    pub fn put(&self, file: &Path) {
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        let work = tempfile::tempdir().unwrap();
        let source = self
            .stays
            .map_or(SOURCE.to_owned(), |window| format!("#define WINDOW {}\n{SOURCE_THAT_STAYS}", u8::from(window)));
        fs::write(work.path().join("program.c"), source).unwrap();
        fs::write(work.path().join("version.rc"), self.version_resource()).unwrap();
        fs::write(work.path().join("32.ld"), SCRIPT_OF_32_BIT).unwrap();
        let (format, link): (_, &[&str]) = if self.bits == 32 {
            ("pe-i386", &["-m32", "-Wl,-m,i386pe", "-Wl,-T,32.ld"])
        } else {
            ("pe-x86-64", &["-Wl,-e,start"])
        };
        let run = |program: &str, arguments: &[&str]| {
            let status = Command::new(program).current_dir(work.path()).args(arguments).status().unwrap();
            assert!(status.success(), "{program} {arguments:?}: {status}");
        };
        run("x86_64-w64-mingw32-windres", &["-F", format, "version.rc", "version.o"]);
        let sources = ["-nostdlib", "-o", "program.exe", "program.c", "version.o"];
        let libraries: &[&str] = if self.stays.is_some() { &["-lkernel32", "-luser32"] } else { &[] };
        run("x86_64-w64-mingw32-gcc", &[link, &sources, libraries].concat());
        fs::copy(work.path().join("program.exe"), file).unwrap();
    }

    fn version_resource(&self) -> String {
        let Self { product, version, .. } = self;
        let numbers = version.replace('.', ",");
        format!(
            r#"1 VERSIONINFO
FILEVERSION {numbers}
PRODUCTVERSION {numbers}
FILEOS 0x40004
FILETYPE 1
{{
  BLOCK "StringFileInfo" {{
    BLOCK "040904b0" {{
      VALUE "ProductName", "{product}"
      VALUE "FileVersion", "{version}"
      VALUE "ProductVersion", "{version}"
    }}
  }}
  BLOCK "VarFileInfo" {{ VALUE "Translation", 0x409, 1200 }}
}}
"#
        )
    }
}
