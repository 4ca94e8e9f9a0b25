/** What is no JSON, or no UTF-8, at every door that takes a file of JSON: refused with the file and the place. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { faultText } from "../../src/dossier/faults";
import { parseDossier } from "../../src/dossier/parse";
import { badByte, brokenOff } from "../../src/dossier/utf8";
import { readBriefingFile } from "../../src/io/briefingFile";
import { runDossier } from "../../src/io/import/dossier";
import { FaultBook } from "../../src/io/import/faultBook";
import { LIST, NEITHER } from "../../src/io/import/limits";
import { lookAt } from "../../src/io/import/look";
import { readerOf, readFile } from "../../src/io/import/reading";
import { readSavedFile } from "../../src/io/savedFile";
import { randomOf } from "../support/random";
import { OTHER } from "../support/soundDossier";

interface Case {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** What a door says of a file; nothing where it takes it for JSON, whatever it then thinks of what that says. */
type Door = (one: Case) => Promise<string | null>;

const DOORS: Readonly<Record<string, Door>> = {
  "a dossier's file": async ({ bytes }) => {
    const parsed = parseDossier({ [OTHER]: bytes });
    const faults = parsed.ok ? [] : parsed.faults.filter(({ file }) => file === OTHER).map(faultText);
    return faults.find(isUnread) ?? null;
  },
  "a briefing": async ({ bytes }) => {
    const { faults } = await readBriefingFile(new Blob([bytes]));
    return faults?.find(isUnread) ?? null;
  },
  "saved views": async ({ bytes }) => {
    const { faults } = await readSavedFile(new Blob([bytes]));
    return faults?.find(isUnread) ?? null;
  },
  "opened data": async ({ name, bytes }) => {
    const file = new File([bytes], name);
    const picked = [{ path: name, file }];
    const look = await lookAt(picked);
    if (look.kind === "refused") return look.why === NEITHER ? null : look.why;
    if (look.kind !== "dossier") return look.faults.map(({ line, message }) => `line ${line} ${message}`)[0] ?? null;
    const why = await runDossier(picked, KNOWN, () => {}).then(
      () => "",
      (error: Error) => error.message,
    );
    return why === LIST || why === NEITHER ? null : why;
  },
};

const KNOWN = { id: "none" } as never;
const isUnread = (fault: string) =>
  / is (not (JSON|UTF-8)|nested)|begins with a byte order mark|stands twice|not allowed/.test(` ${fault}`);
/** The whole of an empty file, or of one in UTF-16, is its place. */
const hasPlace = (why: string) =>
  /^The file is (empty|UTF-16)/.test(why) ||
  /(:\d+:\d+|[Ll]ine \d+, column \d+|at byte \d+, behind line \d+|line \d+ .*at column \d+)/.test(why);
const text = (words: string) => new TextEncoder().encode(words);

/** So that the test means something without the corpus, too. */
const OWN: readonly Case[] = [
  ...[
    "[1,]",
    '{"a":1,}',
    "[1",
    "nul",
    '{"a" 1}',
    "{'a':1}",
    '["\\x"]',
    "[1]x",
    "// no\n1",
    "[01]",
    "\u000b[1]",
    '"a',
  ].map((words, at) => ({ name: `n_own_${at}.json`, bytes: text(words) })),
  ...["[]", "{}", '{"a":[1,null,true,-0.5e3,"\\ud83d\\ude00"]}', ' "x" ', "7"].map((words, at) => ({
    name: `y_own_${at}.json`,
    bytes: text(words),
  })),
  { name: "n_own_utf8.json", bytes: new Uint8Array([0x5b, 0x22, 0xe2, 0x82, 0x22, 0x5d]) },
];

const suite = join(process.env.PARLEY_CORPORA ?? resolve("../shared/corpora"), "JSONTestSuite");
const there = existsSync(suite);
if (!there) console.warn(`!! JSONTestSuite is not at ${suite}: only the project's own ${OWN.length} files were tried.`);
const CASES: readonly Case[] = there
  ? readdirSync(suite)
      .filter((name) => name.endsWith(".json"))
      .map((name) => ({ name, bytes: new Uint8Array(readFileSync(join(suite, name))) }))
  : [];

/** JSON by its grammar, which lets a key stand twice and leaves open what that means. */
const TWICE = ["y_object_duplicated_key.json", "y_object_duplicated_key_and_value.json"];

/** Of the 35 files that readers may judge either way: what Parley refuses. The others it takes for JSON. */
const REFUSED_EITHER_WAY = [
  "i_string_UTF-16LE_with_BOM.json",
  "i_string_UTF-8_invalid_sequence.json",
  "i_string_UTF8_surrogate_U+D800.json",
  "i_string_invalid_utf-8.json",
  "i_string_iso_latin_1.json",
  "i_string_lone_utf8_continuation_byte.json",
  "i_string_not_in_unicode_range.json",
  "i_string_overlong_sequence_2_bytes.json",
  "i_string_overlong_sequence_6_bytes.json",
  "i_string_overlong_sequence_6_bytes_null.json",
  "i_string_truncated-utf-8.json",
  "i_string_utf16BE_no_BOM.json",
  "i_string_utf16LE_no_BOM.json",
  "i_structure_500_nested_arrays.json",
  "i_structure_UTF-8_BOM_empty_object.json",
];

describe.each(Object.entries(DOORS))("at the door of %s", (door, says) => {
  it("takes what is JSON, and refuses what is not with its place [contract 1.1, 1.11]", async () => {
    const cases = [...OWN, ...CASES];
    if (there) expect(CASES).toHaveLength(318);
    const said = new Map<string, string | null>();
    for (const one of cases) said.set(one.name, await says(one));
    const wanted = (prefix: string) => cases.filter(({ name }) => name.startsWith(prefix));
    const refused = (prefix: string) =>
      wanted(prefix).filter(({ name }) => said.get(name) !== null && !TWICE.includes(name));
    const taken = wanted("n_").filter(({ name }) => said.get(name) === null);
    const noPlace = cases.filter(({ name }) => said.get(name) != null && !hasPlace(said.get(name)!));
    console.log(`figure: not JSON at ${door} | ${wanted("n_").length} | ${taken.length}`);
    console.log(`figure: JSON at ${door} | ${wanted("y_").length} | ${refused("y_").length}`);
    expect(taken.map(({ name }) => name)).toEqual([]);
    expect(refused("y_").map(({ name }) => `${name}: ${said.get(name)}`)).toEqual([]);
    for (const name of there ? TWICE : []) expect(said.get(name)).toMatch(/this key stands twice/);
    expect(noPlace.map(({ name }) => `${name}: ${said.get(name)}`)).toEqual([]);
    if (there)
      expect(refused("i_").map(({ name }) => name)).toEqual(
        // A table, and lines of JSON, may begin with a mark: programs for sheets write it.
        REFUSED_EITHER_WAY.filter((name) => door !== "opened data" || !name.includes("BOM_empty_object")),
      );
  });
});

describe("what is no UTF-8", () => {
  const bad: readonly [what: string, bytes: readonly number[], at: number][] = [
    ["a lone second byte", [0x41, 0x80, 0x41], 1],
    ["a character written too long", [0x41, 0xc0, 0xaf], 1],
    ["three bytes for what needs two", [0xe0, 0x80, 0x80], 0],
    ["half a pair", [0x41, 0x42, 0xed, 0xa0, 0x80], 2],
    ["beyond the last character", [0xf4, 0x90, 0x80, 0x80], 0],
    ["five bytes", [0xf8, 0x88, 0x80, 0x80, 0x80], 0],
    ["Latin-1", [0x63, 0x61, 0x66, 0xe9, 0x0a], 3],
    ["broken off", [0xd0, 0x9a, 0xf0, 0x9f, 0x98], 2],
    ["behind the sign that stands for such bytes", [0xef, 0xbf, 0xbd, 0x41, 0xff], 4],
  ];

  it.each(bad)("is found where it is: %s", (_, bytes, at) => expect(badByte(new Uint8Array(bytes))).toBe(at));

  it("is what the browser's own reader refuses, and nothing else, of 20,000 short runs of bytes", () => {
    const random = randomOf(1);
    const likely = [
      0x41, 0x7f, 0x80, 0xbf, 0xc1, 0xc2, 0xdf, 0xe0, 0xa0, 0xed, 0x9f, 0xef, 0xf0, 0x90, 0xf4, 0x8f, 0xf5, 0xff,
    ];
    for (let run = 0; run < 20_000; run++) {
      const bytes = Uint8Array.from(
        { length: 1 + Math.floor(random() * 6) },
        () => likely[Math.floor(random() * likely.length)]!,
      );
      const sound = (part: Uint8Array<ArrayBuffer>) => {
        try {
          return new TextDecoder("utf-8", { fatal: true }).decode(part) !== undefined;
        } catch {
          return false;
        }
      };
      expect([bytes, badByte(bytes) === bytes.length]).toEqual([bytes, sound(bytes)]);
      expect([bytes, sound(bytes.slice(0, badByte(bytes)))]).toEqual([bytes, true]);
    }
  });

  it.each(bad)("is told by its byte in a table, in pieces of any size: %s", async (_, bytes, at) => {
    const head = text("a,b\n1,2\n");
    for (const size of [1, 2, 3, 5, 100]) {
      const all = new Uint8Array([...head, ...bytes]);
      const faults = new FaultBook(() => 1);
      const reader = readerOf({ kind: "csv", separator: "," }, [], () => ({ faults, head() {}, row() {} }));
      await expect(readFile(inPieces(all, size), reader, () => true)).rejects.toThrow(
        `at byte ${head.length + at + 1}, behind line`,
      );
    }
  });

  it("is no character that ends with the piece", () => {
    expect(brokenOff(text("Київ"))).toBe(8);
    expect(brokenOff(text("Київ").slice(0, 7))).toBe(6);
    expect(brokenOff(text("a😀").slice(0, 4))).toBe(1);
    expect(brokenOff(new Uint8Array())).toBe(0);
  });
});

function inPieces(bytes: Uint8Array, size: number): Blob {
  const stream = new ReadableStream<Uint8Array>({
    start(controller) {
      for (let at = 0; at < bytes.length; at += size) controller.enqueue(bytes.slice(at, at + size));
      controller.close();
    },
  });
  return { stream: () => stream } as unknown as Blob;
}
