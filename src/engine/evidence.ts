import type { Dossier } from "../dossier/types";
import type { View } from "../store/view";
import type { Ground } from "./ground";
import { mentionsOf } from "./mentions";
import type { EvidenceGroup, EvidenceLink, EvidenceRows } from "./rows";

/** What is in the view, the pin included, grouped by utterance; in order of date, what has none last. */
export function evidenceRows(ground: Ground, view: View): EvidenceRows {
  const { columns, filter } = ground;
  const mentions = mentionsOf(ground);
  const rows = ground.dated(view).filter((row) => filter.mask[row] === 0);
  const masks = mentions.masks(view, filter);
  return {
    groups: [...groupedBy(rows, columns.utterance)].map(([code, group]) => groupOf(ground, code, group)),
    codings: rows.length,
    venues: mentions.all.filter((_, at) => masks[at] === 0).map(({ mention }) => mention.id),
    links: ground.once("links", () => linksOf(ground.dossier)),
  };
}

function groupOf(ground: Ground, code: number, rows: readonly number[]): EvidenceGroup {
  const { columns, filter, located } = ground;
  const reports = ground.once("reports", () => groupedBy(located.keys(), columns.utterance)).get(code)!;
  const origins = [...groupedBy(rows, columns.origin).values()];
  const idOf = (row: number) => located.at(row)!.coding.id;
  return {
    utterance: located.at(rows[0]!)!.coding.utterance,
    codings: rows.map(idOf),
    elsewhere: reports.filter((row) => filter.mask[row] !== 0).map(idOf),
    origins: origins.length,
    originAssumed: origins.some((from) => from.every((row) => columns.assumed[row] === 1)),
  };
}

/** Rows by their code, codes in the order of their first row. */
function groupedBy(rows: Iterable<number>, codes: Uint32Array): Map<number, number[]> {
  const groups = new Map<number, number[]>();
  for (const row of rows) {
    const group = groups.get(codes[row]!);
    if (group) group.push(row);
    else groups.set(codes[row]!, [row]);
  }
  return groups;
}

/** Links by coding id, both ends. */
function linksOf(dossier: Dossier): ReadonlyMap<string, readonly EvidenceLink[]> {
  const links = new Map<string, EvidenceLink[]>();
  const add = (coding: string, link: EvidenceLink) => links.set(coding, [...(links.get(coding) ?? []), link]);
  for (const { id, type, a, b, why } of dossier.links) {
    add(a, { id, type, other: b, why });
    add(b, { id, type, other: a, why });
  }
  return links;
}
