/** The shape of every file of a dossier (docs/contract.md, section 1). What joins files is in checks.ts. */
import { z } from "zod";
import { parseEdtf } from "./edtf";
import { faultWords } from "./edtfFaults";
import type { Manifest } from "./manifest";
import type { Actor, Article, Briefing, Codebook, Link, Outlet, Place } from "./types";
import { DIRECTIONS, LINK_TYPES, PARTIES, RUNGS, STANCES, TRACKS, VENUE_ROLES } from "./types";

// A strict content policy forbids the code that zod would otherwise generate, and reports the attempt.
z.config({ jitless: true });

/** What reads a JSON value as a T, or tells every issue that it has with it. */
export type Schema<T> = z.ZodType<T>;

const LONE_SURROGATE = /[\uD800-\uDFFF]/u;

const text = z
  .string()
  .refine((value) => value.trim() !== "", { error: "is blank" })
  .refine((value) => !LONE_SURROGATE.test(value), { error: "holds half a character" });
const id = z.string().regex(/^[a-z0-9][a-z0-9-]*$/, { error: "is no id: lower-case letters, digits and -" });
const path = z
  .string()
  .regex(/^[a-z0-9-]+(\/[a-z0-9-]+)*\.json$/, { error: "is no path of a .json file of the dossier" });
const parquet = z
  .string()
  .regex(/^[a-z0-9-]+(\/[a-z0-9-]+)*\.parquet$/, { error: "is no path of a .parquet file of the dossier" });
const offset = z.int().nonnegative();
const edtf = z
  .string()
  .superRefine((value, context) => {
    const date = parseEdtf(value);
    if ("fault" in date) context.addIssue({ code: "custom", message: faultWords(value, date) });
  })
  .meta({
    description:
      "A date in EDTF: 2025, 2025-02, 2025-02-09, each with ?, ~ or %, [a,b] for one of a set, a/b for an interval",
  });
const day = edtf.refine((value) => /^\d{4}-\d{2}-\d{2}$/.test(value), { error: "is no day: write YYYY-MM-DD" });
const words = (most: number) =>
  text
    .refine((value) => countWords(value) <= most, {
      error: (issue) => `has ${countWords(String(issue.input))} words, at most ${most} are allowed`,
    })
    .meta({ description: `At most ${most} words` });

const dating = z.strictObject({ basis: z.enum(["explicit", "weekday", "external"]), reason: text });

export const codingSchema = z.strictObject({
  id,
  start: offset,
  end: offset,
  kind: z.enum(["statement", "event"]),
  speaker: id.nullable(),
  actors: z.array(id),
  about: z.enum(PARTIES).nullable(),
  issue: id.nullable(),
  stance: z.enum(STANCES).nullable(),
  hedged: z.boolean(),
  withholding: z.enum(["refuses", "ignorance"]).nullable(),
  stage: z
    .strictObject({
      rung: z
        .int()
        .min(0)
        .max(RUNGS.length - 1),
      direction: z.enum(DIRECTIONS),
      track: z.enum(TRACKS),
    })
    .nullable(),
  said: edtf.nullable(),
  dating: dating.nullable(),
  window: edtf.nullable(),
  via: z.array(id),
  setting: text.nullable(),
  mode: z.enum(["direct", "mixed", "indirect"]).nullable(),
  paraphrase: words(20),
  quote: words(12).nullable(),
  utterance: id.nullable(),
  note: text.nullable(),
  coder: id,
});

export const venueSchema = z.strictObject({
  id,
  start: offset,
  end: offset,
  place: id,
  role: z.enum(VENUE_ROLES),
  meeting: z.strictObject({ who: z.array(id).min(1), level: z.enum(["leaders", "advisers"]) }),
  speaker: id.nullable(),
  via: z.array(id),
  when: edtf.nullable(),
});

export const articleSchema = z.strictObject({
  id,
  source: z.strictObject({
    file: z.string().regex(/^[^/\\]+$/, { error: "is no bare file name" }),
    sha256: z.string().regex(/^[0-9a-f]{64}$/, { error: "is no SHA-256 in lower-case hexadecimal" }),
    length: z.int().positive(),
  }),
  title: text,
  outlet: id.nullable(),
  credits: z.array(id),
  language: z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/, { error: "is no language tag, like en" }),
  spellings: z.record(id, text),
  reported: edtf,
  dating,
  boilerplate: z.array(z.tuple([offset, offset])),
  anomalies: z.array(z.strictObject({ start: offset, end: offset, what: text })),
  codings: z.array(codingSchema),
  venues: z.array(venueSchema),
}) satisfies z.ZodType<Article>;

export const actorsSchema = z.array(
  z.strictObject({
    id,
    name: text,
    short: text,
    kind: z.enum(["person", "body", "outlet", "unnamed"]),
    party: z.enum(PARTIES),
    roles: z.array(z.strictObject({ title: text, from: edtf.nullable(), to: edtf.nullable() })),
    spellings: z.array(z.strictObject({ text, articles: z.array(id) })),
  }),
) satisfies z.ZodType<Actor[]>;

export const outletsSchema = z.array(
  z.strictObject({
    id,
    kind: z.enum(["agency", "paper", "broadcaster", "site", "book"]),
    country: text.nullable(),
    note: text.nullable(),
  }),
) satisfies z.ZodType<Outlet[]>;

export const placesSchema = z.array(
  z.strictObject({
    id,
    name: text,
    country: z.string().regex(/^[A-Z]{3}$/, { error: "is no ISO 3166-1 alpha-3 code" }),
    precision: z.enum(["site", "city", "country"]),
    at: z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]),
    spellings: z.array(text),
  }),
) satisfies z.ZodType<Place[]>;

const terms = z.array(z.strictObject({ id, name: text, definition: text, crosswalk: z.record(id, text) }));

export const codebookSchema = z.strictObject({
  version: text,
  parties: terms,
  kinds: terms,
  issues: terms,
  stances: terms,
  stages: terms,
  directions: terms,
  tracks: terms,
  venueRoles: terms,
  linkTypes: terms,
}) satisfies z.ZodType<Codebook>;

export const linksSchema = z.array(
  z.strictObject({ id, type: z.enum(LINK_TYPES), a: id, b: id, why: text }),
) satisfies z.ZodType<Link[]>;

export const briefingSchema = z.strictObject({
  id,
  title: text,
  scenes: z.array(
    z.strictObject({
      id,
      headline: text,
      notes: z.string(),
      view: z.record(z.string(), z.unknown()),
      panel: z.union([id, z.tuple([id, id])]).nullable(),
      seconds: z.number().positive().nullable(),
    }),
  ),
}) satisfies z.ZodType<Briefing>;

export const manifestSchema = z.strictObject({
  schema: z.literal("parley-dossier/1"),
  id,
  title: text,
  asOf: day,
  languages: z.array(text),
  files: z.strictObject({
    codebook: path,
    actors: path,
    outlets: path,
    places: path,
    links: path,
    articles: z.array(path),
    briefings: z.array(path),
  }),
  table: z
    .strictObject({ articles: parquet, codings: parquet, texts: z.array(parquet), textRows: z.int().positive() })
    .optional(),
  engine: z
    .strictObject({
      type: z.literal("clickhouse"),
      url: z
        .url({ protocol: /^https?$/, error: "is no address that begins with https: or http:" })
        .refine((url) => !/[@?#]/.test(url), {
          error: "has a user, a question or a fragment in it: put the address alone",
        }),
      database: z.string().regex(/^[A-Za-z_][A-Za-z0-9_]*$/, { error: "is no name of a database" }),
      user: z
        .string()
        .regex(/^[A-Za-z0-9_.-]+$/, { error: "is no name of a user" })
        .optional(),
      key: z
        .string()
        .regex(/^[\x20-\x7e]+$/, { error: "is no password of plain letters, digits and signs" })
        .optional(),
    })
    .optional(),
}) satisfies z.ZodType<Manifest>;

/** What stands between spaces and has a letter or digit in it. */
function countWords(value: string): number {
  return value.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
