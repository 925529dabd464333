//! `cargo xtask icons`: every size of the icon, from `icons/qhr-setup.svg`, and the installer's picture with it.

use std::fs;
use std::path::Path;
use std::process::{Command, ExitCode};

use anyhow::{Context as _, Result, bail};

use crate::process::{root, say};
use crate::setup;

/// Files of one size: the window's and those of Linux's menus.
const FILES: [u16; 4] = [32, 48, 128, 256];
/// Sizes inside `icon.ico`: Windows takes 16, 32 and 48, those between on screens that are scaled, and 256 in folders.
const INSIDE: [u16; 8] = [16, 20, 24, 32, 40, 48, 64, 256];
/// From this size on an `.ico` may hold PNG, as Windows has read it since Vista.
const AS_PNG: u16 = 256;

/// Makes them all anew.
pub fn make() -> Result<ExitCode> {
    setup::parts_of_icons()?;
    let icons = root().join("icons");
    let source = icons.join("qhr-setup.svg");
    for size in FILES {
        write(&icons.join(format!("{size}x{size}.png")), &png(&source, size)?)?;
    }
    let mut images = Vec::new();
    for size in INSIDE {
        let png = png(&source, size)?;
        images.push((size, if size < AS_PNG { bitmap(&png, size)? } else { png }));
    }
    write(&icons.join("icon.ico"), &ico(&images)?)?;
    write(&icons.join("installer.bmp"), &picture(&icons.join("installer.svg"))?)?;
    Ok(ExitCode::SUCCESS)
}

fn write(file: &Path, bytes: &[u8]) -> Result<()> {
    fs::write(file, bytes).with_context(|| format!("could not write {}", file.display()))?;
    say(&format!("Made {}", file.strip_prefix(root()).unwrap_or(file).display()));
    Ok(())
}

fn png(source: &Path, size: u16) -> Result<Vec<u8>> {
    let size = size.to_string();
    output(Command::new("rsvg-convert").args(["--width", &size, "--height", &size]).arg(source))
}

/// The picture beside the installer's words, twice as large as NSIS shows it at 100 %. Sixteen colours are enough for it.
fn picture(source: &Path) -> Result<Vec<u8>> {
    let scratch = root().join("target/installer.png");
    write(&scratch, &output(Command::new("rsvg-convert").args(["--zoom", "2"]).arg(source))?)?;
    output(Command::new("convert").arg(&scratch).args(["+dither", "-colors", "16", "-compress", "none", "BMP3:-"]))
}

/// The picture as an `.ico` holds small ones: header, pixels from the last row up, and a mask that hides nothing.
fn bitmap(png: &[u8], size: u16) -> Result<Vec<u8>> {
    let scratch = root().join("target/icon.png");
    fs::write(&scratch, png).context("could not write target/icon.png")?;
    let pixels = output(Command::new("convert").arg(&scratch).args(["-depth", "8", "bgra:-"]))?;
    let row = usize::from(size) * 4;
    if pixels.len() != row * usize::from(size) {
        bail!("ImageMagick gave {} bytes for {size} by {size} pixels", pixels.len());
    }
    let (width, height) = (u32::from(size), u32::from(size) * 2);
    let mut bitmap = Vec::new();
    // BITMAPINFOHEADER: its own size, width, height of picture and mask, one plane of 32 bits, no compression.
    for field in [40, width, height, 1 | (32 << 16), 0, 0, 0, 0, 0, 0] {
        bitmap.extend(field.to_le_bytes());
    }
    bitmap.extend(pixels.chunks(row).rev().flatten());
    // A row of the mask fills whole groups of 32 bits.
    bitmap.resize(bitmap.len() + usize::from(size.div_ceil(32)) * 4 * usize::from(size), 0);
    Ok(bitmap)
}

/// Six bytes of head, sixteen for each image, then the images.
fn ico(images: &[(u16, Vec<u8>)]) -> Result<Vec<u8>> {
    let count = u16::try_from(images.len()).context("too many images")?;
    let mut head: Vec<u8> = [0, 1, count].iter().flat_map(|word: &u16| word.to_le_bytes()).collect();
    let mut place = u32::from(6 + 16 * count);
    let mut bodies: Vec<u8> = Vec::new();
    for (size, image) in images {
        let length = u32::try_from(image.len()).context("an image is too large")?;
        // 256 is written as 0.
        let side = u8::try_from(*size).unwrap_or(0);
        head.extend([side, side, 0, 0, 1, 0, 32, 0]);
        head.extend(length.to_le_bytes());
        head.extend(place.to_le_bytes());
        place += length;
        bodies.extend(image);
    }
    head.extend(bodies);
    Ok(head)
}

fn output(command: &mut Command) -> Result<Vec<u8>> {
    let name = command.get_program().to_string_lossy().into_owned();
    let output = command.output().with_context(|| format!("could not start {name}"))?;
    if !output.status.success() {
        bail!("{name}: {}", String::from_utf8_lossy(&output.stderr).trim());
    }
    Ok(output.stdout)
}

#[cfg(test)]
mod tests {
    use super::ico;

    #[test]
    fn an_ico_tells_where_each_image_begins() {
        let file = ico(&[(16, vec![1; 10]), (256, vec![2; 20])]).unwrap();
        assert_eq!(&file[..6], [0, 0, 1, 0, 2, 0]);
        assert_eq!((file[6], file[22]), (16, 0));
        assert_eq!(file[18..22], 38u32.to_le_bytes());
        assert_eq!(file[34..38], 48u32.to_le_bytes());
        assert_eq!(file.len(), 68);
    }
}
