import type { Dossier } from "../../src/dossier/types";

/** The files of a dossier as a folder like `data/` would hold them: what `parse` takes. */
export function filesOf(dossier: Dossier): Record<string, string> {
  const { codebook, actors, outlets, places, articles, links, briefings, id, title, asOf, languages } = dossier;
  const listed = {
    codebook: "codebook.json",
    actors: "actors.json",
    outlets: "outlets.json",
    places: "places.json",
    links: "links.json",
    articles: articles.map((article) => `articles/${article.id}.json`),
    briefings: briefings.map((briefing) => `briefings/${briefing.id}.json`),
  };
  const files: Record<string, unknown> = {
    "dossier.json": { schema: "parley-dossier/1", id, title, asOf, languages, files: listed },
    "codebook.json": codebook,
    "actors.json": actors,
    "outlets.json": outlets,
    "places.json": places,
    "links.json": links,
    ...Object.fromEntries(articles.map((article) => [`articles/${article.id}.json`, article])),
    ...Object.fromEntries(briefings.map((briefing) => [`briefings/${briefing.id}.json`, briefing])),
  };
  return Object.fromEntries(Object.entries(files).map(([path, value]) => [path, JSON.stringify(value, null, 2)]));
}
