import { count } from "../../dossier/figures";
import type { Names } from "../../dossier/names";
import type { VenuePlace, VenueRow } from "../../engine/rows";
import { actorName } from "../codingWords";

/** What is said of a place by one source about one meeting, and the mentions that report it. */
export interface Claim {
  readonly mention: VenueRow;
  readonly reports: readonly VenueRow[];
}

/** Mentions that say the same are one claim with several reports. */
export function claimsOf({ mentions }: VenuePlace): Claim[] {
  const claims = new Map<string, VenueRow[]>();
  for (const mention of mentions) {
    const { role, speaker, via, who, level, when } = mention;
    const key = JSON.stringify([role, speaker, via, who, level, when]);
    claims.set(key, [...(claims.get(key) ?? []), mention]);
  }
  return [...claims.values()].map((reports) => ({ mention: reports[0] as VenueRow, reports }));
}

/** Who names the place, and through whom: "Kremlin via Reuters". */
export function namedBy({ speaker, via, article }: VenueRow, names: Names): string {
  const chain = via.map((id) => actorName(id, names));
  if (speaker === null && chain.length === 0) {
    const outlet = names.articles.get(article)?.outlet;
    return outlet ? `${actorName(outlet, names)} itself` : "The article itself";
  }
  const [first, ...rest] = speaker === null ? chain : [actorName(speaker, names), ...chain];
  return [first, ...rest.map((name) => `via ${name}`)].join(" ");
}

/** Whose meeting, and at what level: "Trump and Putin (leaders)". */
export function meetingOf({ who, level }: VenueRow, names: Names): string {
  const people = who.map((id) => actorName(id, names));
  const last = people.pop();
  const listed = people.length > 0 ? `${people.join(", ")} and ${last}` : (last ?? "not told whose");
  return level === "leaders" ? `${listed} (leaders)` : `advisers of ${listed}`;
}

/** "2 reports, 1 origin: Reuters": in how many articles, and on how many independent sources they rest. */
export function reportsOf({ mentions, count: all, origins }: VenuePlace, names: Names): string {
  if (mentions.length < all) return `${count(all, "mention")}, ${count(origins, "origin")}`;
  const reports = new Set(mentions.map(({ article }) => article)).size;
  const named = [...new Map(mentions.map((mention) => [mention.origin, originName(mention, names)])).values()];
  const listed = named.length > 0 && named.length <= 3 ? `: ${named.join(", ")}` : "";
  return `${count(reports, "report")}, ${count(origins, "origin")}${listed}`;
}

function originName({ origin, originAssumed }: VenueRow, names: Names): string {
  const article = names.articles.get(origin);
  const name = article ? (article.outlet ? actorName(article.outlet, names) : article.title) : actorName(origin, names);
  return originAssumed ? `${name} (assumed)` : name;
}
