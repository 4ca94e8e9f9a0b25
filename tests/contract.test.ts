/** Lists of docs/contract.md that the program has, too: what one of them gets, the other must. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { PARTIES, TRACKS } from "../src/dossier/types";
import { createEngine } from "../src/engine/engine";
import { FACET_ROWS } from "../src/engine/facets";
import type { PanelName } from "../src/host/types";
import { withAbout } from "../src/io/about";
import { codingTable, linkTable, venueTable } from "../src/io/tables";
import { PANELS } from "../src/panels/registry";
import { FACETS, type Facet, normalise, type PanelId, VIEW_KEYS } from "../src/store/view";
import { dossierOf } from "./support/dossierOf";

const lines = readFileSync("docs/contract.md", "utf8").split("\n");
/** The line of a rule; `after`, where it is given, leaves out what stands before these words. */
const rule = (number: string, after = "") => {
  const line = lines.find((one) => one.includes(`**${number}**`)) ?? "";
  return line.slice(line.indexOf(after) + after.length);
};
/** The words of the first stretch in backticks. */
const listed = (text: string) => (/`([^`]+)`/.exec(text)?.[1] ?? "").split(" ");
const sorted = (list: Iterable<string>) => [...list].sort();

describe("the contract and the program name the same", () => {
  test("facets [contract 2.2]", () => expect(listed(rule("2.2"))).toEqual([...FACETS]));

  test("keys of a View [contract 2.1, 2.4]", () => {
    const keys = [..."from to axis q min count rows sort against focus pin".split(" "), ...FACETS];
    expect(sorted(VIEW_KEYS)).toEqual(sorted(keys));
    for (const key of VIEW_KEYS)
      expect(
        lines.some((line) => /\*\*2\.[1-5]\*\*/.test(line) && line.includes(key)),
        key,
      ).toBe(true);
  });

  test("panels that can be enlarged: all but the columns [contract 2.4]", () => {
    const focus = listed(rule("2.4", "one enlarged panel:"));
    expect(sorted([...focus, "filters", "evidence"])).toEqual(sorted(PANELS.map(({ id }) => id)));
    for (const id of focus) expect(normalise({ focus: id })).toEqual({ view: { focus: id }, dropped: [] });
  });

  test("values of the facets that are fixed [contract 2.6]", () => {
    const row = (facet: string) => lines.find((line) => line.startsWith(`| \`${facet}\``)) ?? "";
    expect(listed(row("party").slice(row("party").indexOf("|", 1)))).toEqual([...PARTIES]);
    expect(listed(row("track").slice(row("track").indexOf("|", 1)))).toEqual([...TRACKS]);
    const codings = [{ hedged: true }, { hedged: false, stage: { rung: 2 } as const }];
    const rows = createEngine(dossierOf({ articles: [{ codings }] })).rows({});
    const offered = (facet: Facet) => rows.part(FACET_ROWS[facet]).map(({ value }) => value);
    expect(row("hops")).toContain("`first-hand`, `one`, `two-or-more`");
    expect(sorted(offered("hops"))).toEqual(sorted(["first-hand", "one", "two-or-more"]));
    expect(row("sourcing")).toContain("`named`, `unnamed`");
    expect(sorted(offered("sourcing"))).toEqual(["named", "unnamed"]);
    expect(row("hedged")).toContain("`yes`, `no`");
    expect(sorted(offered("hedged"))).toEqual(["no", "yes"]);
    expect(row("rung")).toContain("`contact`");
    expect(offered("rung")).toEqual(["contact"]);
  });

  test("parties [contract 2.10]", () => expect(listed(rule("2.10"))).toEqual([...PARTIES]));

  test("names of panels on screen [contract 3.1]", () => {
    const names = [...rule("3.1").matchAll(/"([^"]+)"/g)].map(([, name]) => name);
    expect(sorted(names as string[])).toEqual(sorted(PANELS.map(({ name }) => name)));
  });

  test("panels that can be embedded [contract 4.1]", () => {
    // To the compiler, both ways: what a host may ask for is what a View may enlarge, and no more.
    const same: PanelId extends PanelName ? (PanelName extends PanelId ? true : false) : false = true;
    expect(same).toBe(true);
  });

  test("columns of tables that leave [contract 5.3, 5.6]", () => {
    const selection = { dossier: dossierOf(), codings: [], venues: new Set<string>() };
    const about = { title: "", what: "", filters: "", count: "", asOf: "", sources: "", link: "" };
    expect(withAbout({ columns: [], rows: [] }, about).columns).toEqual(listed(rule("5.3")));
    const article = listed(rule("5.6", "then the article:"));
    const columnsOf = (table: string) => listed(rule("5.6", `**${table}**:`));
    expect(codingTable(selection).columns).toEqual([...columnsOf("Codings"), ...article]);
    expect(venueTable(selection).columns).toEqual([...columnsOf("Venue mentions"), ...article]);
    expect(linkTable(selection).columns).toEqual(columnsOf("Links"));
  });
});
