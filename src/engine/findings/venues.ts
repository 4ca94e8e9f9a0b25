import { figure } from "../../dossier/figures";
import type { Dossier } from "../../dossier/types";
import type { View } from "../../store/view";
import type { Finding, Rows, VenueRow } from "../rows";
import { MOST_MENTIONS, venueRows } from "../venues";
import { type Facts, findingBy, hidesNothing, type Rule } from "./rule";
import { actorName, capitalised, fitting, listed } from "./words";

/** The title of the venues: what the mentions say, whatever is pinned among them. */
export function venuesFinding(rows: Rows, dossier: Dossier, view: View): Finding {
  return findingBy(VENUES_RULES, rows, dossier, view);
}

export const VENUES_RULES: readonly Rule[] = [
  {
    id: "most-named",
    apply(facts) {
      const { places, mentions } = facts.rows.part(venueRows);
      if (mentions <= MOST_MENTIONS) return null;
      const [first, next] = [...places].sort((a, b) => b.count - a.count);
      if (!first) return null;
      const tied = first.count === next?.count;
      const often = tied ? `No place is named more often than ${first.name}` : `${first.name} is named most often`;
      const sentence = `${often}: ${figure(first.count)} of ${figure(mentions)} mentions shown`;
      return {
        sentence: fitting(sentence, `${first.name}: ${figure(first.count)} mentions`),
        pin: `venue:${first.place}`,
      };
    },
  },
  {
    id: "contested",
    apply(facts) {
      for (const meeting of comingMeetings(facts)) {
        const bySource = groupBy(meeting, (row) => row.speaker);
        const [one, ...others] = [...bySource.values()];
        const placesOf = (rows: readonly VenueRow[]) => new Set(rows.map(({ place }) => place));
        const other = others.find(
          (rows) => !subset(placesOf(rows), placesOf(one!)) && !subset(placesOf(one!), placesOf(rows)),
        );
        if (!one || !other) continue;
        const names = (rows: readonly VenueRow[]) =>
          `${namer(facts, rows[0]!)} names ${listed(
            rows.map(({ name }) => name),
            2,
          )}`;
        const sentence = `${names(one)}; ${names(other)}`;
        return {
          sentence: capitalised(fitting(`For ${party(facts, meeting[0]!)}, ${sentence}`, sentence, names(one))),
          pin: pinOf(one[0]!),
        };
      }
      return null;
    },
  },
  {
    id: "one-origin",
    apply(facts) {
      for (const meeting of comingMeetings(facts)) {
        const [first] = meeting;
        if (meeting.length < 2 || new Set(meeting.map(({ origin }) => origin)).size > 1) continue;
        const alone = hidesNothing(facts.view, "venue") ? " alone" : "";
        const through = first!.originAssumed ? "" : `, through ${actorName(facts.names, first!.origin)}${alone}`;
        const who = namer(facts, first!);
        const places = meeting.filter(({ speaker }) => speaker === first!.speaker).map(({ name }) => name);
        const count = new Set(places).size;
        const all = `${who} names ${listed(places)}`;
        const few = `${who} names ${count} ${count === 1 ? "place" : "places"}`;
        const whom = ` for ${party(facts, first!)}`;
        return {
          sentence: capitalised(fitting(`${all}${whom}${through}`, `${all}${through}`, `${few}${whom}${through}`, few)),
          pin: pinOf(first!),
        };
      }
      return null;
    },
  },
  {
    id: "corroborated",
    apply(facts) {
      const found = comingMeetings(facts)
        .flatMap((meeting) => [...groupBy(meeting, ({ place }) => place).values()])
        .map((rows) => ({ row: rows[0]!, origins: new Set(rows.map(({ origin }) => origin)).size }))
        .sort((a, b) => b.origins - a.origins)[0];
      if (!found || found.origins < 2) return null;
      const sentence = `${found.origins} independent origins name ${found.row.name}`;
      return { sentence: fitting(`${sentence} for ${party(facts, found.row)}`, sentence), pin: pinOf(found.row) };
    },
  },
  {
    id: "offered",
    apply(facts) {
      const row = mentions(facts).find(({ role, speaker }) => role === "offered" && speaker !== null);
      if (!row) return null;
      const sentence = `${namer(facts, row)} offers ${row.name} as a place for ${row.level} to meet`;
      return { sentence: capitalised(fitting(sentence, `${namer(facts, row)} offers ${row.name}`)), pin: pinOf(row) };
    },
  },
  {
    id: "hosted",
    apply(facts) {
      const row = mentions(facts).find(({ role }) => role === "hosted");
      if (!row) return null;
      const who = row.speaker === null ? "an article reports" : `${actorName(facts.names, row.speaker)} reports`;
      const where = `${row.precision === "site" ? "at" : "in"} ${row.name}`;
      const sentence = `${who} a meeting of ${party(facts, row)} ${where}`;
      return { sentence: capitalised(fitting(sentence, `${who} a meeting ${where}`)), pin: pinOf(row) };
    },
  },
  {
    id: "absent",
    apply(facts) {
      if (!hidesNothing(facts.view, "venue") || comingMeetings(facts).length > 0) return null;
      const spoken = facts.rows.matrix.cells.filter(
        ({ issue, row }) => issue === "leaders-meeting" && row !== "reported",
      );
      if (spoken.reduce((sum, { total }) => sum + total, 0) < 2) return null;
      const ids = facts.view.rows === "party" ? [] : spoken.map(({ row }) => actorName(facts.names, row));
      const sentence = "No place is named for the leaders' meeting";
      return {
        sentence: fitting(ids.length > 0 ? `${sentence} that ${listed(ids, 2)} speak of` : sentence, sentence),
        pin: "cell:*~leaders-meeting",
      };
    },
  },
  {
    id: "shown",
    apply(facts) {
      const { places } = facts.rows.part(venueRows);
      const [first] = places;
      if (!first) return { sentence: "No place for a meeting is named in what is shown", pin: null };
      const row = first.mentions[0]!;
      const count = `${places.length} ${places.length === 1 ? "place is" : "places are"} named`;
      const what = `${first.name}, for ${row.role === "past" ? "an earlier" : "a"} meeting of ${party(facts, row)}`;
      const sentence = places.length === 1 ? `${count}: ${what}` : `${count}, among them ${first.name}`;
      return { sentence: fitting(sentence, `${count}: ${first.name}`, count), pin: pinOf(row) };
    },
  },
];

/** All of them: where there are too many, the first rule has spoken. */
function mentions({ rows }: Facts): VenueRow[] {
  return rows.part(venueRows).places.flatMap((place) => place.mentions);
}

/** Mentions of places to come, by whose meeting at what level; most mentions first. */
function comingMeetings(facts: Facts): VenueRow[][] {
  const coming = mentions(facts).filter(({ role }) => role === "proposed" || role === "offered");
  const meetings = groupBy(coming, ({ who, level }) => `${level} ${[...who].sort().join()}`);
  return [...meetings.values()].sort((a, b) => b.length - a.length);
}

function groupBy<K>(rows: readonly VenueRow[], key: (row: VenueRow) => K): Map<K, VenueRow[]> {
  const groups = new Map<K, VenueRow[]>();
  for (const row of rows) groups.set(key(row), [...(groups.get(key(row)) ?? []), row]);
  return groups;
}

function subset(some: ReadonlySet<string>, all: ReadonlySet<string>): boolean {
  return [...some].every((item) => all.has(item));
}

function party({ names }: Facts, { who }: VenueRow): string {
  return listed(who.map((id) => actorName(names, id)));
}

function namer({ names }: Facts, { speaker }: VenueRow): string {
  return speaker === null ? "an article" : actorName(names, speaker);
}

function pinOf({ place }: VenueRow): string {
  return `venue:${place}`;
}
