import { describe, expect, test } from "vitest";
import type { z } from "zod";
import type { Manifest } from "../../src/dossier/manifest";
import type {
  actorsSchema,
  articleSchema,
  briefingSchema,
  codebookSchema,
  codingSchema,
  linksSchema,
  manifestSchema,
  outletsSchema,
  placesSchema,
  venueSchema,
} from "../../src/dossier/schema";
import type {
  Actor,
  Article,
  Briefing,
  Codebook,
  Coding,
  Link,
  Outlet,
  Place,
  VenueMention,
} from "../../src/dossier/types";
import { ARTICLE, type Case, faultsAfter } from "../support/soundDossier";

const CASES: readonly Case[] = [
  ["a missing key", ARTICLE, (json) => delete json.codings[1].hedged, "codings[1].hedged: is missing"],
  [
    "an unknown key [contract 1.11]",
    ARTICLE,
    (json) => (json.codings[1].mood = 1),
    "codings[1].mood: is not a key known here",
  ],
  [
    "a word outside a vocabulary",
    ARTICLE,
    (json) => (json.codings[1].stance = "doubts"),
    'codings[1].stance: expected one of "affirms"|"conditional"|"denies"|"withholds"',
  ],
  [
    "a rung off the scale",
    ARTICLE,
    (json) => (json.codings[1].stage.rung = 9),
    "codings[1].stage.rung: Too big: expected number to be <=8",
  ],
  ["a blank text", ARTICLE, (json) => (json.title = " "), "title: is blank"],
  ["half a character", ARTICLE, (json) => (json.title = "\ud83d"), "title: holds half a character"],
  [
    "an id with a space [contract 1.12]",
    ARTICLE,
    (json) => (json.codings[1].coder = "p 1"),
    "codings[1].coder: is no id: lower-case letters, digits and -",
  ],
  [
    "a hash that is none",
    ARTICLE,
    (json) => (json.source.sha256 = "abc"),
    "source.sha256: is no SHA-256 in lower-case hexadecimal",
  ],
  ["a path for a file name", ARTICLE, (json) => (json.source.file = "a/b.txt"), "source.file: is no bare file name"],
  [
    "a date that is none",
    ARTICLE,
    (json) => (json.codings[1].said = "2025-02-30"),
    'codings[1].said: "2025-02-30" has no such day',
  ],
  [
    "a window that is none",
    ARTICLE,
    (json) => (json.codings[1].window = "soon"),
    'codings[1].window: "soon" is not a date: write 2025, 2025-02 or 2025-02-09, then ?, ~ or % if need be',
  ],
  [
    "a basis that is none",
    ARTICLE,
    (json) => (json.codings[1].dating.basis = "guess"),
    'codings[1].dating.basis: expected one of "explicit"|"weekday"|"external"',
  ],
  ["an as-of that is no day", "dossier.json", (json) => (json.asOf = "2025-12"), "asOf: is no day: write YYYY-MM-DD"],
  [
    "a quote of 13 words [contract 1.6]",
    ARTICLE,
    (json) => (json.codings[1].quote = "a b c d e f g h i j k l m"),
    "codings[1].quote: has 13 words, at most 12 are allowed",
  ],
  [
    "a paraphrase of 21 words [contract 1.6]",
    ARTICLE,
    (json) => (json.codings[1].paraphrase = "w ".repeat(21)),
    "codings[1].paraphrase: has 21 words, at most 20 are allowed",
  ],
  [
    "a place off the globe",
    "places.json",
    (json) => (json[0].at = [190, 0]),
    "[0].at[0]: Too big: expected number to be <=180",
  ],
  [
    "a country without code",
    "places.json",
    (json) => (json[0].country = "Saudi"),
    "[0].country: is no ISO 3166-1 alpha-3 code",
  ],
  ["a link without its reason [contract 1.9]", "links.json", (json) => delete json[0].why, "[0].why: is missing"],
  ["a link with one end [contract 1.9]", "links.json", (json) => delete json[0].b, "[0].b: is missing"],
  [
    "a link of no known type [contract 1.9]",
    "links.json",
    (json) => (json[0].type = "echoes"),
    '[0].type: expected one of "contradicts"|"tension"|"apparent"|"corroborates"|"depends-on"',
  ],
  [
    "a scene without notes [contract 1.10]",
    "briefings/first.json",
    (json) => delete json.scenes[0].notes,
    "scenes[0].notes: is missing",
  ],
  [
    "a scene of three panels [contract 1.10]",
    "briefings/first.json",
    (json) => (json.scenes[0].panel = ["matrix", "stages", "venues"]),
    "scenes[0].panel: Invalid input",
  ],
  [
    "a server whose address has a user in it [contract 1.17]",
    "dossier.json",
    (json) => (json.engine = { type: "clickhouse", url: "https://u:p@a.example/", database: "parley" }),
    "engine.url: has a user, a question or a fragment in it: put the address alone",
  ],
];

describe("the shape of the files", () => {
  test.each(CASES)("%s is a fault", (_, file, change, fault) => {
    expect(faultsAfter(file, change)).toContain(`${file} ${fault}`);
  });
});

/** True where two types are the same to the compiler, `readonly` aside. */
type Same<A, B> = (<T>() => T extends Frozen<A> ? 1 : 2) extends <T>() => T extends Frozen<B> ? 1 : 2 ? true : false;
type Frozen<T> = T extends object ? { readonly [K in keyof T]: Frozen<T[K]> } : T;

describe("schemas and types", () => {
  test("say the same, both ways", () => {
    const same: {
      readonly article: Same<z.infer<typeof articleSchema>, Article>;
      readonly coding: Same<z.infer<typeof codingSchema>, Coding>;
      readonly venue: Same<z.infer<typeof venueSchema>, VenueMention>;
      readonly actors: Same<z.infer<typeof actorsSchema>, Actor[]>;
      readonly outlets: Same<z.infer<typeof outletsSchema>, Outlet[]>;
      readonly places: Same<z.infer<typeof placesSchema>, Place[]>;
      readonly codebook: Same<z.infer<typeof codebookSchema>, Codebook>;
      readonly links: Same<z.infer<typeof linksSchema>, Link[]>;
      readonly briefing: Same<z.infer<typeof briefingSchema>, Briefing>;
      readonly manifest: Same<z.infer<typeof manifestSchema>, Manifest>;
    } = {
      article: true,
      coding: true,
      venue: true,
      actors: true,
      outlets: true,
      places: true,
      codebook: true,
      links: true,
      briefing: true,
      manifest: true,
    };
    expect(Object.values(same).every(Boolean)).toBe(true);
  });
});
