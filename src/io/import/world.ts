import type { Actor, Codebook, Dossier, Outlet, Party, Place, Term } from "../../dossier/types";
import { PARTIES } from "../../dossier/types";
import { idOf, kept } from "./ids";
import { LIMITS, Refusal } from "./limits";

/** What is known beforehand, of the bundled dossier: its codebook, and whom it names. */
export type Known = Pick<Dossier, "id" | "codebook" | "actors" | "outlets" | "places">;
export type Frame = Omit<Dossier, "articles">;

/** Ids that the rows taken in name: those of rows that were left out are none of them. */
export interface Used {
  readonly actors: ReadonlySet<string>;
  readonly issues: ReadonlySet<string>;
  readonly places: ReadonlySet<string>;
}

interface Met {
  name: string | null;
  party: Party | null;
  outlet: boolean;
}

/** Everyone and everything that the rows of a file name, by ids; what is known keeps its entry, the rest is made of the text. */
export class World {
  readonly #codebook: Codebook;
  readonly #knownActors: ReadonlyMap<string, Actor>;
  readonly #knownOutlets: ReadonlyMap<string, Outlet>;
  readonly #knownPlaces: ReadonlyMap<string, Place>;
  readonly #knownIssues: ReadonlyMap<string, Term>;
  /** Ids by the names of what is known, folded. */
  readonly #named: ReadonlyMap<string, string>;
  readonly #namedIssues: ReadonlyMap<string, string>;
  readonly #namedPlaces: ReadonlyMap<string, string>;
  readonly #actors = new Map<string, Met>();
  readonly #issues = new Map<string, Met>();
  readonly #places = new Map<string, Met>();

  constructor({ codebook, actors, outlets, places }: Known) {
    this.#codebook = codebook;
    this.#knownActors = new Map(actors.map((one) => [one.id, one]));
    this.#knownOutlets = new Map(outlets.map((one) => [one.id, one]));
    this.#knownPlaces = new Map(places.map((one) => [one.id, one]));
    this.#knownIssues = new Map(codebook.issues.map((one) => [one.id, one]));
    this.#named = byName(actors);
    this.#namedIssues = byName(codebook.issues);
    this.#namedPlaces = byName(places);
  }

  get codebook(): Codebook {
    return this.#codebook;
  }

  /** The id of an actor; what the file says of its name and party first is kept. */
  actor(text: string, name: string | null = null, party: Party | null = null): string {
    return this.#met(this.#actors, this.#named, text, name, party, "actors");
  }

  /** The id of an outlet, which is an actor too. */
  outlet(text: string, name: string | null = null): string {
    const id = this.actor(text, name);
    this.#actors.get(id)!.outlet = true;
    return id;
  }

  issue(text: string, name: string | null = null): string {
    return this.#met(this.#issues, this.#namedIssues, text, name, null, "issues");
  }

  place(text: string): string {
    return this.#met(this.#places, this.#namedPlaces, text, null, null, "places");
  }

  /** The party that the file gives an actor, else the one that is known of it. */
  partyOf(id: string): Party | null {
    return this.#actors.get(id)?.party ?? this.#knownActors.get(id)?.party ?? null;
  }

  /** What stands around the articles: those that are in use, in the order known, then as met. */
  frame(about: Pick<Frame, "id" | "title" | "asOf" | "languages">, used: Used): Frame {
    const actors = ordered(used.actors, this.#knownActors).map((id) => this.#actorOf(id));
    const issues = ordered(used.issues, this.#knownIssues).map((id): Term => {
      const known = this.#knownIssues.get(id);
      const name = this.#issues.get(id)!.name ?? known?.name ?? id;
      return known ? { ...known, name } : { id, name, definition: `As in the imported file: ${name}`, crosswalk: {} };
    });
    return {
      ...about,
      codebook: { ...this.#codebook, issues },
      actors,
      outlets: actors.filter(({ kind }) => kind === "outlet").map(({ id }) => this.#outletOf(id)),
      places: ordered(used.places, this.#knownPlaces).map((id) => this.#placeOf(id)),
      links: [],
      briefings: [],
    };
  }

  #actorOf(id: string): Actor {
    const met = this.#actors.get(id)!;
    const known = this.#knownActors.get(id);
    const kind = met.outlet ? "outlet" : known && known.kind !== "outlet" ? known.kind : "body";
    const party = met.party ?? known?.party ?? (met.outlet ? "press" : "other");
    if (known) {
      const name = met.name ?? known.name;
      return {
        ...known,
        name,
        short: name === known.name ? known.short : name,
        kind,
        party,
        spellings: known.spellings.map(({ text }) => ({ text, articles: [] })),
      };
    }
    const name = met.name ?? id;
    return { id, name, short: name, kind, party, roles: [], spellings: [] };
  }

  #outletOf(id: string): Outlet {
    return this.#knownOutlets.get(id) ?? { id, kind: "site", country: null, note: null };
  }

  /** Where a place lies is known only of those that were known before; no other is drawn on the map. */
  #placeOf(id: string): Place {
    const known = this.#knownPlaces.get(id);
    const name = this.#places.get(id)!.name ?? id;
    return known ?? { id, name, country: "XXX", precision: "country", at: [0, 0], spellings: [] };
  }

  #met(
    all: Map<string, Met>,
    named: ReadonlyMap<string, string>,
    text: string,
    name: string | null,
    party: Party | null,
    limit: "actors" | "issues" | "places",
  ): string {
    let id = named.get(folded(text)) ?? idOf(text);
    // The name of a row of the matrix.
    if (id === "reported" && limit === "actors") id = "reported-actor";
    const met = all.get(id);
    if (met) {
      met.name ??= name && kept(name);
      met.party ??= party;
      return id;
    }
    if (all.size === LIMITS[limit])
      throw new Refusal(`The file names more than ${LIMITS[limit].toLocaleString("en")} different ${limit}.`);
    id = kept(id);
    all.set(id, {
      name: name ? kept(name) : text === id || named.has(folded(text)) ? null : kept(text),
      party,
      outlet: false,
    });
    return id;
  }
}

export function isParty(text: string): text is Party {
  return (PARTIES as readonly string[]).includes(text);
}

/** As names are compared: without capitals and needless space. */
export function folded(text: string): string {
  return text.normalize("NFC").trim().replace(/\s+/g, " ").toLowerCase();
}

function byName(list: readonly { readonly id: string; readonly name: string }[]): ReadonlyMap<string, string> {
  // An id goes before a name that reads like it.
  return new Map([
    ...list.map(({ id, name }) => [folded(name), id] as const),
    ...list.map(({ id }) => [id, id] as const),
  ]);
}

function ordered(used: ReadonlySet<string>, known: ReadonlyMap<string, unknown>): string[] {
  return [...[...known.keys()].filter((id) => used.has(id)), ...[...used].filter((id) => !known.has(id))];
}
