import { FACETS } from "../store/view";
import { aloneRows } from "./alone";
import { conditionRows } from "./conditions";
import { coverageRows } from "./coverage";
import { disputeRows } from "./disputes";
import { totalOf } from "./engine";
import { evidenceRows, sourceRows } from "./evidence";
import { FACET_ROWS } from "./facets";
import { memberName, memberOf } from "./family";
import { forecastRows } from "./forecasts";
import { bitsInView, inView } from "./inView";
import { matrixRows } from "./matrix";
import "./heat";
import { outlineRows } from "./outlines";
import { overviewRows } from "./overview";
import { relaxRows } from "./relax";
import type { Part } from "./rows";
import { silenceRows } from "./silence";
import { stageBins, stageDates, stageRows } from "./stages";
import { matched } from "./tally";
import { termRows } from "./terms";
import { undatedRows } from "./undated";
import { venueRows } from "./venues";
import { spellingRows, wordingRows } from "./wordings";

/** Every part of the rows that a panel asks for, by the name under which a late engine is asked for it. Answers are plain data. */
const PARTS: ReadonlyMap<string, Part<unknown>> = new Map<string, Part<unknown>>([
  ["matched", matched],
  ["total", totalOf],
  ["matrix", matrixRows],
  ...FACETS.map((facet) => [`facet ${facet}`, FACET_ROWS[facet]] as const),
  ["alone", aloneRows],
  ["conditions", conditionRows],
  ["coverage", coverageRows],
  ["disputes", disputeRows],
  ["evidence", evidenceRows],
  ["forecasts", forecastRows],
  ["bitsInView", bitsInView],
  ["inView", inView],
  ["outlines", outlineRows],
  ["overview", overviewRows],
  ["relax", relaxRows],
  ["silence", silenceRows],
  ["sources", sourceRows],
  ["spellings", spellingRows],
  ["stages", stageRows],
  ["stageBins", stageBins],
  ["stageDates", stageDates],
  ["terms", termRows],
  ["undated", undatedRows],
  ["venues", venueRows],
  ["wordings", wordingRows],
]);

export const PART_NAMES: readonly string[] = [...PARTS.keys()];

const NAMES: ReadonlyMap<Part<unknown>, string> = new Map([...PARTS].map(([name, part]) => [part, name]));

/** Throws on a part that is not listed above. */
export function nameOf(part: Part<unknown>): string {
  const name = NAMES.get(part) ?? memberName(part);
  if (name === undefined) throw new Error(`The part ${part.name} of the rows has no name in parts.ts.`);
  return name;
}

/** Throws on a name that is not listed above. */
export function partOf(name: string): Part<unknown> {
  const part = PARTS.get(name) ?? memberOf(name);
  if (!part) throw new Error(`No part of the rows has the name ${name}.`);
  return part;
}
