import type { DayInterval } from "../dossier/days";
import { edtfOf } from "../dossier/edtf";
import { RUNGS } from "../dossier/types";
import { formatPin, type Pin, parsePin } from "../store/pin";
import type { View } from "../store/view";
import { outside } from "./calendar";
import type { Located } from "./columns";
import { isCovered, stretchesOf } from "./coverage";
import { DATES } from "./filtering";
import { folded, foldOf } from "./fold";
import { type Ground, isAt } from "./ground";
import { eachDate } from "./heat";
import { axisOf, PIN } from "./mask";
import type { StageBins, StageDates, StageMark, StageRows } from "./rows";
import { tally } from "./tally";

/** No box has room for more, and nobody could tell them apart. */
export const MOST_MARKS = 1500;

export function stageRows(ground: Ground, view: View): StageRows {
  const { filter, columns } = ground;
  const ignore = parsePin(view.pin ?? "")?.kind === "stage" ? PIN : 0;
  const { codes, sets } = columns.facets.rung;
  const { spans } = columns.calendars[axisOf(view)];
  const what = {
    code: (row: number) => codes[row]!,
    codes,
    range: sets.length,
    slots: (code: number) => [sets[code]!.length > 0 ? 0 : 1],
    size: 2,
  };
  const [total = 0, withoutStage = 0] = tally(ground, view, what, ignore, ignore ? undefined : filter.byCode("rung"));
  let [dated, undated] = [0, 0];
  eachDate(ground, view, { ignore }, (date, rung, count) => {
    if (sets[rung]!.length === 0) return;
    if (spans[date]) dated += count;
    else undated += count;
  });
  const marks = dated > MOST_MARKS ? null : marksOf(ground, view, ignore);
  return { marks, dated, undated, withoutStage, total };
}

function marksOf(ground: Ground, view: View, ignore: number): StageMark[] {
  const { mask } = ground.filter;
  const { codes, sets } = ground.columns.facets.rung;
  const calendar = ground.columns.calendars[axisOf(view)];
  const found: { readonly row: number; readonly span: DayInterval }[] = [];
  for (let row = 0; row < mask.length; row++) {
    if ((mask[row]! & ~ignore) !== 0 || sets[codes[row]!]!.length === 0) continue;
    const span = calendar.spans[calendar.codes[row]!];
    if (span) found.push({ row, span });
  }
  const pin = parsePin(view.pin ?? "");
  return found
    .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end || a.row - b.row)
    .map(({ row }) => markOf(ground, view, ground.located.at(row)!, pin));
}

/** The mark of a coding that claims a stage and has a date on the View's axis. */
function markOf(ground: Ground, view: View, { coding, article }: Located, pinned: Pin | null): StageMark {
  const { said: text, dating } = axisOf(view) === "said" ? coding : { said: article.reported, dating: article.dating };
  const { interval, uncertain, approximate } = edtfOf(text!);
  const { rung, direction, track } = coding.stage!;
  const who = coding.kind === "event" ? coding.actors[0] : coding.speaker;
  return {
    coding: coding.id,
    article: article.id,
    speaker: coding.speaker,
    party: ground.names.actors.get(who ?? "")?.party ?? null,
    stance: coding.stance,
    kind: coding.kind,
    actors: coding.actors,
    issue: coding.issue,
    rung,
    direction,
    track,
    date: interval,
    dating,
    uncertain,
    approximate,
    retrospect: axisOf(view) === "said" && !isCovered(stretchesOf(ground), interval),
    pin: formatPin({ kind: "stage", date: text!, rung, track }),
    lit:
      pinned?.kind !== "stage" || (pinned.rung === rung && pinned.track === track && isAt(pinned.date, text ?? null)),
  };
}

/** Claims to be where it stands: neither withheld nor denied, nor going backward. */
export function isClaim({ stance, direction }: StageMark): boolean {
  return stance !== "withholds" && stance !== "denies" && direction !== "backward";
}

/** No filter but the window of dates moves the axis, so it is made for these. */
export function stageDates(ground: Ground, view: View): StageDates {
  const { columns } = ground;
  const calendar = columns.calendars[axisOf(view)];
  const rungs = columns.facets.rung.sets;
  const out = outside(calendar, view.from, view.to);
  const claimed = new Uint8Array(calendar.spans.length);
  eachDate(ground, view, { everything: true }, (date, rung) => {
    if (rungs[rung]!.length > 0 && !out[date]) claimed[date] = 1;
  });
  const dates = calendar.spans.filter((span, code): span is DayInterval => span !== null && claimed[code] === 1);
  return {
    dates: dates.sort((a, b) => a.start - b.start || a.end - b.end),
    undatedRung: undatedRungOf(ground),
  };
}

function undatedRungOf(ground: Ground): number | null {
  return ground.once("undated rung", () => {
    const { rung } = ground.columns.facets;
    const { spans, codes } = ground.columns.calendars.said;
    let highest: number | null = null;
    for (let row = 0; row < codes.length; row++) {
      const [own] = rung.sets[rung.codes[row]!]!;
      if (own !== undefined && !spans[codes[row]!] && own > (highest ?? -1)) highest = own;
    }
    return highest;
  });
}

/** Codings in the view by rung and by the week in which their date begins. */
export function stageBins(ground: Ground, view: View): StageBins {
  const axis = axisOf(view);
  const { first, weeks, fold } = ground.once(`bins ${axis}`, () => makeBins(ground, view));
  const counts = folded(fold, ground.filter.packs.byKey(DATES));
  return { first, weeks, counts: RUNGS.map((_, rung) => counts.subarray(rung * weeks, (rung + 1) * weeks)) };
}

/** The weeks, and from each key of dates and rungs that some coding has with a week and a rung to where it is counted. */
function makeBins(ground: Ground, view: View) {
  const { spans } = ground.columns.calendars[axisOf(view)];
  const rungs = ground.columns.facets.rung.sets;
  const starts = spans.flatMap((span) => (span ? [span.start] : []));
  const first = starts.length > 0 ? Math.min(...starts) : 0;
  const weekOf = (day: number) => Math.floor((day - first) / 7);
  const weeks = starts.length > 0 ? weekOf(Math.max(...starts)) + 1 : 0;
  const pairs: [number, number][] = [];
  eachDate(ground, view, { everything: true }, (date, rung, _, key) => {
    const [span, own] = [spans[date], rungs[rung]![0]];
    if (!span || own === undefined) return;
    pairs.push([key, own * weeks + weekOf(span.start)]);
  });
  return { first, weeks, fold: foldOf(pairs, RUNGS.length * weeks) };
}
