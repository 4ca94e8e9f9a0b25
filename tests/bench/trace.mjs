import { DAYS, isoDay } from "./draw.mjs";
import { STANCES } from "./synthetic.mjs";

/** The Views of someone at work: a brush, choices of actors and stances, a brush under them, outlets, all cleared. */
export function trace(dossier) {
  const views = [];
  let view = {};
  const step = (change) => {
    view = Object.fromEntries(Object.entries({ ...view, ...change }).filter(([, value]) => value !== undefined));
    views.push(view);
  };
  const clear = () => {
    view = {};
    views.push(view);
  };
  const chosen = new Map();
  const toggle = (facet, value) => {
    const values = new Set(chosen.get(facet));
    if (!values.delete(value)) values.add(value);
    chosen.set(facet, values);
    step({ [facet]: values.size > 0 ? [...values].sort() : undefined });
  };
  const actor = (at) => dossier.actors[at].id;
  for (let at = 0; at < 60; at++) step({ from: isoDay(at * 19), to: isoDay(Math.min(DAYS - 1, at * 19 + 365)) });
  clear();
  for (const at of [0, 1, 2, 5, 9, 0, 12, 1, 20, 2, 5, 9, 12, 20]) toggle("speaker", actor(at));
  for (const at of [3, 2, 1, 0, 3, 2, 1, 0]) toggle("stance", STANCES[at]);
  toggle("stance", "-withholds");
  toggle("stance", "-withholds");
  for (const at of [0, 1, 2, 3, 4]) toggle("speaker", actor(at));
  toggle("stance", "affirms");
  toggle("stance", "denies");
  for (let at = 0; at < 60; at++) step({ from: isoDay(200), to: isoDay(500 + at * 6) });
  for (const at of [0, 1, 0, 2, 1]) toggle("outlet", dossier.outlets[at].id);
  step({ pin: `cell:${actor(0)}~issue-0` });
  step({ pin: undefined });
  clear();
  return views;
}

/** The trace without its pin, which is asked of Parley alone. */
export function traceOfAll(dossier) {
  return trace(dossier).filter(({ pin }, at, all) => !pin && !all[at - 1]?.pin);
}

/** Parley keeps the answers to so many Views. */
const KEPT = 16;

/** Whether a step comes back to a View whose answers Parley still has. */
export function isKept(views, at) {
  const key = JSON.stringify(views[at]);
  return views.slice(Math.max(0, at - KEPT), at).some((view) => JSON.stringify(view) === key);
}
