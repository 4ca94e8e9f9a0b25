/** What a file is that is no text in UTF-8, by how it begins, and what to do about it; null where nothing speaks against it. */
export function notText(start: Uint8Array): string | null {
  const packed = SIGNATURES.find(({ bytes }) => bytes.every((byte, at) => start[at] === byte));
  return packed?.why ?? (isWide(start) ? WIDE : null);
}

const PICTURE = "The file is a picture. What it shows has to be a table of text first.";
const ZIP = "The file is packed (ZIP), or a spreadsheet's own format. Unpack it, or save the sheet as CSV.";
const WIDE = "The file is UTF-16. Save it as UTF-8 and try again.";

const SIGNATURES: readonly { readonly bytes: readonly number[]; readonly why: string }[] = [
  { bytes: [0x50, 0x4b, 3, 4], why: ZIP },
  // One that holds nothing.
  { bytes: [0x50, 0x4b, 5, 6], why: ZIP },
  { bytes: [0x1f, 0x8b], why: "The file is packed (gzip). Unpack it first." },
  { bytes: [0xff, 0xfe], why: WIDE },
  { bytes: [0xfe, 0xff], why: WIDE },
  { bytes: letters("PAR1"), why: "The file is Parquet, which is opened from an address, not from here." },
  { bytes: [0x89, ...letters("PNG")], why: PICTURE },
  { bytes: [0xff, 0xd8, 0xff], why: PICTURE },
  { bytes: letters("GIF8"), why: PICTURE },
  { bytes: letters("%PDF-"), why: "The file is a PDF. What it holds has to be a table of text first." },
  {
    bytes: [0xd0, 0xcf, 0x11, 0xe0],
    why: "The file is a spreadsheet's own format of before 2007. Save the sheet as CSV.",
  },
];

/** Two letters of two bytes each, the common ones first or last: UTF-16 without a mark. */
function isWide(start: Uint8Array): boolean {
  const [a, b, c, d] = start;
  return (b === 0 && d === 0 && Boolean(a && c)) || (a === 0 && c === 0 && Boolean(b && d));
}

function letters(text: string): readonly number[] {
  return [...text].map((letter) => letter.charCodeAt(0));
}
