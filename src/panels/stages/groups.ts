import type { DayInterval } from "../../dossier/days";
import { type Dating, type Direction, PARTIES, type Party, TRACKS, type Track } from "../../dossier/types";
import type { StageMark } from "../../engine/rows";

/** Stage claims that look the same: one date, rung and track, one party, one direction. They are one thing to point at. */
export interface MarkGroup {
  readonly key: string;
  /** What a click pins: shared by all groups of one date, rung and track. */
  readonly pin: string;
  readonly rung: number;
  readonly date: DayInterval;
  /** The date is uncertain, approximate or wider than a day: drawn with a bar of its width. */
  readonly loose: boolean;
  readonly track: string;
  /** The party of the speaker; `unnamed` where there is none. */
  readonly party: Party;
  /** Withheld, and nothing else. */
  readonly hollow: boolean;
  /** Reported as happened by the article itself. */
  readonly event: boolean;
  readonly direction: Direction;
  readonly lit: boolean;
  readonly marks: readonly StageMark[];
  /** Actors: the speakers, or those who took part in the event. */
  readonly who: readonly string[];
  readonly issues: readonly string[];
  /** How the coders came by the date, each way once. */
  readonly datings: readonly Dating[];
}

interface Growing extends MarkGroup {
  readonly marks: StageMark[];
}

/** In the order of their dates, then rungs; what is withheld last, else by party and track: the order of the arrow keys. */
export function groupsOf(marks: readonly StageMark[]): readonly MarkGroup[] {
  const found = new Map<string, Growing>();
  for (const mark of marks) {
    const party = mark.party ?? "unnamed";
    const hollow = mark.stance === "withholds";
    const event = mark.kind === "event";
    const key = [mark.pin, party, hollow ? "withheld" : "told", mark.kind, mark.direction].join("|");
    const known = found.get(key);
    if (known) known.marks.push(mark);
    else {
      const { pin, rung, date, track, direction, lit } = mark;
      const loose = isLoose(mark);
      found.set(key, {
        key,
        pin,
        rung,
        date,
        loose,
        track,
        party,
        hollow,
        event,
        direction,
        lit,
        marks: [mark],
        who: [],
        issues: [],
        datings: [],
      });
    }
  }
  return [...found.values()].map(withTold).sort(compare);
}

/** Whether the date is not one sure day. */
export function isLoose({ uncertain, approximate, date }: StageMark): boolean {
  return uncertain || approximate || date.end > date.start;
}

function withTold(group: MarkGroup): MarkGroup {
  const { marks } = group;
  const who = marks.flatMap(({ speaker, actors }) => (speaker === null ? actors : [speaker]));
  const issues = marks.flatMap(({ issue }) => issue ?? []);
  const bases = new Map(marks.flatMap(({ dating }) => (dating ? [[dating.basis, dating]] : [])));
  return { ...group, who: [...new Set(who)], issues: [...new Set(issues)], datings: [...bases.values()] };
}

function compare(a: MarkGroup, b: MarkGroup): number {
  return (
    a.date.start - b.date.start ||
    a.date.end - b.date.end ||
    a.rung - b.rung ||
    Number(a.loose) - Number(b.loose) ||
    Number(a.hollow) - Number(b.hollow) ||
    PARTIES.indexOf(a.party) - PARTIES.indexOf(b.party) ||
    TRACKS.indexOf(a.track as Track) - TRACKS.indexOf(b.track as Track)
  );
}
