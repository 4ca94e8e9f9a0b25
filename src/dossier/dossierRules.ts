/** What the files of a dossier must agree on: vocabularies, ids, actors and outlets, utterances, links. */
import { articlesElsewhere, type Draft, idsOf, present, type Report } from "./draft";
import { parseEdtf } from "./edtf";
import type { JsonPath } from "./json";
import type { Loose } from "./loose";
import type { Codebook, Coding } from "./types";
import { DIRECTIONS, LINK_TYPES, PARTIES, RUNGS, STANCES, TRACKS, VENUE_ROLES } from "./types";

/** Checks everything of a draft that is not about one article. */
export function checkDossier(draft: Draft, report: Report): void {
  checkCodebook(draft, report);
  checkIds(draft, report);
  checkActors(draft, report);
  checkUtterances(draft, report);
  checkLinks(draft, report);
  checkBriefings(draft, report);
}

/** The vocabularies that the program draws with; issues are the codebook's own. */
const CLOSED: Readonly<Partial<Record<keyof Codebook, readonly string[]>>> = {
  parties: PARTIES,
  kinds: ["statement", "event"],
  stances: STANCES,
  stages: RUNGS,
  directions: DIRECTIONS,
  tracks: TRACKS,
  venueRoles: VENUE_ROLES,
  linkTypes: LINK_TYPES,
};

function checkCodebook({ codebook: { file, value } }: Draft, report: Report): void {
  for (const [key, ids] of Object.entries(CLOSED)) {
    const list = value?.[key as keyof typeof CLOSED];
    if (!Array.isArray(list) || list.some((term) => term?.id === undefined)) continue;
    const found = list.map((term) => term.id).join(", ");
    if (found !== ids.join(", ")) report(file, [key], `must define, in this order: ${ids.join(", ")}`);
  }
  checkUnique(value?.issues, file, ["issues"], report);
}

/** Ids of articles, codings, venue mentions and links share one space, because links and pins name them without saying which. */
function checkIds(draft: Draft, report: Report): void {
  const seen = new Map<string, string>();
  const claim = (id: string | undefined, file: string, path: JsonPath) => {
    if (id === undefined) return;
    const first = seen.get(id);
    if (first !== undefined) report(file, [...path, "id"], `"${id}" is taken in ${first}`);
    else seen.set(id, file);
  };
  for (const { file, value } of draft.articles) {
    claim(value?.id, file, []);
    for (const { item, index } of present(value?.codings)) claim(item.id, file, ["codings", index]);
    for (const { item, index } of present(value?.venues)) claim(item.id, file, ["venues", index]);
  }
  for (const { item, index } of present(draft.links.value)) claim(item.id, draft.links.file, [index]);
  for (const { file, value } of [draft.actors, draft.outlets, draft.places]) checkUnique(value, file, [], report);
  for (const key of ["file", "sha256"] as const) {
    const taken = new Map<string, string>();
    for (const { file, value } of draft.articles) {
      const source = value?.source?.[key];
      const first = source === undefined ? undefined : taken.get(source);
      if (first !== undefined) report(file, ["source", key], `is that of ${first} too`);
      else if (source !== undefined) taken.set(source, file);
    }
  }
}

type Identified = readonly ({ readonly id?: string | undefined } | undefined)[] | undefined;

function checkUnique(list: Identified, file: string, path: JsonPath, report: Report): void {
  const seen = new Set<string>();
  for (const { item, index } of present(list)) {
    if (item.id === undefined) continue;
    if (seen.has(item.id)) report(file, [...path, index, "id"], `"${item.id}" stands twice in this list`);
    seen.add(item.id);
  }
}

function checkActors(draft: Draft, report: Report): void {
  const { actors, outlets, articles } = draft;
  const outletIds = idsOf(outlets.value);
  const unread = articlesElsewhere(draft) || articles.some(({ value }) => value?.id === undefined);
  const articleIds = unread ? null : idsOf(articles.map(({ value }) => value));
  const outletActors = new Set(present(actors.value).flatMap(({ item }) => (item.kind === "outlet" ? [item.id] : [])));
  for (const { item, index } of present(actors.value)) {
    if (item.id === "reported") report(actors.file, [index, "id"], `"reported" is the name of a row of the matrix`);
    if (item.kind === "outlet" && item.id !== undefined && outletIds && !outletIds.has(item.id))
      report(actors.file, [index], `"${item.id}" is an outlet, but not in ${outlets.file}`);
    for (const { item: role, index: at } of present(item.roles)) {
      const from = role.from == null ? null : parseEdtf(role.from);
      const to = role.to == null ? null : parseEdtf(role.to);
      if (from && to && !("fault" in from) && !("fault" in to) && from.interval.start > to.interval.end)
        report(actors.file, [index, "roles", at, "to"], "is before from");
    }
    for (const { item: spelling, index: at } of present(item.spellings))
      for (const { item: article, index: which } of present(spelling.articles))
        if (articleIds && !articleIds.has(article))
          report(
            actors.file,
            [index, "spellings", at, "articles", which],
            `"${article}" is no article of this dossier`,
          );
  }
  for (const { item, index } of present(outlets.value))
    if (actors.value && item.id !== undefined && !outletActors.has(item.id))
      report(outlets.file, [index, "id"], `"${item.id}" is no actor of kind outlet in ${actors.file}`);
}

function checkUtterances({ articles }: Draft, report: Report): void {
  const speakers = new Map<string, { readonly speaker: string | null; readonly id: string | undefined }>();
  for (const { file, value } of articles)
    for (const { item, index } of present(value?.codings)) {
      if (item.utterance == null || item.speaker === undefined) continue;
      const first = speakers.get(item.utterance);
      if (!first) speakers.set(item.utterance, { speaker: item.speaker, id: item.id });
      else if (first.speaker !== item.speaker)
        report(
          file,
          ["codings", index, "utterance"],
          `"${item.utterance}" has another speaker in ${first.id}: ${first.speaker}`,
        );
    }
}

function checkLinks(draft: Draft, report: Report): void {
  const { links, articles } = draft;
  const codings = new Map<string, Loose<Coding>>();
  for (const { value } of articles)
    for (const { item } of present(value?.codings)) if (item.id !== undefined) codings.set(item.id, item);
  const complete = !articlesElsewhere(draft) && articles.every(({ value }) => value?.codings !== undefined);
  const joined = new Set<string>();
  for (const { item, index } of present(links.value)) {
    const tell = (key: string, message: string) => report(links.file, [index, key], message);
    for (const end of ["a", "b"] as const) {
      const id = item[end];
      if (id !== undefined && complete && !codings.has(id)) tell(end, `"${id}" is no coding of this dossier`);
    }
    if (item.a === undefined || item.b === undefined) continue;
    if (item.a === item.b) tell("b", "is the coding itself");
    const pair = [item.a, item.b].sort().join(" ");
    if (joined.has(pair)) tell("b", `is linked with ${item.a} already`);
    joined.add(pair);
    if (item.type === "contradicts") checkContradiction(codings.get(item.a), codings.get(item.b), tell);
  }
}

function checkContradiction(
  a: Loose<Coding> | undefined,
  b: Loose<Coding> | undefined,
  tell: (key: string, message: string) => void,
): void {
  if (!a || !b || a.issue === undefined || b.issue === undefined) return;
  if (a.issue !== b.issue || a.issue === null)
    tell("type", `contradicts joins one issue, not ${a.issue} and ${b.issue}`);
  if (a.stance === undefined || b.stance === undefined) return;
  if ([a.stance, b.stance].sort().join() !== "affirms,denies")
    tell("type", `contradicts joins one who affirms and one who denies, not ${a.stance} and ${b.stance}`);
}

function checkBriefings({ briefings }: Draft, report: Report): void {
  const seen = new Set<string>();
  for (const { file, value } of briefings) {
    if (value?.id !== undefined && file !== `briefings/${value.id}.json`)
      report(file, ["id"], `is not the name of the file: briefings/${value.id}.json would be`);
    if (value?.id !== undefined && seen.has(value.id)) report(file, ["id"], `"${value.id}" is the id of two briefings`);
    if (value?.id !== undefined) seen.add(value.id);
    checkUnique(value?.scenes, file, ["scenes"], report);
  }
}
