import { createHash } from "node:crypto";
import { IDBFactory } from "fake-indexeddb";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { Article } from "../../src/dossier/types";
import { type ArticleInput, dossierOf } from "../support/dossierOf";

/** Made-up texts, one with a character outside the basic plane. */
const ONE = "An 🛩 landed.\nMr. Grey spoke.\n";
const TWO = "Nobody came to the second of the two meetings.\n";

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");
const articleFor = (text: string, file: string): ArticleInput => ({
  source: { file, sha256: sha256(text), length: [...text].length },
});
const { articles } = dossierOf({ articles: [articleFor(ONE, "one.txt"), articleFor(TWO, "two.txt")] });
const one = articles.find(({ source }) => source.file === "one.txt") as Article;
const two = articles.find(({ source }) => source.file === "two.txt") as Article;
const given = (text: string, file = "one.txt") => ({ text, file, sha256: sha256(text) });

/** A page that was opened anew: nothing in memory, the storage as it was. */
async function pageOpened() {
  vi.resetModules();
  return import("../../src/io/texts");
}
/** What the storage holds under the app's own name. */
async function stored(): Promise<{ key: IDBValidKey; value: unknown }[]> {
  const { createStore, entries } = await import("idb-keyval");
  return (await entries(createStore("parley-texts", "texts"))).map(([key, value]) => ({ key, value }));
}
async function store(key: string, value: unknown) {
  const { createStore, set } = await import("idb-keyval");
  await set(key, value, createStore("parley-texts", "texts"));
}

beforeEach(() => vi.stubGlobal("indexedDB", new IDBFactory()));
afterEach(() => vi.unstubAllGlobals());

describe("a file", () => {
  const read = async (content: string | Uint8Array<ArrayBuffer>, name = "any.txt") => {
    const { readText } = await import("../../src/io/textFiles");
    return readText(new File([content], name), articles);
  };

  test("is matched to its article by the hash of its bytes, whatever its name [contract 1.8]", async () => {
    expect(await read(ONE)).toMatchObject({ kind: "exact", article: { id: one.id }, given: { text: ONE, length: 29 } });
    expect(await read(TWO, "one.txt")).toMatchObject({ kind: "exact", article: { id: two.id } });
  });

  test.each([
    ["line ends of another system", ONE.replaceAll("\n", "\r\n")],
    ["a byte order mark", `\uFEFF${ONE}`],
    ["a last line end that was lost", ONE.slice(0, -1)],
  ])("is matched in spite of %s, and what is kept has the offsets of the coded text", async (_, changed) => {
    expect(await read(changed)).toMatchObject({ kind: "exact", given: { text: ONE, sha256: sha256(ONE) } });
  });

  test("with the name of one, or nearly the length of one, may be another version of it", async () => {
    const other = await read("Quite another text, and far longer than what was coded here at first.", "two.txt");
    expect(other).toMatchObject({ kind: "differs", candidates: [{ id: two.id }] });
    const near = await read(TWO.replace("Nobody", "No-one"), "saved.txt");
    expect(near).toMatchObject({ kind: "differs", candidates: [{ id: two.id }] });
  });

  test("that is nobody's is refused by name", async () => {
    expect(await read("Something of no use.", "notes.txt")).toEqual({
      kind: "refused",
      file: "notes.txt",
      reason: "“notes.txt” (20 characters) is the text of no article here, nor near one in length.",
    });
  });

  test.each([
    ["larger than 1 MiB", new Uint8Array(1024 * 1024 + 1), /^“any\.txt” is larger than 1 MiB \(1,048,577 bytes\)/],
    ["not UTF-8", new Uint8Array([0x41, 0xff, 0xfe]), /^“any\.txt” is not UTF-8 text: byte 2 is none of it/],
    ["empty", "", /^“any\.txt” is empty/],
  ])("that is %s is refused by name [contract 6.5]", async (_, content, reason) => {
    expect(await read(content)).toMatchObject({ kind: "refused", reason: expect.stringMatching(reason) });
  });

  test("cannot be checked on a page that is not secure, and that is said", async () => {
    vi.stubGlobal("crypto", {});
    expect(await read(ONE)).toMatchObject({ kind: "refused", reason: expect.stringContaining("https") });
  });
});

describe("a text that was given", () => {
  test("is kept in this browser, over a reload, until it is removed [contract 1.8, 6.5]", async () => {
    const before = await pageOpened();
    expect(await before.textOf(one)).toBeNull();
    expect(await before.keepText(one, given(ONE))).toBe("browser");
    const { textOf, versionOf, forgetText } = await pageOpened();
    expect(await textOf(one)).toBe(ONE);
    expect(await textOf(two)).toBeNull();
    expect(await versionOf(one)).toEqual({ text: ONE, file: "one.txt", place: "browser", exact: true });
    expect(await forgetText(one)).toBe(true);
    expect(await textOf(one)).toBeNull();
    expect(await stored()).toEqual([]);
  });

  test("is removed with all others at once [contract 6.5]", async () => {
    const { keepText, forgetAllTexts, keptTexts, textOf } = await pageOpened();
    await keepText(one, given(ONE));
    await keepText(two, given(TWO, "two.txt"));
    expect(await keptTexts()).toEqual({ kept: 2, unreadable: 0, newer: 0 });
    expect(await forgetAllTexts()).toBe(0);
    expect([await textOf(one), await textOf(two)]).toEqual([null, null]);
  });

  test("in another version is no text whose offsets fit, and is told as what it is [contract 6.5]", async () => {
    const { keepText, textOf, versionOf, holdTexts } = await pageOpened();
    expect(await holdTexts(articles)).toBe(false);
    await keepText(one, given("Another one."));
    expect(await textOf(one)).toBeNull();
    expect(await versionOf(one)).toMatchObject({ text: "Another one.", exact: false });
    // It is shown all the same, so no picture may be taken of what shows it [contract 5.5].
    expect(await holdTexts(articles)).toBe(true);
  });

  test("is told to who listens, until they no longer do", async () => {
    const { keepText, forgetText, onTextsChange } = await pageOpened();
    const listener = vi.fn();
    const end = onTextsChange(listener);
    await keepText(one, given(ONE));
    expect(listener).toHaveBeenCalledTimes(1);
    end();
    await forgetText(one);
    expect(listener).toHaveBeenCalledTimes(1);
  });

  test.each([
    ["is forbidden", () => vi.stubGlobal("indexedDB", undefined)],
    [
      "is full",
      () => {
        const full = new IDBFactory();
        full.open = () => {
          throw new DOMException("no room", "QuotaExceededError");
        };
        vi.stubGlobal("indexedDB", full);
      },
    ],
  ])("is held for this visit where storage %s, and nothing is thrown [contract 6.3]", async (_, forbid) => {
    forbid();
    const { keepText, versionOf, textOf, forgetText } = await pageOpened();
    expect(await keepText(one, given(ONE))).toBe("visit");
    expect(await versionOf(one)).toMatchObject({ text: ONE, place: "visit", exact: true });
    await forgetText(one);
    expect(await textOf(one)).toBeNull();
    const later = await pageOpened();
    expect(await later.textOf(one)).toBeNull();
  });
});

describe("what the storage holds", () => {
  const record = { version: 1, for: one.source.sha256, ...given(ONE) };

  test("is checked on reading: a text that was changed is not taken for the article's [contract 6.1]", async () => {
    await store(one.source.sha256, { ...record, text: ONE.replace("Grey", "Green") });
    const { textOf } = await pageOpened();
    expect(await textOf(one)).toBeNull();
  });

  test("and cannot be read is counted, and set aside when its place is needed [contract 6.2]", async () => {
    await store(one.source.sha256, { version: 1, text: 7 });
    const { textOf, keepText, keptTexts } = await pageOpened();
    expect(await textOf(one)).toBeNull();
    expect(await keptTexts()).toEqual({ kept: 0, unreadable: 1, newer: 0 });
    expect(await keepText(one, given(ONE))).toBe("browser");
    expect(await textOf(one)).toBe(ONE);
    await store(one.source.sha256, "another");
    await keepText(one, given(ONE));
    expect(await stored()).toContainEqual({ key: `aside:${one.source.sha256}`, value: { version: 1, text: 7 } });
    expect(await stored()).toContainEqual({ key: `aside:${one.source.sha256}+`, value: "another" });
  });

  test("in a newer version is left alone [contract 6.2]", async () => {
    const newer = { ...record, version: 2 };
    await store(one.source.sha256, newer);
    const { keepText, textOf } = await pageOpened();
    expect(await keepText(one, given(ONE))).toBe("newer");
    expect(await textOf(one)).toBe(ONE);
    expect(await stored()).toEqual([{ key: one.source.sha256, value: newer }]);
  });
});
