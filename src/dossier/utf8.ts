/** The text of bytes in UTF-8, with the mark at its beginning if it has one; or the byte, from 0, at which they stop to be that. */
export function readUtf8(
  bytes: Uint8Array,
): { readonly text: string } | { readonly badAt: number; readonly before: string } {
  try {
    return { text: new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    const badAt = badByte(bytes);
    return { badAt, before: new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes.subarray(0, badAt)) };
  }
}

/** Where a character begins that the bytes break off in; their length if they end with a whole one. */
export function brokenOff(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back]!;
    if (byte >= 0xc0) return sizeOf(byte) > back ? bytes.length - back : bytes.length;
    if (byte < 0x80) break;
  }
  return bytes.length;
}

/** The first byte of the first character that is none (RFC 3629); the length where all are. */
export function badByte(bytes: Uint8Array): number {
  for (let at = 0; at < bytes.length; ) {
    const first = bytes[at]!;
    const size = sizeOf(first);
    const second = bytes[at + 1] ?? 0;
    const [least, most] = LIMITS.get(first) ?? [0x80, 0xbf];
    if (size === 0 || (size > 1 && (second < least || second > most))) return at;
    for (let next = at + 2; next < at + size; next++) if (((bytes[next] ?? 0) & 0xc0) !== 0x80) return at;
    at += size;
  }
  return bytes.length;
}

/** Of the second byte: no character is written longer than it must be, none is half a pair, none is beyond the last. */
const LIMITS: ReadonlyMap<number, readonly [number, number]> = new Map([
  [0xe0, [0xa0, 0xbf]],
  [0xed, [0x80, 0x9f]],
  [0xf0, [0x90, 0xbf]],
  [0xf4, [0x80, 0x8f]],
]);

/** How many bytes a character has that begins with this one; 0 if none does. */
function sizeOf(first: number): number {
  if (first < 0x80) return 1;
  if (first < 0xc2 || first > 0xf4) return 0;
  return first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
}
