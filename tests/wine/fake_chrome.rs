//! Programs that stand in for browsers.
//!
//! Faked: they are a few kilobytes, built here with mingw, and only end when they are started. Real: they are
//! Windows programs of the processor they say, with a version resource laid out as Chrome's is.

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

/// A program that says this of itself.
pub struct Program<'a> {
    product: &'a str,
    version: &'a str,
    bits: u8,
}

impl<'a> Program<'a> {
    /// A Google Chrome for 64-bit Intel.
    pub fn chrome(version: &'a str) -> Self {
        Self { product: "Google Chrome", version, bits: 64 }
    }

    /// The same for 32-bit Intel.
    pub fn chrome_of_32_bits(version: &'a str) -> Self {
        Self { bits: 32, ..Self::chrome(version) }
    }

    /// Another browser.
    pub fn other(product: &'a str, version: &'a str) -> Self {
        Self { product, ..Self::chrome(version) }
    }

    /// Builds it into this file, whose folders are made.
    pub fn put(&self, file: &Path) {
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        let work = tempfile::tempdir().unwrap();
        fs::write(work.path().join("program.c"), "int start(void) { return 0; }\n").unwrap();
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
        run("x86_64-w64-mingw32-gcc", &[link, &sources].concat());
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
