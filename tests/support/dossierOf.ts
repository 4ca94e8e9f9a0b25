/** Makes a small valid dossier from terse input: what a test does not care about is filled in. */
import { parseEdtf } from "../../src/dossier/edtf";
import { deepFreeze } from "../../src/dossier/freeze";
import type {
  Actor,
  Article,
  Briefing,
  Coding,
  Dossier,
  Link,
  Outlet,
  Place,
  Stage,
  VenueMention,
} from "../../src/dossier/types";
import { actorOf, codebook, OUTLETS, outletActorOf, PLACES, placeOf, SPEAKERS } from "./world";

export type CodingInput = Partial<Omit<Coding, "stage">> & { readonly stage?: Partial<Stage> | null };
export type VenueInput = Partial<Omit<VenueMention, "meeting">> & {
  readonly meeting?: Partial<VenueMention["meeting"]>;
};
export type ArticleInput = Partial<Omit<Article, "codings" | "venues">> & {
  readonly codings?: readonly CodingInput[];
  readonly venues?: readonly VenueInput[];
};
type ActorInput = Partial<Actor> & { readonly id: string };
export interface DossierInput {
  readonly id?: string;
  readonly title?: string;
  readonly asOf?: string;
  readonly languages?: readonly string[];
  readonly codebook?: Dossier["codebook"];
  /** Added to the standing ones, or in place of one with the same id. */
  readonly actors?: readonly ActorInput[];
  readonly outlets?: readonly (Partial<Outlet> & { readonly id: string })[];
  readonly places?: readonly (Partial<Place> & { readonly id: string })[];
  readonly articles?: readonly ArticleInput[];
  readonly links?: readonly (Partial<Link> & Pick<Link, "type" | "a" | "b">)[];
  readonly briefings?: readonly Briefing[];
}

/**
 * A frozen dossier that `parse` accepts, as long as what is given is right: `dossierOf({ articles: [{ reported:
 * "2025-02-03", codings: [{ speaker: "trump", issue: "talks" }] }] })`.
 * The first article's codings are a1-01, a1-02 ..., its venue mentions a1-v1 ...; stretches follow one another. A coding is a
 * statement of Trump's that affirms talks, unless it says otherwise; `stage: {}` is rung 3 of us-ru; what is said was said on
 * 9 February 2025, or on the day of an earlier article. Speakers, outlets and places
 * that are named but not known become actors of party other, outlets and places.
 */
export function dossierOf(input: DossierInput = {}): Dossier {
  const articles = (input.articles ?? [{ codings: [{}] }]).map(articleOf).sort(byReported);
  const named = namedIn(articles);
  const outletIds = unique([...OUTLETS, ...named.outlets, ...(input.outlets ?? []).map(({ id }) => id)]);
  const actorIds = unique([...SPEAKERS, ...named.actors, ...(input.actors ?? []).map(({ id }) => id)]);
  const placeIds = unique([...PLACES, ...named.places, ...(input.places ?? []).map(({ id }) => id)]);
  return deepFreeze({
    id: input.id ?? "made-up",
    title: input.title ?? "A made-up dossier",
    asOf: input.asOf ?? "2025-12-29",
    languages: input.languages ?? unique(articles.map(({ language }) => language)),
    codebook: input.codebook ?? codebook(),
    actors: [
      ...actorIds.filter((id) => !outletIds.includes(id)).map((id) => ({ ...actorOf(id), ...given(input.actors, id) })),
      ...outletIds.map((id) => ({ ...outletActorOf(id), ...given(input.actors, id) })),
    ],
    outlets: outletIds.map((id) => ({
      id,
      kind: "agency" as const,
      country: null,
      note: null,
      ...given(input.outlets, id),
    })),
    places: placeIds.map((id) => ({ ...placeOf(id), ...given(input.places, id) })),
    articles,
    links: (input.links ?? []).map((link, at) => ({ id: `l${at + 1}`, why: "A reason in one line.", ...link })),
    briefings: input.briefings ?? [],
  });
}

/** A statement that denies one of these goes backward by the codebook. */
const CONTACT_ISSUES: ReadonlySet<string> = new Set(["leader-contact", "talks", "leaders-meeting", "other-meeting"]);

function articleOf(input: ArticleInput, at: number): Article {
  const name = `a${at + 1}`;
  const reported = input.reported ?? "2025-02-10";
  const codings = (input.codings ?? []).map((coding, index) => codingOf(coding, name, index, reported));
  const venues = (input.venues ?? []).map((venue, index) => venueOf(venue, name, index));
  const last = Math.max(
    0,
    ...[...codings, ...venues].map(({ end }) => end),
    ...(input.boilerplate ?? []).map(([, end]) => end),
  );
  return {
    id: `${/\d[\d-]*/.exec(reported)?.[0]}-${name}`,
    source: { file: `${name}.txt`, sha256: String(at).padStart(64, "0"), length: last + 100 },
    title: `Article ${at + 1}`,
    outlet: "defence-talks",
    credits: [],
    language: "en",
    spellings: {},
    dating: { basis: "explicit", reason: "It says so." },
    boilerplate: [],
    anomalies: [],
    ...input,
    reported,
    codings,
    venues,
  };
}

function codingOf({ stage, ...input }: CodingInput, article: string, index: number, reported: string): Coding {
  const event = input.kind === "event";
  const stance = input.stance === undefined ? (event ? null : "affirms") : input.stance;
  const said = input.said === undefined ? (reported < "2025-02-09" ? reported : "2025-02-09") : input.said;
  const issue = input.issue === undefined ? (event && stance === null ? null : "talks") : input.issue;
  const refused = !event && stance === "denies" && issue !== null && CONTACT_ISSUES.has(issue);
  const start = input.start ?? 100 + 50 * index;
  return {
    id: `${article}-${String(index + 1).padStart(2, "0")}`,
    start,
    end: start + 40,
    kind: "statement",
    speaker: event ? null : "trump",
    actors: event ? ["trump"] : [],
    about: null,
    hedged: false,
    withholding: stance === "withholds" ? "refuses" : null,
    stage: stage
      ? {
          rung: refused ? 0 : 3,
          direction: refused ? "backward" : stance === "withholds" ? "holding" : "forward",
          track: "us-ru",
          ...stage,
        }
      : null,
    dating: said === null ? null : { basis: "explicit", reason: "The text says so." },
    window: null,
    via: [],
    setting: null,
    mode: event ? null : "indirect",
    paraphrase: `What ${article} says, part ${index + 1}`,
    quote: null,
    utterance: null,
    note: issue === "other" ? "What it is." : null,
    coder: "p1",
    ...input,
    issue,
    stance,
    said,
  };
}

function venueOf({ meeting, ...input }: VenueInput, article: string, index: number): VenueMention {
  const start = input.start ?? 100 + 50 * index;
  return {
    id: `${article}-v${index + 1}`,
    start,
    end: start + 40,
    place: "riyadh",
    role: "proposed",
    meeting: { who: ["trump", "putin"], level: "leaders", ...meeting },
    speaker: null,
    via: [],
    when: null,
    ...input,
  };
}

function namedIn(articles: readonly Article[]) {
  const codings = articles.flatMap((article) => article.codings);
  const venues = articles.flatMap((article) => article.venues);
  const present = (id: string | null): id is string => id !== null;
  return {
    actors: [
      ...codings.flatMap(({ speaker, actors }) => [speaker, ...actors]),
      ...venues.flatMap(({ speaker, meeting }) => [speaker, ...meeting.who]),
      ...articles.flatMap(({ spellings }) => Object.keys(spellings)),
    ].filter(present),
    outlets: [
      ...articles.flatMap(({ outlet, credits }) => [outlet, ...credits]),
      ...[...codings, ...venues].flatMap(({ via }) => via),
    ].filter(present),
    places: venues.map(({ place }) => place),
  };
}

function given<T extends { readonly id: string }>(list: readonly T[] | undefined, id: string): T | undefined {
  return list?.find((item) => item.id === id);
}

function unique(ids: readonly string[]): string[] {
  return [...new Set(ids)];
}

/** By the reported date, as `parse` orders them. A date that is none comes first: `parse` will say so. */
function byReported(a: Article, b: Article): number {
  const [from, to] = [daysOf(a), daysOf(b)];
  return from.start - to.start || from.end - to.end || (a.id < b.id ? -1 : 1);
}

function daysOf({ reported }: Article) {
  const date = parseEdtf(reported);
  return "fault" in date ? { start: 0, end: 0 } : date.interval;
}
