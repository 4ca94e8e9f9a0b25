import { evidenceRows } from "../../engine/evidence";
import type { EvidenceLink } from "../../engine/rows";
import { useRows } from "../RowsContext";

const NONE: readonly EvidenceLink[] = [];

/** The links of a coding, whether or not their other ends are in the view. */
export function useLinks(coding: string): readonly EvidenceLink[] {
  return useRows().rows.part(evidenceRows).links.get(coding) ?? NONE;
}
