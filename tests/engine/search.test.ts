import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { namesOf } from "../../src/dossier/names";
import type { Dossier } from "../../src/dossier/types";
import { type Located, located } from "../../src/engine/columns";
import { Search } from "../../src/engine/search";
import { finder, textOfCoding } from "../../src/engine/text";
import { dossierOf } from "../support/dossierOf";
import { tableOf } from "../support/tableOf";

/** Rows that a search of the table finds; and those whose own text has every word, looked at one by one. */
function found(dossier: Dossier, rows: readonly Located[] = [...located(dossier)]) {
  const names = namesOf(dossier);
  const inTable = tableOf(dossier, rows);
  const search = new Search(inTable.dossier, inTable.table, names);
  return (q: string) => {
    const has = finder(q);
    const slow = rows.flatMap((one, row) => (has(textOfCoding(one, names)) ? [row] : []));
    return { fast: [...search.find(q)], slow };
  };
}

function codingsOf(...texts: readonly (readonly [paraphrase: string, quote?: string | null])[]): Dossier {
  const codings = texts.map(([paraphrase, quote = null]) => ({ paraphrase, quote }));
  return dossierOf({ articles: [{ codings }] });
}

describe("a search of a table [contract 2.3]", () => {
  test("finds the rows whose own text has every word, in whatever signs and whatever stands beside it", () => {
    // Signs that become two or none when they are folded, and the one that stands for what is no text; none is part of a name.
    const signs = fc.constantFrom("x", "z", "Z", "ẑ", "z\u0302", "ﬁ", "ß", "ж", "\ufffd", " ");
    const text = fc.string({ unit: signs, maxLength: 4 });
    const made = fc.array(fc.record({ paraphrase: text, quote: fc.option(text) }), { minLength: 1, maxLength: 9 });
    const words = fc.oneof(text, fc.constantFrom("", "tru", "trump z", "talks x", "xz", "zz", "fi", "SS"));
    fc.assert(
      fc.property(made, fc.array(words, { minLength: 1, maxLength: 4 }), (codings, searches) => {
        const of = found(dossierOf({ articles: [{ codings }] }));
        for (const q of searches) {
          const { fast, slow } = of(q);
          expect(fast, q).toEqual(slow);
        }
      }),
    );
  });

  test("takes no word from two texts, nor what stands for a text that is not there", () => {
    const of = found(codingsOf(["xz", "qw"], ["zx", null], ["z", ""], ["xzx", null], ["ẍ", "\ufffd"]));
    const rows = (q: string) => of(q).fast;
    expect([rows("zz"), rows("qwx"), rows("xzx"), rows("\ufffd")]).toEqual([[], [], [3], [4]]);
    expect([rows("x"), rows("z x"), rows("qw xz"), rows(" ")]).toEqual([[0, 1, 3, 4], [0, 1, 3], [0], [0, 1, 2, 3, 4]]);
  });

  test("finds names in any spelling: of the issue, the speaker, who is acting, the outlets between and the article's", () => {
    const dossier = dossierOf({
      actors: [
        { id: "peskov", name: "Dmitry Peskov", short: "Peskov", spellings: [{ text: "Pieskow", articles: [] }] },
      ],
      articles: [
        { outlet: "the-daily", codings: [{ speaker: "peskov", issue: "human-cost" }, { via: ["reuters", "tass"] }] },
        { outlet: null, codings: [{ kind: "event", actors: ["trump", "peskov"] }, { speaker: "trump" }] },
      ],
    });
    const of = found(dossier);
    for (const [q, rows] of [
      ["dmitry", [0, 2]],
      ["PIESKOW", [0, 2]],
      ["human cost", [0]],
      ["reut", [1]],
      ["tass daily", [1]],
      ["daily", [0, 1]],
      ["trump", [1, 2, 3]],
      ["nobody", []],
    ] as const) {
      expect(of(q).fast, q).toEqual(rows);
      expect(of(q).slow, q).toEqual(rows);
    }
  });

  test("finds what stands in any of many thousand rows, and at the edge of the stretches that they are kept in", () => {
    const dossier = codingsOf(["plain"]);
    const [one] = located(dossier);
    const special: Readonly<Record<number, string>> = {
      0: "zeta",
      4095: "zeta",
      4096: "eta ä",
      8191: "ä zeta",
      8999: "zeta",
    };
    const rows = Array.from({ length: 9000 }, (_, row): Located => {
      const paraphrase = special[row] ?? "plain";
      return { ...one!, coding: { ...one!.coding, paraphrase, quote: row === 8192 ? "zeta" : null } };
    });
    const of = found(dossier, rows);
    expect(of("zeta").fast).toEqual([0, 4095, 8191, 8192, 8999]);
    expect(of("eta a").fast).toEqual([0, 4095, 4096, 8191, 8192, 8999]);
    expect(of("etaplain").fast).toEqual([]);
    expect(of("plain").fast).toHaveLength(9000 - 5);
  });
});
