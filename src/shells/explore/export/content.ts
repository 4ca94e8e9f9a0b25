/** From a view to the text of a file. */

import { formatEdtf } from "../../../dossier/edtfWords";
import { figure } from "../../../dossier/figures";
import type { Names } from "../../../dossier/names";
import type { Dossier } from "../../../dossier/types";
import type { Engine } from "../../../engine/engine";
import { codingPage, evidenceRows, ID_PAGE, mentionPage } from "../../../engine/evidence";
import type { Rows } from "../../../engine/rows";
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

/** What a view is made of: its codings in the dossier's order, and its venue mentions. */
export function selectionOf(dossier: Dossier, engine: Engine, rows: Rows): Selection {
  const { codings, mentions } = rows.part(evidenceRows);
  return {
    dossier,
    codings: engine.codings(idsOf(rows, codingPage, codings)),
    venues: new Set(idsOf(rows, mentionPage, mentions)),
  };
}

function idsOf(rows: Rows, page: typeof codingPage, size: number): readonly string[] {
  return Array.from({ length: Math.ceil(size / ID_PAGE) }, (_, at) => rows.part(page(at))).flat();
}

/** How many rows an export of it has: nothing is exported where there are none. */
export function sizeOf(what: What, selection: Selection): number {
  if (what === "mentions") return selection.venues.size;
  return what === "links" ? linkTable(selection).rows.length : selection.codings.length + selection.venues.size;
}

/** What an export says of itself. `address` is that of the page. */
export function aboutOf(
  what: What,
  view: View,
  rows: Rows,
  selection: Selection,
  names: Names,
  address: string,
): About {
  const { dossier } = selection;
  return {
    title: dossier.title,
    what: nameOf(what),
    filters: filtersInWords(view, names) || "no filter",
    count: countOf(what, view, rows, selection),
    asOf: dossier.asOf,
    sources: sourcesOf(selection),
    link: linkOf(isPanel(what) ? setFocus(view, what) : view, address),
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

function countOf(what: What, view: View, rows: Rows, selection: Selection): string {
  const { dossier, codings, venues } = selection;
  const whole = (of: (article: Dossier["articles"][number]) => readonly unknown[]) =>
    dossier.articles.reduce((sum, article) => sum + of(article).length, 0);
  switch (what) {
    case "codings":
      return `${figure(codings.length)} of ${figure(whole((article) => article.codings))} codings`;
    case "mentions":
      return `${figure(venues.size)} of ${figure(whole((article) => article.venues))} venue mentions`;
    case "links":
      return `${linkTable(selection).rows.length} of ${dossier.links.length} links`;
    default:
      return `${figure(rows.matched)} of ${figure(rows.total)} ${view.count ?? "codings"}`;
  }
}

const NAMED_SOURCES = 6;

/** The articles that something of the view is from: "2 articles: “A call left open” (probably 10 Feb 2025); …". */
function sourcesOf({ dossier, codings, venues }: Selection): string {
  const coded = new Set(codings.map(({ article }) => article.id));
  const articles = dossier.articles.filter(
    (article) => coded.has(article.id) || article.venues.some(({ id }) => venues.has(id)),
  );
  const named = articles.slice(0, NAMED_SOURCES).map(({ title, reported }) => `“${title}” (${formatEdtf(reported)})`);
  const more = articles.length > named.length ? [`and ${figure(articles.length - named.length)} more`] : [];
  return `${figure(articles.length)} article${articles.length === 1 ? "" : "s"}: ${[...named, ...more].join("; ")}`;
}

function linkOf(view: View, address: string): string {
  const [page = ""] = address.split("#");
  const link = encodeLink(view, dossierOfLink(address));
  return link === "" ? page : `${page}#${link}`;
}
