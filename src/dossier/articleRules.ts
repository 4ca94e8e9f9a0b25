/** What an article file must agree with: its own length and dates, and the ids of the other files. */
import { checkCoding } from "./codingRules";
import { type Draft, type DraftFile, idsOf, present, type Report } from "./draft";
import { parseEdtf } from "./edtf";
import type { JsonPath } from "./json";
import type { Loose } from "./loose";
import type { Article, Coding, VenueMention } from "./types";

type Known = ReadonlySet<string> | null;
interface World {
  readonly actors: Known;
  readonly outlets: Known;
  readonly places: Known;
  readonly issues: Known;
  readonly languages: Known;
  readonly asOf: string | undefined;
}
type Tell = (path: JsonPath, message: string) => void;

/** Checks every article of a draft. */
export function checkArticles(draft: Draft, report: Report): void {
  const world: World = {
    actors: idsOf(draft.actors.value),
    outlets: idsOf(draft.outlets.value),
    places: idsOf(draft.places.value),
    issues: idsOf(draft.codebook.value?.issues),
    languages: draft.manifest.value?.languages
      ? new Set(present(draft.manifest.value.languages).map(({ item }) => item))
      : null,
    asOf: draft.manifest.value?.asOf,
  };
  for (const article of draft.articles) {
    const tell: Tell = (path, message) => report(article.file, path, message);
    checkHead(article, world, tell);
    for (const { item, index } of present(article.value?.codings)) {
      checkStretch(article.value, item, ["codings", index], tell);
      checkBoilerplate(article.value, item, ["codings", index], tell);
      checkCodingIds(item, world, ["codings", index], tell);
      checkSaid(article.value, item, ["codings", index], tell);
      checkCoding(item, (key, message, ...deeper) => tell(["codings", index, key, ...deeper], message));
    }
    for (const { item, index } of present(article.value?.venues)) {
      checkStretch(article.value, item, ["venues", index], tell);
      checkVenueIds(item, world, ["venues", index], tell);
    }
  }
}

function checkHead({ file, value }: DraftFile<Article>, world: World, tell: Tell): void {
  if (!value) return;
  const { id, reported } = value;
  if (id !== undefined && file !== `articles/${id}.json`)
    tell(["id"], `is not the name of the file: articles/${id}.json would be`);
  const day = reported === undefined ? undefined : /\d[\d-]*/.exec(reported)?.[0];
  if (id !== undefined && day !== undefined && !id.startsWith(`${day}-`))
    tell(["id"], `does not begin with the date of reported, ${day}-`);
  const start = startOf(reported);
  const asOf = startOf(world.asOf);
  if (start !== null && asOf !== null && start > asOf)
    tell(["reported"], `is after the as-of date of the dossier, ${world.asOf}`);
  checkId(value.outlet, world.outlets, "outlet", ["outlet"], tell);
  for (const { item, index } of present(value.credits))
    checkId(item, world.outlets, "outlet", ["credits", index], tell);
  checkId(value.language, world.languages, "language", ["language"], tell);
  for (const actor of Object.keys(value.spellings ?? {}))
    checkId(actor, world.actors, "actor", ["spellings", actor], tell);
  for (const { item, index } of present(value.boilerplate))
    checkStretch(value, { start: item[0], end: item[1] }, ["boilerplate", index], tell);
  for (const { item, index } of present(value.anomalies)) checkStretch(value, item, ["anomalies", index], tell);
}

interface Stretch {
  readonly start?: number | undefined;
  readonly end?: number | undefined;
}

function checkStretch(article: Loose<Article> | undefined, { start, end }: Stretch, path: JsonPath, tell: Tell): void {
  const length = article?.source?.length;
  if (start !== undefined && end !== undefined && start >= end)
    tell(path, `ends at ${end}, which is not behind its start, ${start}`);
  else if (end !== undefined && length !== undefined && end > length)
    tell(path, `ends at ${end}, behind the end of the text, ${length}`);
}

function checkBoilerplate(
  article: Loose<Article> | undefined,
  { start, end }: Stretch,
  path: JsonPath,
  tell: Tell,
): void {
  if (start === undefined || end === undefined) return;
  for (const { item } of present(article?.boilerplate)) {
    const [from, to] = item;
    if (from !== undefined && to !== undefined && start < to && from < end)
      tell(path, `lies in boilerplate, ${from} to ${to}`);
  }
}

function checkSaid(
  article: Loose<Article> | undefined,
  { kind, said }: Loose<Coding>,
  path: JsonPath,
  tell: Tell,
): void {
  const start = startOf(said);
  const reported = article?.reported === undefined ? undefined : parseEdtf(article.reported);
  if (kind !== "statement" || start === null || !reported || "fault" in reported) return;
  if (start > reported.interval.end) tell([...path, "said"], `is after the article, ${article?.reported}`);
}

function checkCodingIds(coding: Loose<Coding>, { actors, outlets, issues }: World, path: JsonPath, tell: Tell): void {
  checkId(coding.speaker, actors, "actor", [...path, "speaker"], tell);
  for (const { item, index } of present(coding.actors))
    checkId(item, actors, "actor", [...path, "actors", index], tell);
  for (const { item, index } of present(coding.via)) checkId(item, outlets, "outlet", [...path, "via", index], tell);
  checkId(coding.issue, issues, "issue", [...path, "issue"], tell);
}

function checkVenueIds(
  venue: Loose<VenueMention>,
  { actors, outlets, places }: World,
  path: JsonPath,
  tell: Tell,
): void {
  checkId(venue.place, places, "place", [...path, "place"], tell);
  checkId(venue.speaker, actors, "actor", [...path, "speaker"], tell);
  for (const { item, index } of present(venue.meeting?.who))
    checkId(item, actors, "actor", [...path, "meeting", "who", index], tell);
  for (const { item, index } of present(venue.via)) checkId(item, outlets, "outlet", [...path, "via", index], tell);
}

function checkId(id: string | null | undefined, known: Known, what: string, path: JsonPath, tell: Tell): void {
  if (id != null && known && !known.has(id)) tell(path, `"${id}" is no ${what} of this dossier`);
}

function startOf(text: string | null | undefined): number | null {
  const date = text == null ? null : parseEdtf(text);
  return !date || "fault" in date ? null : date.interval.start;
}
