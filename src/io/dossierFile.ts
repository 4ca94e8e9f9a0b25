/** A part of a dossier as one JSON file that `parse` accepts again. */
import type { Article, Dossier, Link } from "../dossier/types";
import type { View } from "../store/view";
import type { About } from "./about";
import type { Selection } from "./tables";

interface DossierFile {
  readonly schema: "parley-export/1";
  readonly about: About;
  readonly view: View;
  /** The files of a folder like `data/`, by path. */
  readonly files: Readonly<Record<string, unknown>>;
}

/** The view's codings, mentions and links with the actors, outlets and places that they need, the View and what it is about. */
export function dossierFile(selection: Selection, view: View, about: About): string {
  const file: DossierFile = { schema: "parley-export/1", about, view, files: filesOf(partOf(selection)) };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** What `parse` takes, of the JSON of such a file. Throws where it is none. */
export function filesIn(json: unknown): Readonly<Record<string, string>> {
  const file: Partial<DossierFile> = Object(json);
  if (file.schema !== "parley-export/1" || typeof file.files !== "object" || file.files === null)
    throw new Error("This is no file that Parley exported.");
  return Object.fromEntries(Object.entries(file.files).map(([path, json]) => [path, JSON.stringify(json, null, 2)]));
}

/** The dossier with nothing but the selection and what it names. Its briefings stay behind. */
function partOf({ dossier, codings, venues }: Selection): Dossier {
  const kept = new Set(codings.map(({ coding }) => coding.id));
  const articles = dossier.articles
    .map((article) => ({
      ...article,
      codings: article.codings.filter(({ id }) => kept.has(id)),
      venues: article.venues.filter(({ id }) => venues.has(id)),
    }))
    .filter((article) => article.codings.length > 0 || article.venues.length > 0);
  const links = dossier.links.filter(({ a, b }) => kept.has(a) && kept.has(b));
  const outletsNamed = new Set(articles.flatMap(outletsOf));
  const actorsNamed = new Set([...articles.flatMap(actorsOf), ...outletsNamed]);
  const actors = dossier.actors.filter(({ id }) => actorsNamed.has(id)).map((actor) => inArticles(actor, articles));
  // Each actor of kind outlet is in the list of outlets, too.
  const outlets = dossier.outlets.filter(({ id }) => actorsNamed.has(id));
  const placesNamed = new Set(articles.flatMap((article) => article.venues.map(({ place }) => place)));
  const places = dossier.places.filter(({ id }) => placesNamed.has(id));
  return { ...dossier, actors, outlets, places, articles, links, briefings: [] };
}

function outletsOf({ outlet, credits, codings, venues }: Article): string[] {
  return [...(outlet === null ? [] : [outlet]), ...credits, ...[...codings, ...venues].flatMap(({ via }) => via)];
}

function actorsOf({ spellings, codings, venues }: Article): string[] {
  const speakers = [...codings, ...venues].flatMap(({ speaker }) => (speaker === null ? [] : [speaker]));
  return [
    ...Object.keys(spellings),
    ...speakers,
    ...codings.flatMap(({ actors }) => actors),
    ...venues.flatMap(({ meeting }) => meeting.who),
  ];
}

function inArticles(actor: Dossier["actors"][number], articles: readonly Article[]): Dossier["actors"][number] {
  const here = new Set(articles.map(({ id }) => id));
  return {
    ...actor,
    spellings: actor.spellings.map(({ text, articles: where }) => ({
      text,
      articles: where.filter((id) => here.has(id)),
    })),
  };
}

/** As a folder like `data/` has them. */
function filesOf(dossier: Dossier): Record<string, unknown> {
  const { id, title, asOf, languages, codebook, actors, outlets, places } = dossier;
  const links: readonly Link[] = dossier.links;
  const articles = dossier.articles.map((article) => [`articles/${article.id}.json`, article] as const);
  const listed = {
    codebook: "codebook.json",
    actors: "actors.json",
    outlets: "outlets.json",
    places: "places.json",
    links: "links.json",
    articles: articles.map(([path]) => path),
    briefings: [],
  };
  return {
    "dossier.json": { schema: "parley-dossier/1", id, title, asOf, languages, files: listed },
    "codebook.json": codebook,
    "actors.json": actors,
    "outlets.json": outlets,
    "places.json": places,
    "links.json": links,
    ...Object.fromEntries(articles),
  };
}
