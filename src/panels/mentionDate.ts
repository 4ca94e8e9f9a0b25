import { formatEdtf } from "../dossier/edtfWords";
import type { VenueMention } from "../dossier/types";

/**
 * What the date of a mention is of: the naming where the meeting is to come, the meeting where it was held [codebook 9.3].
 * "said probably 1 to 10 Feb 2025", "held 28 Jun 2019", "no date given".
 */
export function mentionDate({ role, when }: Pick<VenueMention, "role" | "when">): string {
  if (when === null) return "no date given";
  return `${isToCome({ role }) ? "said" : "held"} ${formatEdtf(when)}`;
}

export function isToCome({ role }: Pick<VenueMention, "role">): boolean {
  return role === "proposed" || role === "offered";
}
