import fc from "fast-check";
import { expect, test } from "vitest";
import { badByte, brokenOff, readUtf8 } from "../../src/dossier/utf8";

const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
const isUtf8 = (bytes: Uint8Array) => {
  try {
    decoder.decode(bytes);
    return true;
  } catch {
    return false;
  }
};
/** Slow and obvious: the end of the longest beginning that is UTF-8. */
const goodUntil = (bytes: Uint8Array) => {
  for (let end = bytes.length; ; end--) if (isUtf8(bytes.subarray(0, end))) return end;
};

test("a byte that is no UTF-8 is found where the longest beginning that is ends, for every first byte and each kind of second", () => {
  for (let first = 0x7f; first < 256; first++)
    for (const second of [0x41, 0x7f, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf, 0xc0, 0xff])
      for (const rest of [[], [0x80], [0x80, 0x80], [0xbf, 0xbf, 0x41], [0x41, 0x80]]) {
        const bytes = Uint8Array.from([0x41, first, second, ...rest]);
        const bad = badByte(bytes);
        if (bad !== goodUntil(bytes)) throw new Error(`${[...bytes].join(" ")}: ${bad}`);
      }
});

test("text is read with its mark, and what is before a bad byte is given with its place", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.constantFrom("", "\ufeff"), (text, mark) => {
      const bytes = new TextEncoder().encode(mark + text);
      expect(readUtf8(bytes)).toEqual({ text: mark + text });
      expect(readUtf8(Uint8Array.from([...bytes, 0xff, 0x41]))).toEqual({
        badAt: bytes.length,
        before: mark + text,
      });
    }),
  );
});

test("bytes that break off in a character are whole up to it, wherever they break off", () => {
  for (const character of ["a", "\x7f", "\x80", "é", "\u07ff", "\u0800", "я", "語", "\uffff", "😀", "\u{10ffff}"]) {
    const bytes = new TextEncoder().encode(`xy${character}`);
    for (let length = 2; length < bytes.length; length++) expect(brokenOff(bytes.subarray(0, length))).toBe(2);
    expect(brokenOff(bytes)).toBe(bytes.length);
    expect(brokenOff(bytes.subarray(2))).toBe(bytes.length - 2);
  }
  expect(brokenOff(new Uint8Array())).toBe(0);
});
