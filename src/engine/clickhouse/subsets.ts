import type { View } from "../../store/view";
import { DISPUTE_TYPES } from "../disputes";
import { createEngine, type Engine } from "../engine";
import { partOf } from "../parts";
import type { Asking } from "./asking";
import { ServerFault } from "./client";
import { literals } from "./sql";

/** So many codings are fetched one by one for a panel that looks at each, and no more. */
const MOST = 100_000;

/** What is few is fetched once and answered here, by the very code of the browser's engine. */
export async function fromSubset(asking: Asking, view: View, name: string): Promise<unknown> {
  const [own = name] = name.split(" ");
  const engine = await engineOver(asking, own);
  return engine.rows(view).part(partOf(name));
}

/** Codings that overlap a venue mention: what the mentions in a view depend on. */
export function aroundMentions(asking: Asking): Promise<Engine> {
  return engineOver(asking, "venues");
}

type Condition = (asking: Asking, signal: AbortSignal) => string | Promise<string>;

/** By part the codings that it looks at, whatever the View; all of them for any other. */
const SUBSETS: Readonly<Record<string, Condition>> = {
  spellings: () => "0",
  venues: () => "notEmpty(mentions)",
  wordings: () => "reports > 1",
  forecasts: () => "forecast = 1 OR kind = 'event'",
  disputes: async (asking, signal) => {
    const ends = `hasAny(links, [${literals(DISPUTE_TYPES)}])`;
    return `${ends} OR (stance = 'withholds' AND ${await onIssuesOf(asking, ends, signal)})`;
  },
  conditions: async (asking, signal) => {
    const ends = "has(links, 'depends-on')";
    return `${ends} OR ${await onIssuesOf(asking, ends, signal)}`;
  },
};

/** Asked first: a statement over several machines has no statement inside. */
async function onIssuesOf(asking: Asking, ends: string, signal: AbortSignal): Promise<string> {
  const lines = await asking.ask(`SELECT DISTINCT issue FROM codings WHERE issue != '' AND ${ends}`, signal);
  return lines.length === 0 ? "0" : `issue IN (${literals(lines.map(([issue]) => issue as string))})`;
}

function engineOver(asking: Asking, name: string): Promise<Engine> {
  const condition = SUBSETS[name];
  return asking.once(`subset ${condition ? name : "whole"}`, async (signal) => {
    const where = condition ? await condition(asking, signal) : "1";
    const size = where === "0" ? 0 : await asking.number(`SELECT count() FROM codings WHERE ${where}`, signal);
    if (size > MOST) throw tooMany(size);
    return createEngine(asking.few(size === 0 ? [] : await asking.codings(`WHERE ${where}`, signal)));
  });
}

function tooMany(size: number): ServerFault {
  const [most, all] = [MOST, size].map((number) => number.toLocaleString("en"));
  return new ServerFault(
    `This looks at ${all} codings one by one. Of a dossier on a server it can be had up to ${most} of them.`,
  );
}
