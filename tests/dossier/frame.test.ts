import { describe, expect, test } from "vitest";
import { basisName } from "../../src/dossier/datingWords";
import { faultsText, faultText, placeText } from "../../src/dossier/faults";
import { parseDossier, parseFrame } from "../../src/dossier/parse";
import { filesOf } from "../support/filesOf";
import { type Json, sound } from "../support/soundDossier";

const table = { articles: "articles.parquet", codings: "codings.parquet", texts: ["texts.parquet"], textRows: 1000 };
const engine = { type: "clickhouse", url: "https://data.example.org/", database: "parley" };

/** The files of the sound dossier without its articles, and with this in their manifest. */
function files(more: object, change: (files: Record<string, string>) => void = () => undefined) {
  const all = Object.fromEntries(Object.entries(filesOf(sound)).filter(([path]) => !path.startsWith("articles/")));
  edit(all, "dossier.json", (json) => {
    json.files.articles = [];
    Object.assign(json, more);
  });
  change(all);
  return all;
}

function edit(all: Record<string, string>, file: string, change: (json: Json) => void) {
  const json = JSON.parse(all[file]!);
  change(json);
  all[file] = JSON.stringify(json);
}

function faultsOf(...given: Parameters<typeof files>): string[] {
  const parsed = parseFrame(files(...given));
  return parsed.ok ? [] : parsed.faults.map((fault) => faultText(fault).replace(/:\d+:\d+/, ""));
}

describe("a dossier whose articles are elsewhere", () => {
  test("is all but its articles, frozen, with the manifest that says where they are [contract 1.16, 1.17]", () => {
    const { articles: _, ...frame } = sound;
    for (const where of [{ table }, { engine }]) {
      const parsed = parseFrame(files(where));
      expect(parsed).toMatchObject({ ok: true, frame, manifest: where });
      const read: object = parsed.ok ? parsed.frame : {};
      expect([Object.isFrozen(read), Object.keys(read).sort()]).toEqual([true, Object.keys(frame).sort()]);
    }
  });

  test("has them in one place, and none of them here [contract 1.16, 1.17]", () => {
    expect(faultsOf({ table, engine })).toEqual(["dossier.json engine: a dossier has a table or an engine, not both"]);
    const here = (json: Json) => (json.files.articles = ["articles/a.json"]);
    expect(faultsOf({ table }, (all) => edit(all, "dossier.json", here))).toContain(
      "dossier.json files.articles: must be [], as the articles are in the table",
    );
    expect(faultsOf({ engine }, (all) => edit(all, "dossier.json", here))).toContain(
      "dossier.json files.articles: must be [], as the articles are in the engine",
    );
  });

  test("is not read as one whose articles are here", () => {
    for (const [key, where] of Object.entries({ table, engine })) {
      const parsed = parseDossier(files({ [key]: where }));
      expect(!parsed.ok && parsed.faults.map(({ path, message }) => `${path}: ${message}`)).toEqual([
        `${key}: the articles of this dossier are elsewhere: open it by its address`,
      ]);
    }
  });

  test("may have links and spellings that name what is not here, where one whose articles are here may not", () => {
    const spelt = (all: Record<string, string>) =>
      edit(all, "actors.json", (json) => (json[0].spellings = [{ text: "T", articles: ["2025-01-01-x"] }]));
    expect(faultsOf({ table }, spelt)).toEqual([]);
    expect(faultsOf({ engine }, spelt)).toEqual([]);
    expect(faultsOf({}, spelt)).toEqual([
      'actors.json [0].spellings[0].articles[0]: "2025-01-01-x" is no article of this dossier',
      'links.json [0].a: "a1-02" is no coding of this dossier',
      'links.json [0].b: "a1-03" is no coding of this dossier',
    ]);
  });

  test("is checked for everything else", () => {
    const twice = (all: Record<string, string>) => edit(all, "places.json", (json) => json.push(json[0]));
    expect(faultsOf({ table }, twice)).toEqual([expect.stringContaining("stands twice in this list")]);
  });

  test.each<[string, object, string]>([
    ["no table file", { table: { ...table, codings: "codings.csv" } }, "table.codings"],
    ["no rows in a file of texts", { table: { ...table, textRows: 0 } }, "table.textRows"],
    ["an engine of another kind", { engine: { ...engine, type: "duck" } }, "engine.type"],
    ["an address that is none", { engine: { ...engine, url: "data.example.org" } }, "engine.url"],
    ["an address for files", { engine: { ...engine, url: "ftp://data.example.org" } }, "engine.url"],
    ["an address that only holds https", { engine: { ...engine, url: "xhttps://data.example.org" } }, "engine.url"],
    ["a user in the address", { engine: { ...engine, url: "https://me@data.example.org" } }, "engine.url"],
    ["a question in the address", { engine: { ...engine, url: "https://data.example.org/?a" } }, "engine.url"],
    ["a database that is no name", { engine: { ...engine, database: "1st" } }, "engine.database"],
    ["a database with a dot", { engine: { ...engine, database: "a.b" } }, "engine.database"],
    ["a user that is no name", { engine: { ...engine, user: "a b" } }, "engine.user"],
    ["no sign in the user", { engine: { ...engine, user: "" } }, "engine.user"],
    ["a password of other signs", { engine: { ...engine, key: "kéy" } }, "engine.key"],
    ["no sign in the password", { engine: { ...engine, key: "" } }, "engine.key"],
  ])("with %s is refused", (_, where, path) => {
    expect(faultsOf(where)).toEqual([expect.stringMatching(new RegExp(`^dossier.json ${path.replace(".", "\\.")}`))]);
  });

  test("may name a user and a password", () => {
    expect(faultsOf({ engine: { ...engine, url: "http://localhost:8123", user: "a.b-c_1", key: "a b~" } })).toEqual([]);
  });
});

describe("faults as text", () => {
  const fault = { file: "links.json", path: "[0].a", message: "is missing" };

  test("say where they are as far as that is known", () => {
    expect(faultText(fault)).toBe("links.json [0].a: is missing");
    expect(faultText({ ...fault, line: 2, column: 3 })).toBe("links.json:2:3 [0].a: is missing");
    expect(faultText({ ...fault, path: "" })).toBe("links.json: is missing");
    expect(placeText({ ...fault, line: 2, column: 3 })).toBe("Line 2, column 3: [0].a is missing");
    expect(placeText({ ...fault, path: "" })).toBe("is missing");
  });

  test("are counted and stand one on a line", () => {
    expect(faultsText([fault])).toBe("The dossier has one fault:\n  links.json [0].a: is missing");
    expect(faultsText([fault, { ...fault, path: "[1].a" }])).toBe(
      "The dossier has 2 faults:\n  links.json [0].a: is missing\n  links.json [1].a: is missing",
    );
  });
});

test("how a date is known is said in words [codebook 7.2]", () => {
  const words = (["explicit", "weekday", "external"] as const).map((basis) => basisName({ basis, reason: "" }));
  expect(words).toEqual([
    "stated in the text",
    "worked out from the weekday or article date",
    "from general knowledge",
  ]);
});
