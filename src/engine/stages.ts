import { edtfOf } from "../dossier/edtf";
import { RUNGS } from "../dossier/types";
import { formatPin, parsePin } from "../store/pin";
import type { View } from "../store/view";
import { stretchesOf } from "./coverage";
import { type Days, firstAtLeast, NO_START } from "./days";
import { axisOf, PIN } from "./filter";
import type { Ground } from "./ground";
import type { StageBins, StageMark, StageRows } from "./rows";
import { tally } from "./tally";

export function stageRows(ground: Ground, view: View): StageRows {
  const { filter, columns } = ground;
  const ignore = parsePin(view.pin ?? "")?.kind === "stage" ? PIN : 0;
  const { codes, sets } = columns.facets.rung;
  const days = columns.days[axisOf(view)];
  const what = { codes, range: sets.length, slots: (code: number) => [sets[code]!.length > 0 ? 0 : 1], size: 2 };
  const [total = 0, withoutStage = 0] = tally(ground, view, what, ignore, ignore ? undefined : filter.byCode("rung"));
  const marks: StageMark[] = [];
  let undated = 0;
  for (const row of days.byStart) {
    if ((filter.mask[row]! & ~ignore) !== 0 || sets[codes[row]!]!.length === 0) continue;
    if (days.dated(row)) marks.push(markOf(ground, view, row));
    else undated++;
  }
  return { marks, undated, withoutStage, total };
}

function markOf(ground: Ground, view: View, row: number): StageMark {
  const { coding, article } = ground.located[row]!;
  const text = axisOf(view) === "said" ? coding.said : article.reported;
  const { interval, uncertain, approximate } = edtfOf(text!);
  const { rung, direction, track } = coding.stage!;
  const pin = formatPin({ kind: "stage", date: text!, rung, track });
  const who = coding.kind === "event" ? coding.actors[0] : coding.speaker;
  return {
    coding: coding.id,
    article: article.id,
    speaker: coding.speaker,
    party: ground.names.actors.get(who ?? "")?.party ?? null,
    stance: coding.stance,
    kind: coding.kind,
    rung,
    direction,
    track,
    date: interval,
    uncertain,
    approximate,
    retrospect:
      axisOf(view) === "said" && !stretchesOf(ground).some((s) => s.start <= interval.end && interval.start <= s.end),
    pin,
    lit: parsePin(view.pin ?? "")?.kind !== "stage" || pin === view.pin,
  };
}

export function stageBins(ground: Ground, view: View): StageBins {
  const { filter, columns } = ground;
  const { codes, sets } = columns.facets.rung;
  const axis = axisOf(view);
  const { start } = columns.days[axis];
  const { first, weeks } = ground.once(`weeks ${axis}`, () => weeksOf(columns.days[axis]));
  const rungs = Int8Array.from(sets, ([rung = -1]) => rung);
  const counts = new Int32Array(weeks * RUNGS.length);
  for (let row = 0; row < codes.length; row++) {
    const rung = rungs[codes[row]!]!;
    if (filter.mask[row] !== 0 || rung < 0 || start[row] === NO_START) continue;
    counts[rung * weeks + Math.floor((start[row]! - first) / 7)]!++;
  }
  return { first, weeks, counts: RUNGS.map((_, rung) => counts.subarray(rung * weeks, (rung + 1) * weeks)) };
}

function weeksOf({ byStart, start }: Days): { readonly first: number; readonly weeks: number } {
  const dated = firstAtLeast(byStart, start, NO_START);
  if (dated === 0) return { first: 0, weeks: 0 };
  const first = start[byStart[0]!]!;
  return { first, weeks: Math.floor((start[byStart[dated - 1]!]! - first) / 7) + 1 };
}
