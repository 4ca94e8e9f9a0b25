/** How far the parties of two Views say that the talks have come. */
import { DIRECTIONS, type Direction, type Party } from "../dossier/types";
import { formatPin } from "../store/pin";
import type { StageMark } from "./rows";
import { isClaim } from "./stages";

/** How far one party's accounts on one side say that the talks have come. */
export interface Standing {
  /** Codings that speak of a stage, claims or not. */
  readonly marks: number;
  /** Statements that claim to be there: neither withheld nor denied, nor going backward. By rung. What an article reports as happened is no claim of a party. */
  readonly claims: readonly StageMark[];
  /** Rungs of the claims, null without any. The median is the lower of two: a rung that somebody claims. */
  readonly furthest: number | null;
  readonly median: number | null;
  /** Shows the furthest claims: the coding if there is one, else its rung and track. */
  readonly pin: string | null;
  readonly directions: Readonly<Record<Direction, number>>;
}

export interface ComparedParty {
  readonly party: Party;
  readonly a: Standing;
  readonly b: Standing;
}

/** One party's standing on two sides, where it speaks of a stage on either. */
export function partyOf(party: Party, one: readonly StageMark[], other: readonly StageMark[]): ComparedParty[] {
  const own = (marks: readonly StageMark[]) => standingOf(marks.filter((mark) => mark.party === party));
  const [a, b] = [own(one), own(other)];
  return a.marks + b.marks > 0 ? [{ party, a, b }] : [];
}

function standingOf(marks: readonly StageMark[]): Standing {
  const claims = marks.filter((mark) => isClaim(mark) && mark.kind === "statement").sort((x, y) => x.rung - y.rung);
  const furthest = claims.at(-1)?.rung ?? null;
  return {
    marks: marks.length,
    claims,
    furthest,
    median: claims[Math.floor((claims.length - 1) / 2)]?.rung ?? null,
    pin: pinOfClaims(claims.filter(({ rung }) => rung === furthest)),
    directions: Object.fromEntries(
      DIRECTIONS.map((direction) => [direction, marks.filter((mark) => mark.direction === direction).length]),
    ) as Record<Direction, number>,
  };
}

/** The pin that shows these claims of one rung: the one coding, else what the most of them share, rung and track. */
export function pinOfClaims(claims: readonly StageMark[]): string | null {
  const [first] = claims;
  if (!first) return null;
  if (claims.length === 1) return formatPin({ kind: "coding", id: first.coding });
  const on = (track: string) => claims.filter((claim) => claim.track === track).length;
  const { rung, track } = claims.reduce((most, claim) => (on(claim.track) > on(most.track) ? claim : most));
  return formatPin({ kind: "stage", date: "*", rung, track });
}
