/** Files that hold no data, whatever they are called: "Open data" says why, and asks nobody what their columns mean. */
import { describe, expect, it } from "vitest";
import { runDossier } from "../../src/io/import/dossier";
import { lookAt } from "../../src/io/import/look";

const text = (words: string) => new TextEncoder().encode(words);
const bytes = (...given: readonly number[]) => new Uint8Array(given);
const MARK = [0xef, 0xbb, 0xbf];

/** Letters of two bytes, the lower one first or last. */
function wide(words: string, lowFirst: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(words.length * 2));
  for (const [at, letter] of [...words].entries()) view.setUint16(at * 2, letter.charCodeAt(0), lowFirst);
  return new Uint8Array(view.buffer);
}

const EMPTY = /^The file is empty\.$/;
const HEAD = /^The table has a head and no rows\.$/;
const PACKED = /^The file is packed/;
const PICTURE = /^The file is a picture\./;
const UTF16 = /^The file is UTF-16\. Save it as UTF-8/;
const NEITHER = /^This is neither a dossier that Parley exported nor lines of JSON/;
const PLACE = /(:1:\d+: is not |at byte 1, behind line 1\.)/;

/** By what they hold: what is said of them called JSON, and called CSV. */
const FILES: readonly (readonly [what: string, content: Uint8Array, json: RegExp, csv: RegExp])[] = [
  ["nothing", bytes(), EMPTY, EMPTY],
  ["white space", text(" \r\n\n\t"), EMPTY, EMPTY],
  ["a byte order mark", bytes(...MARK), EMPTY, EMPTY],
  ["a byte order mark and an empty line", bytes(...MARK, 10), EMPTY, EMPTY],
  ["an empty list", text("[]"), /^This is a list in JSON\./, /^This is a list in JSON\./],
  ["an empty object", text("{}"), NEITHER, NEITHER],
  ["empty objects, one a line", text("{}\n{}\n"), NEITHER, NEITHER],
  ["a number", text("7"), NEITHER, HEAD],
  ["a text", text('"x"'), NEITHER, HEAD],
  ["null", text("null"), NEITHER, HEAD],
  ["an object of another program", text('{\n  "name": "x"\n}\n'), NEITHER, NEITHER],
  ["saved views", text('{"schema":"parley-saved/1","views":[]}'), /in “Saved views”\.$/, /in “Saved views”\.$/],
  ["a briefing", text('{\n "schema": "parley-briefing/1"\n}'), /in “Briefings”\.$/, /in “Briefings”\.$/],
  ["a dossier's first file alone", text('{"schema":"parley-dossier/1"}'), /choose the folder/, /choose the folder/],
  ["a ZIP", bytes(0x50, 0x4b, 3, 4, 20, 0), PACKED, PACKED],
  ["an empty ZIP", bytes(0x50, 0x4b, 5, 6, 0, 0), PACKED, PACKED],
  ["gzip", bytes(0x1f, 0x8b, 8, 0), PACKED, PACKED],
  ["a PNG", bytes(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10), PICTURE, PICTURE],
  ["a JPEG", bytes(0xff, 0xd8, 0xff, 0xe0, 0, 16), PICTURE, PICTURE],
  ["a GIF", text("GIF89a"), PICTURE, PICTURE],
  ["a PDF", text("%PDF-1.7\n1 0 obj\n2 0 obj\n"), /^The file is a PDF/, /^The file is a PDF/],
  ["an old spreadsheet", bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1), /before 2007/, /before 2007/],
  ["UTF-16 with its mark", bytes(0xff, 0xfe, ...wide("a,b\n1,2", true)), UTF16, UTF16],
  ["UTF-16 without one", wide('{"a":1}', true), UTF16, UTF16],
  ["UTF-16 without one, the other way round", wide("a,b\n1,2\n", false), UTF16, UTF16],
  ["bytes of no text", bytes(0xe9, 0xfe, 0, 1), PLACE, PLACE],
  ["zeros", new Uint8Array(100), PLACE, HEAD],
  ["a head alone", text("speaker,stance\n"), PLACE, HEAD],
  ["a head that does not end", text("speaker,stance"), PLACE, HEAD],
  ["commas alone", text(",,\n,,\n"), PLACE, /^The first line names no column\.$/],
  ["a web page", text("<!doctype html>\n<title>Sign in</title>\n<p>Hello, you.\n"), PLACE, /^The file is a web page/],
];

describe("a file that holds no data", () => {
  for (const [at, ending] of ["json", "csv"].entries())
    it(`is refused with a reason, called ${ending} [contract 9.4, 9.5]`, async () => {
      const wrong: string[] = [];
      for (const [what, content, ...words] of FILES) {
        const said = await saidOf(content, `own.${ending}`);
        if (!words[at]!.test(said)) wrong.push(`${what}: ${said}`);
      }
      console.log(
        `figure: files without data, called ${ending}, opened or not told why | ${FILES.length} | ${wrong.length}`,
      );
      expect(wrong).toEqual([]);
    });
});

/** Why nothing comes of it; or what would be asked or shown. */
async function saidOf(content: Uint8Array, name: string): Promise<string> {
  const picked = [{ path: name, file: new File([content.slice()], name) }];
  const look = await lookAt(picked);
  if (look.kind === "refused") return look.why;
  if (look.kind !== "dossier") return `asks what ${look.columns.length} columns mean`;
  return runDossier(picked, { id: "none" } as never, () => {}).then(
    () => "is read",
    ({ message }: Error) => message,
  );
}
