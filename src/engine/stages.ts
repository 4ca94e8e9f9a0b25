import { edtfOf } from "../dossier/edtf";
import { RUNGS } from "../dossier/types";
import { formatPin, parsePin } from "../store/pin";
import type { View } from "../store/view";
import { stretchesOf } from "./coverage";
import { DATES } from "./filter";
import { type Ground, isAt } from "./ground";
import { axisOf, PIN } from "./mask";
import type { StageBins, StageMark, StageRows } from "./rows";
import { tally } from "./tally";

export function stageRows(ground: Ground, view: View): StageRows {
  const { filter, columns } = ground;
  const ignore = parsePin(view.pin ?? "")?.kind === "stage" ? PIN : 0;
  const { codes, sets } = columns.facets.rung;
  const calendar = columns.calendars[axisOf(view)];
  const what = {
    code: (row: number) => codes[row]!,
    range: sets.length,
    slots: (code: number) => [sets[code]!.length > 0 ? 0 : 1],
    size: 2,
  };
  const [total = 0, withoutStage = 0] = tally(ground, view, what, ignore, ignore ? undefined : filter.byCode("rung"));
  const marks: StageMark[] = [];
  let undated = 0;
  for (const row of ground.dated(view)) {
    if ((filter.mask[row]! & ~ignore) !== 0 || sets[codes[row]!]!.length === 0) continue;
    if (calendar.spans[calendar.codes[row]!]) marks.push(markOf(ground, view, row));
    else undated++;
  }
  return { marks, undated, withoutStage, total };
}

function markOf(ground: Ground, view: View, row: number): StageMark {
  const { coding, article } = ground.located.at(row)!;
  const text = axisOf(view) === "said" ? coding.said : article.reported;
  const { interval, uncertain, approximate } = edtfOf(text!);
  const { rung, direction, track } = coding.stage!;
  const pin = formatPin({ kind: "stage", date: text!, rung, track });
  const pinned = parsePin(view.pin ?? "");
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
    lit:
      pinned?.kind !== "stage" || (pinned.rung === rung && pinned.track === track && isAt(pinned.date, text ?? null)),
  };
}

/** Claims to be where it stands: neither withheld nor denied, nor going backward. */
export function isClaim({ stance, direction }: StageMark): boolean {
  return stance !== "withholds" && stance !== "denies" && direction !== "backward";
}

/** Codings in the view by rung and by the week in which their date begins: for when there are too many marks to draw. */
export function stageBins({ filter, columns }: Ground, view: View): StageBins {
  const { spans } = columns.calendars[axisOf(view)];
  const rungs = columns.facets.rung.sets;
  const starts = spans.flatMap((span) => (span ? [span.start] : []));
  const first = starts.length > 0 ? Math.min(...starts) : 0;
  const weekOf = (day: number) => Math.floor((day - first) / 7);
  const weeks = starts.length > 0 ? weekOf(Math.max(...starts)) + 1 : 0;
  const counts = RUNGS.map(() => new Int32Array(weeks));
  const byKey = filter.packs.byKey(DATES);
  spans.forEach((span, code) => {
    if (!span) return;
    const week = weekOf(span.start);
    rungs.forEach(([rung], at) => {
      if (rung !== undefined) counts[rung]![week]! += byKey[code * rungs.length + at]!;
    });
  });
  return { first, weeks, counts };
}
