/** What an appendix lists: the evidence behind each scene, each coding once, numbered from 1 through to the end. */
import type { Article, Briefing, Coding, Dossier, Scene, VenueMention } from "../../../dossier/types";
import type { Engine } from "../../../engine/engine";
import { evidencePage, evidenceRows, mentionPage, PAGE } from "../../../engine/evidence";
import { pairOf } from "../../../store/against";
import type { View } from "../../../store/view";
import { viewOf } from "../show";
import { panelIdsOf } from "./panelIds";

/** One line of evidence: a coding, or a place that an article names for a meeting. */
export type Item =
  | { readonly kind: "coding"; readonly coding: Coding; readonly article: Article }
  | { readonly kind: "mention"; readonly mention: VenueMention; readonly article: Article };

export interface Numbered {
  readonly number: number;
  readonly item: Item;
}

export interface SceneEvidence {
  readonly scene: Scene;
  /** Its place in the briefing, from 1. */
  readonly at: number;
  /** Listed with this scene, in order of what was said when. */
  readonly own: readonly Numbered[];
  /** Numbers of what an earlier scene has listed already, rising. */
  readonly shared: readonly number[];
  /** Numbers among these of what the scene's filters hold and its pin does not point out, rising. */
  readonly around: readonly number[];
  /** Where there is too much to list it all: how many codings and mentions there are, of each View. */
  readonly of: readonly number[];
}

/** So many codings of a View are listed, and as many mentions: the earliest first. */
export const LISTED = 240;

export function evidenceOf(dossier: Dossier, engine: Engine, { scenes }: Briefing): readonly SceneEvidence[] {
  const numbers = new Map<string, number>();
  const mentions = mentionsById(dossier);
  return scenes.map((scene, index) => {
    const own: Numbered[] = [];
    const shared: number[] = [];
    const around: number[] = [];
    for (const { item, pointed } of itemsOf(scene, engine, mentions)) {
      const known = numbers.get(idOf(item));
      const number = known ?? numbers.size + 1;
      if (known === undefined) {
        numbers.set(idOf(item), number);
        own.push({ number, item });
      } else shared.push(known);
      if (!pointed) around.push(number);
    }
    const of = sizesOf(scene, engine);
    return { scene, at: index + 1, own, shared: rising(shared), around: rising(around), of };
  });
}

function rising(numbers: readonly number[]): readonly number[] {
  return [...numbers].sort((a, b) => a - b);
}

/** The id of a coding or of a mention: they share one space of ids [contract 1.12]. */
export function idOf(item: Item): string {
  return item.kind === "coding" ? item.coding.id : item.mention.id;
}

/** Numbers in words: "1–4, 7 and 9". */
export function numbersInWords(numbers: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last && number === last[1] + 1) last[1] = number;
    else runs.push([number, number]);
  }
  const words = runs.flatMap(([from, to]) => {
    if (from === to) return [String(from)];
    return to === from + 1 ? [String(from), String(to)] : [`${from}–${to}`];
  });
  const last = words.pop() ?? "";
  return words.length === 0 ? last : `${words.join(", ")} and ${last}`;
}

type MentionItem = Extract<Item, { kind: "mention" }>;

/** What a scene rests on: first what its pin points out, if it has one, then what else its filters hold. */
function* itemsOf(
  scene: Scene,
  engine: Engine,
  mentions: ReadonlyMap<string, MentionItem>,
): Iterable<{ readonly item: Item; readonly pointed: boolean }> {
  const seen = new Set<string>();
  const withVenues = panelIdsOf(scene).includes("venues");
  const own = viewOf(scene);
  const { pin, ...whole } = own;
  const views = viewsOf(own).map((view) => ({ view, pointed: true }));
  if (pin !== undefined) views.push(...viewsOf(whole).map((view) => ({ view, pointed: false })));
  for (const { view, pointed } of views) {
    for (const id of firstCodings(engine, view)) {
      const found = engine.coding(id);
      if (!found || seen.has(id)) continue;
      seen.add(id);
      yield { item: { kind: "coding", coding: found.coding, article: found.article }, pointed };
    }
    for (const id of withVenues ? engine.rows(view).part(mentionPage(0)).slice(0, LISTED) : []) {
      const found = mentions.get(id);
      if (!found || seen.has(id)) continue;
      seen.add(id);
      yield { item: found, pointed };
    }
  }
}

/** Ids of the earliest codings of a View. */
function firstCodings(engine: Engine, view: View): readonly string[] {
  const rows = engine.rows(view);
  const { size } = rows.part(evidenceRows);
  const ids: string[] = [];
  for (let page = 0; page * PAGE < size && ids.length < LISTED; page++)
    ids.push(...rows.part(evidencePage(page)).flatMap(({ codings }) => codings));
  return ids.slice(0, LISTED);
}

function sizesOf(scene: Scene, engine: Engine): readonly number[] {
  const { pin: _, ...whole } = viewOf(scene);
  const withVenues = panelIdsOf(scene).includes("venues");
  const all = viewsOf(whole).map((view) => engine.rows(view).part(evidenceRows));
  const cut = all.some(({ codings, mentions }) => codings > LISTED || (withVenues && mentions > LISTED));
  return cut ? all.map(({ codings, mentions }) => codings + (withVenues ? mentions : 0)) : [];
}

/** The View itself or, where it compares, both sides. */
function viewsOf(view: View): readonly View[] {
  const pair = pairOf(view);
  return pair ? [pair.a, pair.b] : [view];
}

function mentionsById({ articles }: Dossier): ReadonlyMap<string, MentionItem> {
  return new Map(
    articles.flatMap((article) =>
      article.venues.map((mention) => [mention.id, { kind: "mention", mention, article }] as const),
    ),
  );
}
