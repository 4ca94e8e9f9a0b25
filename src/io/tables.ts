/** The codings, venue mentions and links of a view as tables. The order of columns is part of the contract (5.6). */
import { daysOf, isoDay } from "../dossier/days";
import { type Names, namesOf } from "../dossier/names";
import type { Article, Dossier } from "../dossier/types";
import { RUNGS } from "../dossier/types";
import type { Located } from "../engine/columns";
import type { Cell, Table } from "./csv";

/** What of a dossier a view holds. */
export interface Selection {
  readonly dossier: Dossier;
  /** In the order of the dossier. */
  readonly codings: readonly Located[];
  /** Ids of venue mentions. */
  readonly venues: ReadonlySet<string>;
}

/** One row a coding, with everything that was coded and the names of what its ids stand for. */
export function codingTable({ dossier, codings }: Selection): Table {
  return tableOf(namesOf(dossier), CODING_COLUMNS, codings);
}

/** One row a mention of a place. */
export function venueTable({ dossier, venues }: Selection): Table {
  const mentions = dossier.articles.flatMap((article) =>
    article.venues.filter(({ id }) => venues.has(id)).map((mention) => ({ mention, article })),
  );
  return tableOf(namesOf(dossier), VENUE_COLUMNS, mentions);
}

/** One row a link that has both its ends in the view. */
export function linkTable({ dossier, codings }: Selection): Table {
  const byId = new Map(codings.map((located) => [located.coding.id, located]));
  const links = dossier.links.flatMap((link) => {
    const [a, b] = [byId.get(link.a), byId.get(link.b)];
    return a && b ? [{ link, a, b }] : [];
  });
  return tableOf(namesOf(dossier), LINK_COLUMNS, links);
}

type Columns<T> = Readonly<Record<string, (row: T, names: Names) => Cell>>;

const CODING_COLUMNS: Columns<Located> = {
  coding: ({ coding }) => coding.id,
  kind: ({ coding }) => coding.kind,
  speaker: ({ coding }) => coding.speaker,
  speaker_name: ({ coding }, names) => actorName(coding.speaker, names),
  party: ({ coding }, names) => names.actors.get(coding.speaker ?? "")?.party ?? null,
  party_name: ({ coding }, names) =>
    names.parties.get(names.actors.get(coding.speaker ?? "")?.party ?? "")?.name ?? null,
  actors: ({ coding }) => ids(coding.actors),
  actor_names: ({ coding }, names) => actorNames(coding.actors, names),
  about: ({ coding }) => coding.about,
  issue: ({ coding }) => coding.issue,
  issue_name: ({ coding }, names) => names.issues.get(coding.issue ?? "")?.name ?? null,
  stance: ({ coding }) => coding.stance,
  stance_name: ({ coding }, names) => names.stances.get(coding.stance ?? "")?.name ?? null,
  hedged: ({ coding }) => (coding.hedged ? "yes" : "no"),
  withholding: ({ coding }) => coding.withholding,
  rung: ({ coding }) => coding.stage?.rung ?? null,
  stage: ({ coding }) => (coding.stage && RUNGS[coding.stage.rung]) ?? null,
  stage_name: ({ coding }, names) => names.stages.get((coding.stage && RUNGS[coding.stage.rung]) ?? "")?.name ?? null,
  direction: ({ coding }) => coding.stage?.direction ?? null,
  track: ({ coding }) => coding.stage?.track ?? null,
  track_name: ({ coding }, names) => names.tracks.get(coding.stage?.track ?? "")?.name ?? null,
  said: ({ coding }) => coding.said,
  said_first_day: ({ coding }) => firstDay(coding.said),
  said_last_day: ({ coding }) => lastDay(coding.said),
  dating_basis: ({ coding }) => coding.dating?.basis ?? null,
  dating_reason: ({ coding }) => coding.dating?.reason ?? null,
  window: ({ coding }) => coding.window,
  window_first_day: ({ coding }) => firstDay(coding.window),
  window_last_day: ({ coding }) => lastDay(coding.window),
  via: ({ coding }) => ids(coding.via),
  via_names: ({ coding }, names) => actorNames(coding.via, names),
  setting: ({ coding }) => coding.setting,
  mode: ({ coding }) => coding.mode,
  paraphrase: ({ coding }) => coding.paraphrase,
  quote: ({ coding }) => coding.quote,
  utterance: ({ coding }) => coding.utterance,
  note: ({ coding }) => coding.note,
  coder: ({ coding }) => coding.coder,
  places: ({ places }) => ids([...new Set(places)]),
  start: ({ coding }) => coding.start,
  end: ({ coding }) => coding.end,
  ...articleColumns(),
};

interface LocatedMention {
  readonly mention: Article["venues"][number];
  readonly article: Article;
}

const VENUE_COLUMNS: Columns<LocatedMention> = {
  mention: ({ mention }) => mention.id,
  place: ({ mention }) => mention.place,
  place_name: ({ mention }, names) => names.places.get(mention.place)?.name ?? null,
  country: ({ mention }, names) => names.places.get(mention.place)?.country ?? null,
  precision: ({ mention }, names) => names.places.get(mention.place)?.precision ?? null,
  longitude: ({ mention }, names) => names.places.get(mention.place)?.at[0] ?? null,
  latitude: ({ mention }, names) => names.places.get(mention.place)?.at[1] ?? null,
  role: ({ mention }) => mention.role,
  who: ({ mention }) => ids(mention.meeting.who),
  who_names: ({ mention }, names) => actorNames(mention.meeting.who, names),
  level: ({ mention }) => mention.meeting.level,
  speaker: ({ mention }) => mention.speaker,
  speaker_name: ({ mention }, names) => actorName(mention.speaker, names),
  via: ({ mention }) => ids(mention.via),
  via_names: ({ mention }, names) => actorNames(mention.via, names),
  when: ({ mention }) => mention.when,
  when_first_day: ({ mention }) => firstDay(mention.when),
  when_last_day: ({ mention }) => lastDay(mention.when),
  start: ({ mention }) => mention.start,
  end: ({ mention }) => mention.end,
  ...articleColumns(),
};

interface Joined {
  readonly link: Dossier["links"][number];
  readonly a: Located;
  readonly b: Located;
}

const LINK_COLUMNS: Columns<Joined> = {
  link: ({ link }) => link.id,
  type: ({ link }) => link.type,
  type_name: ({ link }, names) => names.linkTypes.get(link.type)?.name ?? null,
  why: ({ link }) => link.why,
  a: ({ link }) => link.a,
  a_paraphrase: ({ a }) => a.coding.paraphrase,
  a_article: ({ a }) => a.article.id,
  b: ({ link }) => link.b,
  b_paraphrase: ({ b }) => b.coding.paraphrase,
  b_article: ({ b }) => b.article.id,
};

function articleColumns(): Columns<{ readonly article: Article }> {
  return {
    article: ({ article }) => article.id,
    article_title: ({ article }) => article.title,
    outlet: ({ article }) => article.outlet,
    outlet_name: ({ article }, names) => actorName(article.outlet, names),
    credits: ({ article }) => ids(article.credits),
    language: ({ article }) => article.language,
    reported: ({ article }) => article.reported,
    reported_first_day: ({ article }) => firstDay(article.reported),
    reported_last_day: ({ article }) => lastDay(article.reported),
    source_sha256: ({ article }) => article.source.sha256,
    source_length: ({ article }) => article.source.length,
  };
}

function tableOf<T>(names: Names, columns: Columns<T>, rows: readonly T[]): Table {
  const cells = Object.values(columns);
  return { columns: Object.keys(columns), rows: rows.map((row) => cells.map((cell) => cell(row, names))) };
}

/** Ids have no spaces. */
function ids(list: readonly string[]): string | null {
  return list.length > 0 ? list.join(" ") : null;
}

function actorName(id: string | null, names: Names): string | null {
  return names.actors.get(id ?? "")?.name ?? null;
}

function actorNames(list: readonly string[], names: Names): string | null {
  return list.length > 0 ? list.map((id) => actorName(id, names) ?? id).join("; ") : null;
}

function firstDay(edtf: string | null): string | null {
  return edtf && isoDay(daysOf(edtf).start);
}

function lastDay(edtf: string | null): string | null {
  return edtf && isoDay(daysOf(edtf).end);
}
