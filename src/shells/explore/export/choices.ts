/** What can be exported, and how. */
import { panelSpec } from "../../../panels/registry";
import type { PanelId } from "../../../store/view";

/** Tables of the whole view, or one panel. */
export type What = "codings" | "mentions" | "links" | PanelId;
export type Format = "csv" | "json" | "annotations" | "dna" | "png" | "svg";

interface FormatChoice {
  readonly name: string;
  readonly ending: string;
  readonly type: string;
}

export const FORMATS: Readonly<Record<Format, FormatChoice>> = {
  csv: { name: "CSV, for spreadsheets", ending: "csv", type: "text/csv;charset=utf-8" },
  json: { name: "JSON, a dossier to open again", ending: "json", type: "application/json" },
  annotations: { name: "Web Annotations (W3C, JSON-LD)", ending: "jsonld", type: "application/ld+json" },
  dna: { name: "Discourse Network Analyzer (CSV)", ending: "dna.csv", type: "text/csv;charset=utf-8" },
  png: { name: "PNG picture", ending: "png", type: "image/png" },
  svg: { name: "SVG picture, to edit", ending: "svg", type: "image/svg+xml" },
};

const CHARTS: readonly PanelId[] = ["stages", "matrix", "venues"];
/** They hold controls and lists of their own, which the tables give better. */
const NO_PICTURE: readonly PanelId[] = ["filters", "evidence", "method"];

/** Where the viewer has given the articles' texts, these show passages of them. */
export const SHOW_TEXT: readonly PanelId[] = ["articles", "wordings"];

/** In the order in which they are offered; the panel that fills the page comes first and is what is chosen at first. */
export function choicesFor(focus: PanelId | undefined): readonly What[] {
  const shown = focus && !NO_PICTURE.includes(focus) ? [focus] : [];
  return [...shown, "codings", ...CHARTS.filter((chart) => chart !== focus), "mentions", "links"];
}

export function formatsOf(what: What): readonly Format[] {
  if (what === "codings") return ["csv", "json", "annotations", "dna"];
  if (what === "mentions" || what === "links") return ["csv"];
  return ["png", "svg", "csv"];
}

export function nameOf(what: What): string {
  switch (what) {
    case "codings":
      return "Codings of this view";
    case "mentions":
      return "Venue mentions";
    case "links":
      return "Links between codings";
    default:
      return `Panel: ${panelSpec(what)?.name ?? what}`;
  }
}

/** What a file of this format holds, and what it does not; `left` is what Discourse Network Analyzer has no place for. */
export function noteOf(format: Format, left: string): string {
  switch (format) {
    case "png":
    case "svg":
      return "The picture carries its title, key, filters, date, sources and the link back, on white in the light theme.";
    case "dna":
      return `One row a statement that affirms (1) or denies (0) an issue. Left out: ${left}. No article text is exported.`;
    default:
      return "No article text is exported: only our paraphrase, and at most 12 quoted words a coding.";
  }
}

export function isPanel(what: What): what is PanelId {
  return what !== "codings" && what !== "mentions" && what !== "links";
}

/** Whether the panel itself is asked for its table, which nothing but the panel knows. */
export function isTwin(what: What, format: Format): what is PanelId {
  return format === "csv" && isPanel(what) && !CHARTS.includes(what);
}

/** Whether it is a picture of a panel. */
export function isPicture(format: Format): boolean {
  return format === "png" || format === "svg";
}

/** "parley-ukraine-2025-codings-2025-12-29-speaker-trump.csv" */
export function fileNameOf(dossier: string, what: What, asOf: string, filters: string, format: Format): string {
  const parts = ["parley", dossier, what, asOf, ...(filters === "" ? [] : [slug(filters)])];
  return `${parts.join("-")}.${FORMATS[format].ending}`;
}

function slug(words: string): string {
  const plain = words.normalize("NFKD").toLowerCase().replace(/\p{M}/gu, "");
  return plain
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, 48)
    .replace(/^-+|-+$/g, "");
}
