import type { VenueRole } from "../../dossier/types";

/** From the tip to the top of the head, in pixels at scale 1. */
export const PIN_HEIGHT = 23;
/** Radius of the head. */
export const PIN_HEAD = 8;

/** In the order in which they weigh. */
export const ROLES: readonly VenueRole[] = ["hosted", "offered", "proposed", "past"];

const LETTERS: Readonly<Record<VenueRole, string>> = { hosted: "H", offered: "O", proposed: "P", past: "–" };

/** One letter for each role: hosted, offered, proposed, past. */
export function roleLetters(roles: readonly VenueRole[]): string {
  return ROLES.filter((role) => roles.includes(role))
    .map((role) => LETTERS[role])
    .join("");
}

/** Wide enough for the letters of all the roles of a place. */
export function pinWidth(letters: string): number {
  return 2 * PIN_HEAD + straight(letters);
}

/** The outline of a map pin with its tip at 0,0: a round head, drawn out where it holds several letters. */
export function pinPath(letters: string): string {
  const half = straight(letters) / 2;
  if (half === 0) return "M0 0L-4.2-8.2A8 8 0 1 1 4.2-8.2Z";
  return `M0 0L-4-7H${-half}A8 8 0 0 1 ${-half}-23H${half}A8 8 0 0 1 ${half}-7H4Z`;
}

function straight(letters: string): number {
  return Math.max(0, [...letters].length - 1) * 8;
}
