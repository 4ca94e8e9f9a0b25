import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { faultText } from "../../src/dossier/faults";
import { parseDossier } from "../../src/dossier/parse";
import { arbitraryDossier } from "../support/arbitraryDossier";
import { filesOf } from "../support/filesOf";
import { ARTICLE, faultsAfter, faultsOf, type Json, OTHER, sound } from "../support/soundDossier";

describe("parseDossier", () => {
  test("gives back any valid dossier as it was, its articles by date [contract 1.4, 1.9, 1.10]", () => {
    fc.assert(
      fc.property(arbitraryDossier(), (dossier) => {
        expect(parseDossier(filesOf(dossier))).toEqual({ ok: true, dossier });
      }),
      { numRuns: 200 },
    );
  });

  test("freezes all of it", () => {
    const parsed = parseDossier(new Map(Object.entries(filesOf(sound))));
    const loose: unknown[] = [];
    const walk = (value: unknown) => {
      if (typeof value !== "object" || value === null) return;
      if (!Object.isFrozen(value)) loose.push(value);
      Object.values(value).forEach(walk);
    };
    walk(parsed.ok && parsed.dossier);
    expect(parsed.ok).toBe(true);
    expect(loose).toEqual([]);
  });

  test("lists every fault at once, and one does not hide another", () => {
    const files = filesOf(sound);
    const article = JSON.parse(files[ARTICLE] ?? "");
    article.language = 5;
    article.outlet = "nobody";
    article.codings[0].quote = 7;
    article.codings[0].speaker = "nobody";
    article.codings[1].end = 1e6;
    article.codings[3].colour = "red";
    const faults = faultsOf({ ...files, [ARTICLE]: JSON.stringify(article), [OTHER]: "{", "stray.json": "[]" });
    expect(faults.map((line) => line.replace(/:\d+:\d+/, ""))).toEqual([
      `${ARTICLE} outlet: "nobody" is no outlet of this dossier`,
      `${ARTICLE} language: expected string, received number`,
      `${ARTICLE} codings[0].speaker: "nobody" is no actor of this dossier`,
      `${ARTICLE} codings[0].quote: expected string, received number`,
      `${ARTICLE} codings[1]: ends at 1000000, behind the end of the text, 390`,
      `${ARTICLE} codings[3].colour: is not a key known here`,
      `${OTHER}: is not JSON: the text ends too early`,
      "stray.json: is not listed in dossier.json",
    ]);
  });

  test("a fault knows its line and column; of what is missing, those of what lacks it", () => {
    const text = '[\n  { "id": "l1", "type": "x",\n    "a": "a1-01", "b": "a1-02" }\n]';
    const parsed = parseDossier({ ...filesOf(sound), "links.json": text });
    expect(!parsed.ok && parsed.faults).toEqual([
      { file: "links.json", path: "[0].why", line: 2, column: 3, message: "is missing" },
      { file: "links.json", path: "[0].type", line: 2, column: 25, message: expect.stringContaining("contradicts") },
    ]);
  });
});

describe("what is no readable file", () => {
  const withArticle = (content: string | Uint8Array) => faultsOf({ ...filesOf(sound), [OTHER]: content });

  test("what is not JSON is refused with file, line and column", () => {
    expect(withArticle('{\n  "id": "x",\n  "title": tru\n}')).toEqual([`${OTHER}:3:12: is not JSON: expected a value`]);
    expect(withArticle("")).toEqual([`${OTHER}:1:1: is not JSON: the text ends too early`]);
  });
  test("what is not UTF-8 is refused where it stops being it", () => {
    expect(withArticle(new Uint8Array([0x22, 0x0a, 0x61, 0xff, 0x22]))).toEqual([
      `${OTHER}:2:2: is not UTF-8, at byte 4`,
    ]);
    const utf16 = new Uint8Array(Buffer.from("\ufeff{}", "utf16le"));
    expect(withArticle(utf16)).toEqual([`${OTHER}:1:1: is not UTF-8, at byte 1`]);
  });
  test("a byte order mark is refused by name, in bytes and in text", () => {
    const told = [`${OTHER}:1:1: begins with a byte order mark: save it as UTF-8 without one`];
    expect(withArticle(new Uint8Array(Buffer.from("\ufeff{}")))).toEqual(told);
    expect(withArticle("\ufeff{}")).toEqual(told);
  });
  test("a key that stands twice is a fault, where JSON.parse keeps the last [contract 1.11]", () => {
    const text = filesOf(sound)[OTHER]?.replace('"title":', '"title": "first",\n  "title":') ?? "";
    expect(withArticle(text)).toEqual([`${OTHER}:9:3 title: this key stands twice`]);
  });
  test("a key that would name a prototype is a fault", () => {
    const text = filesOf(sound)[OTHER]?.replace('"title":', '"__proto__": {},\n  "title":') ?? "";
    expect(withArticle(text)).toContain(`${OTHER}:8:3 __proto__: this key is not allowed`);
  });
  test("what is nested beyond reason is refused before anything recurses into it", () => {
    const deep = "[".repeat(50_000) + "]".repeat(50_000);
    expect(withArticle(deep)).toEqual([`${OTHER}:1:1: is nested 50000 levels deep, at most 32 are read`]);
  });
});

describe("the manifest [contract 1.2]", () => {
  test("a newer dossier is refused by name, and nothing else is said of it", () => {
    const faults = faultsAfter("dossier.json", (json) => {
      json.schema = "parley-dossier/2";
      json.novelty = true;
    });
    expect(faults).toEqual([
      "dossier.json schema: parley-dossier/2 is newer than this Parley, which reads up to parley-dossier/1",
    ]);
  });
  test("an older one without a migration is refused by name", () => {
    expect(faultsAfter("dossier.json", (json) => (json.schema = "parley-dossier/0"))).toEqual([
      "dossier.json schema: there is no way from parley-dossier/0 to parley-dossier/1",
    ]);
  });
  test("something else than a Parley dossier is refused", () => {
    expect(faultsAfter("dossier.json", (json) => (json.schema = "other/1"))).toEqual([
      'dossier.json schema: expected "parley-dossier/1"',
    ]);
  });
  test("without it there is no dossier", () => {
    expect(faultsOf({})).toEqual(["dossier.json: is missing: it says which files belong to the dossier"]);
  });
  test("what it lists is there, once, and what is there is listed [contract 1.11]", () => {
    const faults = faultsAfter("dossier.json", (json) => {
      json.files.articles = [ARTICLE, ARTICLE, "articles/2025-01-01-none.json"];
    });
    expect(faults).toEqual([
      `dossier.json files.articles[1]: lists ${ARTICLE} a second time`,
      "dossier.json files.articles[2]: lists articles/2025-01-01-none.json, which is not there",
      `${OTHER}: is not listed in dossier.json`,
    ]);
  });
  test("a path that leaves the folder is none", () => {
    expect(faultsAfter("dossier.json", (json) => (json.files.links = "../links.json"))).toContain(
      "dossier.json files.links: is no path of a .json file of the dossier",
    );
  });
});

describe("breaking any one thing", () => {
  /** Every place in the JSON of a dossier: file and keys. */
  const placesIn = (files: Record<string, string>) =>
    Object.entries(files).flatMap(([file, text]) => {
      const places: { file: string; path: (string | number)[] }[] = [];
      const walk = (value: Json, path: (string | number)[]) => {
        // A scene's view may hold anything here: the store checks it.
        if (path.at(-1) === "view") return;
        if (path.length > 0) places.push({ file, path });
        if (Array.isArray(value)) for (const [index, item] of value.entries()) walk(item, [...path, index]);
        else if (value !== null && typeof value === "object")
          for (const key of Object.keys(value)) walk(value[key], [...path, key]);
      };
      walk(JSON.parse(text), []);
      return places;
    });

  test("names its file and path, whatever the dossier: an object with a strange key in the place of any value", () => {
    fc.assert(
      fc.property(arbitraryDossier({ articles: 2 }), fc.nat(), (dossier, which) => {
        const files = filesOf(dossier);
        const places = placesIn(files);
        const { file, path } = places[which % places.length] ?? { file: "", path: [] };
        const json = JSON.parse(files[file] ?? "");
        const parent = path.slice(0, -1).reduce((value: Json, key) => value[key], json);
        parent[path.at(-1) ?? ""] = { strange: true };
        const parsed = parseDossier({ ...files, [file]: JSON.stringify(json) });
        const text = path
          .map((key) => (typeof key === "number" ? `[${key}]` : `.${key}`))
          .join("")
          .replace(/^\./, "");
        expect(
          parsed.ok
            ? []
            : parsed.faults.filter((fault) => fault.file === file && fault.path.startsWith(text)).map(faultText),
        ).not.toEqual([]);
      }),
      { numRuns: process.env.PARLEY_DEEP ? 2000 : 200 },
    );
  });

  test("never throws, whatever the files hold", () => {
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.constantFrom(...Object.keys(filesOf(sound))),
          fc.oneof(fc.json(), fc.string(), fc.uint8Array()),
        ),
        (broken) => {
          const parsed = parseDossier({ ...filesOf(sound), ...broken });
          expect(parsed.ok || parsed.faults.length > 0).toBe(true);
        },
      ),
      { numRuns: process.env.PARLEY_DEEP ? 2000 : 200 },
    );
  });
});

describe("a big and broken dossier", () => {
  test("has every one of twenty thousand faulty links told, with its line", () => {
    const links = Array.from({ length: 20_000 }, (_, at) => ({
      id: `x${at}`,
      type: "tension",
      a: "none",
      b: "a1-01",
      why: " ",
    }));
    const parsed = parseDossier({ ...filesOf(sound), "links.json": JSON.stringify(links, null, 2) });
    expect(!parsed.ok && parsed.faults.length).toBeGreaterThanOrEqual(40_000);
    expect(!parsed.ok && parsed.faults.at(-1)?.line).toBeGreaterThan(130_000);
  });
});
