/** From a view to the text of a file. */

import { formatEdtf } from "../../../dossier/edtfWords";
import { figure } from "../../../dossier/figures";
import { markedTitle } from "../../../dossier/from";
import type { Names } from "../../../dossier/names";
import type { Dossier } from "../../../dossier/types";
import type { Engine } from "../../../engine/engine";
import { codingPage, evidenceRows, ID_PAGE, mentionPage, sourceRows } from "../../../engine/evidence";
import type { Rows, SourceRows } from "../../../engine/rows";
import { venueRows } from "../../../engine/venues";
import { type About, withAbout } from "../../../io/about";
import { annotations } from "../../../io/annotations";
import { matrixTable, placesTable } from "../../../io/chartTables";
import { csv, type Table } from "../../../io/csv";
import { dnaTable } from "../../../io/dna";
import { dossierFile } from "../../../io/dossierFile";
import { codingTable, linkTable, type Selection, venueTable } from "../../../io/tables";
import { dossierOfLink } from "../../../store/naming";
import { setFocus } from "../../../store/transitions";
import { encodeLink } from "../../../store/url";
import type { View } from "../../../store/view";
import { filtersInWords } from "../../inWords";
import { type Format, isPanel, isTwin, nameOf, type What } from "./choices";
import { tableOfStages } from "./stageCounts";

/** So many codings, or mentions, are made into a file at once. */
export const MOST_AT_ONCE = 20_000;
/** Of more, so many are looked at before they are written. */
const SHOWN = 100;

/** Whether the view is small enough for its files to be made at once. */
export function isWhole(rows: Rows): boolean {
  const { codings, mentions } = rows.part(evidenceRows);
  return codings <= MOST_AT_ONCE && mentions <= MOST_AT_ONCE;
}

/** What a view is made of: its codings in the dossier's order, and its venue mentions; of a view that is not whole, the first. */
export function selectionOf(dossier: Dossier, engine: Engine, rows: Rows): Selection {
  const { codings, mentions } = isWhole(rows) ? rows.part(evidenceRows) : { codings: SHOWN, mentions: SHOWN };
  return {
    dossier,
    codings: engine.codings(idsOf(rows, codingPage, codings)),
    venues: new Set(idsOf(rows, mentionPage, mentions)),
  };
}

function idsOf(rows: Rows, page: typeof codingPage, size: number): readonly string[] {
  return Array.from({ length: Math.ceil(size / ID_PAGE) }, (_, at) => rows.part(page(at)))
    .flat()
    .slice(0, size);
}

/** How many rows an export of it has: nothing is exported where there are none. */
export function sizeOf(what: What, selection: Selection): number {
  if (what === "mentions") return selection.venues.size;
  return what === "links" ? linkTable(selection).rows.length : selection.codings.length + selection.venues.size;
}

/** What an export says of itself. `all` are the codings of the dossier; `address` is that of the page. */
export function aboutOf(
  what: What,
  view: View,
  rows: Rows,
  selection: Selection,
  names: Names,
  all: number,
  address: string,
): About {
  const { dossier } = selection;
  return {
    title: markedTitle(dossier),
    what: nameOf(what),
    filters: filtersInWords(view, names) || "no filter",
    count: countOf(what, view, rows, selection, all),
    asOf: dossier.asOf,
    sources: sourcesOf(rows.part(sourceRows), names),
    link: linkOf(isPanel(what) ? setFocus(view, what) : view, address),
    ...(dossier.from && { from: dossier.from }),
  };
}

/** The text of a file. A picture has none, and what only the panel knows (isTwin) comes from there. */
export function textOf(
  what: What,
  format: Format,
  view: View,
  rows: Rows,
  selection: Selection,
  about: About,
): string | null {
  if (isTwin(what, format)) return null;
  switch (format) {
    case "json":
      return dossierFile(selection, view, about);
    case "annotations":
      return annotations(selection, about);
    case "dna":
      return csv(withAbout(dnaTable(selection), about));
    case "csv":
      return csv(withAbout(tableOf(what, rows, selection), about));
    default:
      return null;
  }
}

function tableOf(what: What, rows: Rows, selection: Selection): Table {
  switch (what) {
    case "mentions":
      return venueTable(selection);
    case "links":
      return linkTable(selection);
    case "matrix":
      return matrixTable(rows.matrix, selection.dossier);
    case "stages":
      return tableOfStages(rows, selection.dossier);
    case "venues":
      return placesTable(rows.part(venueRows), selection.dossier);
    default:
      return codingTable(selection);
  }
}

function countOf(what: What, view: View, rows: Rows, selection: Selection, all: number): string {
  const { dossier } = selection;
  const { codings, mentions } = rows.part(evidenceRows);
  switch (what) {
    case "codings":
      return `${figure(codings)} of ${figure(all)} codings`;
    case "mentions": {
      const named = dossier.articles.reduce((sum, { venues }) => sum + venues.length, 0);
      return `${figure(mentions)} of ${figure(named)} venue mentions`;
    }
    case "links":
      return `${linkTable(selection).rows.length} of ${dossier.links.length} links`;
    default:
      return `${figure(rows.matched)} of ${figure(rows.total)} ${view.count ?? "codings"}`;
  }
}

/** The articles that something of the view is from: "2 articles: “A call left open” (probably 10 Feb 2025); …". */
function sourcesOf({ size, first }: SourceRows, { articles }: Names): string {
  const named = first.flatMap((id) => {
    const article = articles.get(id);
    return article ? [`“${article.title}” (${formatEdtf(article.reported)})`] : [];
  });
  const more = size > named.length ? [`and ${figure(size - named.length)} more`] : [];
  return `${figure(size)} article${size === 1 ? "" : "s"}: ${[...named, ...more].join("; ")}`;
}

function linkOf(view: View, address: string): string {
  const [page = ""] = address.split("#");
  const link = encodeLink(view, dossierOfLink(address));
  return link === "" ? page : `${page}#${link}`;
}
