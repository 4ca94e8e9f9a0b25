/** A small world for made-up dossiers: the codebook's vocabularies, a few actors and places. Nothing here is coded data. */
import type { Actor, Codebook, Party, Place, Term } from "../../src/dossier/types";
import { DIRECTIONS, LINK_TYPES, PARTIES, RUNGS, STANCES, TRACKS, VENUE_ROLES } from "../../src/dossier/types";

export const ISSUES = [
  "leader-contact",
  "talks",
  "progress",
  "leaders-meeting",
  "other-meeting",
  "timeline",
  "willingness",
  "ceasefire",
  "territory",
  "nato",
  "elections",
  "minerals",
  "pressure",
  "guarantees",
  "martial-law",
  "inclusion",
  "disclosure",
  "war-avoidable",
  "war-justified",
  "human-cost",
  "relations",
  "other",
] as const;

const PEOPLE: Readonly<Record<string, Party>> = {
  trump: "us",
  kellogg: "us",
  "white-house": "us",
  putin: "ru",
  peskov: "ru",
  kremlin: "ru",
  zelenskyy: "ua",
  ukraine: "ua",
  starmer: "europe",
  "saudi-arabia": "other",
  unnamed: "unnamed",
};
const BODIES = new Set(["white-house", "kremlin", "ukraine", "saudi-arabia"]);

export const SPEAKERS = Object.keys(PEOPLE);
export const OUTLETS = ["reuters", "tass", "afp", "defence-talks", "the-daily"] as const;
export const PLACES = ["riyadh", "saudi-arabia", "geneva", "bocharov-ruchey"] as const;

function wordsOf(id: string): string {
  const words = id.replaceAll("-", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

export function actorOf(id: string): Actor {
  const kind = id === "unnamed" ? "unnamed" : BODIES.has(id) ? "body" : "person";
  return { id, name: wordsOf(id), short: wordsOf(id), kind, party: PEOPLE[id] ?? "other", roles: [], spellings: [] };
}

export function outletActorOf(id: string): Actor {
  return { ...actorOf(id), kind: "outlet", party: "press" };
}

export function placeOf(id: string): Place {
  const country = id === "geneva" ? "CHE" : id === "bocharov-ruchey" ? "RUS" : "SAU";
  const precision = id === "saudi-arabia" ? "country" : id === "bocharov-ruchey" ? "site" : "city";
  return { id, name: wordsOf(id), country, precision, at: [PLACES.indexOf(id as never) + 10, 24], spellings: [] };
}

const PARTY_NAMES: Readonly<Record<Party, string>> = {
  us: "United States",
  ru: "Russia",
  ua: "Ukraine",
  europe: "Europe",
  other: "Others",
  press: "Press",
  unnamed: "Unnamed sources",
};

export function codebook(): Codebook {
  return {
    version: "1",
    parties: PARTIES.map((id) => ({ ...termOf(id), name: PARTY_NAMES[id] })),
    kinds: [termOf("statement"), termOf("event")],
    issues: ISSUES.map(termOf),
    stances: STANCES.map(termOf),
    stages: RUNGS.map(termOf),
    directions: DIRECTIONS.map(termOf),
    tracks: TRACKS.map(termOf),
    venueRoles: VENUE_ROLES.map(termOf),
    linkTypes: LINK_TYPES.map(termOf),
  };
}

function termOf(id: string): Term {
  return { id, name: wordsOf(id), definition: `What ${wordsOf(id).toLowerCase()} means.`, crosswalk: {} };
}
