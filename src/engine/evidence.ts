import type { View } from "../store/view";
import { grouped } from "./column";
import type { Ground } from "./ground";
import { axisOf } from "./mask";
import { type Mention, mentionsOf } from "./mentions";
import { paged } from "./paged";
import type { EvidenceGroup, EvidenceRows, SourceRows } from "./rows";

/** Groups on a page of the evidence. */
export const PAGE = 48;
/** Ids on a page of those that are read one after the other. */
export const ID_PAGE = 1000;
/** So many articles are named; the rest is counted. */
export const NAMED = 6;

/** How much there is in the view, the pin included; what there is comes in pages. */
export function evidenceRows(ground: Ground, view: View): EvidenceRows {
  return {
    size: sizeOf(ground),
    codings: ground.filter.passing,
    articles: articlesOf(ground).reduce((sum, count) => sum + (count > 0 ? 1 : 0), 0),
    mentions: mentionsIn(ground, view).length,
  };
}

/** What is in the view, grouped by utterance, in order of date, what has none last; 48 groups a page. */
export const evidencePage = paged("evidencePage", (ground, view, page): readonly EvidenceGroup[] =>
  firstRows(ground, view, page * PAGE, (page + 1) * PAGE).map((row) => groupOf(ground, view, row)),
);

/** Ids of the codings in the view in the order of the dossier, 1,000 a page. */
export const codingPage = paged("codingPage", ({ filter, located }, _, page): readonly string[] => {
  const { mask } = filter;
  const ids: string[] = [];
  let left = Math.min(ID_PAGE, filter.passing - page * ID_PAGE);
  let before = page * ID_PAGE;
  for (let row = 0; left > 0; row++) {
    if (mask[row] !== 0 || before-- > 0) continue;
    ids.push(located.at(row)!.coding.id);
    left--;
  }
  return ids;
});

/** Ids of the venue mentions in the view in the order of the dossier, 1,000 a page. */
export const mentionPage = paged("mentionPage", (ground, view, page): readonly string[] =>
  mentionsIn(ground, view)
    .slice(page * ID_PAGE, (page + 1) * ID_PAGE)
    .map(({ mention }) => mention.id),
);

/** The articles that a coding or a venue mention of the view is from, in the order of the dossier. */
export function sourceRows(ground: Ground, view: View): SourceRows {
  const counts = articlesOf(ground);
  const named = new Set(mentionsIn(ground, view).map(({ article }) => article.id));
  const { values } = ground.columns.facets.article;
  const first: string[] = [];
  let size = 0;
  for (let at = 0; at < values.length; at++) {
    if (counts[at] === 0 && !named.has(values[at]!)) continue;
    if (size++ < NAMED) first.push(values[at]!);
  }
  return { size, first };
}

/** How many codings of the view each article has, by its place in the dossier. */
function articlesOf({ columns, filter }: Ground): Int32Array {
  const { sets, values } = columns.facets.article;
  const counts = new Int32Array(values.length);
  filter.byCode("article").forEach((count, code) => {
    for (const at of sets[code] ?? []) counts[at]! += count;
  });
  return counts;
}

function mentionsIn(ground: Ground, view: View): readonly Mention[] {
  const mentions = mentionsOf(ground);
  const masks = mentions.masks(view, ground.filter);
  return mentions.all.filter((_, at) => masks[at] === 0);
}

/** Rows by utterance, and which utterances are reported more than once. */
function reportsOf(ground: Ground) {
  return ground.once("reports", () => {
    const { utterance } = ground.columns;
    const size = utterance.reduce((most, code) => Math.max(most, code + 1), 0);
    const { offsets, rows } = grouped(utterance, size);
    const several: number[] = [];
    for (let code = 0; code < size; code++) if (offsets[code + 1]! - offsets[code]! > 1) several.push(code);
    return { offsets, rows, several: Uint32Array.from(several) };
  });
}

/** How many groups there are. Only what is reported more than once has to be looked at. */
function sizeOf(ground: Ground): number {
  const { mask, passing } = ground.filter;
  const { offsets, rows, several } = reportsOf(ground);
  let size = passing;
  for (const code of several) {
    let shown = 0;
    for (let at = offsets[code]!; at < offsets[code + 1]!; at++) shown += mask[rows[at]!] === 0 ? 1 : 0;
    if (shown > 1) size -= shown - 1;
  }
  return size;
}

/** The first row of each group, of those from the one place to before the other. */
function firstRows(ground: Ground, view: View, from: number, to: number): number[] {
  const { mask } = ground.filter;
  const { utterance } = ground.columns;
  const { offsets } = reportsOf(ground);
  const dated = ground.dated(view);
  const seen = new Uint8Array(offsets.length);
  const firsts: number[] = [];
  let groups = 0;
  for (let at = 0; at < dated.length && groups < to; at++) {
    const row = dated[at]!;
    if (mask[row] !== 0) continue;
    const code = utterance[row]!;
    if (seen[code] === 1) continue;
    seen[code] = 1;
    if (groups >= from) firsts.push(row);
    groups++;
  }
  return firsts;
}

function groupOf(ground: Ground, view: View, row: number): EvidenceGroup {
  const { columns, filter, located } = ground;
  const { offsets, rows } = reportsOf(ground);
  const code = columns.utterance[row]!;
  const reports = [...rows.subarray(offsets[code]!, offsets[code + 1]!)];
  const shown = inOrderOfDate(
    ground,
    view,
    reports.filter((one) => filter.mask[one] === 0),
  );
  const named = new Map<number, boolean>();
  for (const one of shown) {
    const origin = columns.origin[one]!;
    named.set(origin, named.get(origin) === true || columns.assumed[one] === 0);
  }
  const idOf = (one: number) => located.at(one)!.coding.id;
  return {
    utterance: located.at(row)!.coding.utterance,
    codings: shown.map(idOf),
    elsewhere: reports.filter((one) => filter.mask[one] !== 0).map(idOf),
    origins: named.size,
    originAssumed: [...named.values()].includes(false),
  };
}

/** As `Ground.dated`, for a few rows. */
function inOrderOfDate({ columns }: Ground, view: View, rows: readonly number[]): readonly number[] {
  const { spans, codes } = columns.calendars[axisOf(view)];
  return rows.toSorted((a, b) => {
    const [x, y] = [spans[codes[a]!], spans[codes[b]!]];
    return (x && y ? x.start - y.start || x.end - y.end : Number(!x) - Number(!y)) || a - b;
  });
}
