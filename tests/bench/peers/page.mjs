/** What runs in the page of an engine: `window.bench` prepares the codings, loads them, and goes through the trace. */
import { synthetic } from "../synthetic.mjs";
import { isKept, traceOfAll } from "../trace.mjs";
import { codedOf, vocabularies } from "./coded.mjs";
import { plainOf } from "./plain.mjs";

/** `engine` is a module with `open(input)`, and maybe `boot()`, whose answer `open` is given too, and `asksById`. */
export function bench(engine, { own, count = "codings" }) {
  let input;
  let plain;
  let opened;
  let views;
  globalThis.bench = {
    prepare(rows) {
      const made = synthetic(rows, { utterances: count === "utterances" ? 1 : 0 });
      const { heads, table } = made.packed({ texts: false, ids: engine.asksById });
      views = traceOfAll(made.dossier);
      if (own) {
        const { articles, ...frame } = made.dossier;
        input = { frame, heads, table, count };
        plain = plainOf(made.dossier, vocabularies(made.dossier, heads));
      } else {
        input = codedOf(made.dossier, heads, table);
        plain = (result) => result;
      }
      return views.length;
    },
    /** Milliseconds until it is there without any codings, and from their columns to the first answer. */
    async load() {
      const began = performance.now();
      const booted = await engine.boot?.();
      const there = performance.now();
      opened = await engine.open(input, booted);
      const first = await opened.step({});
      const ended = performance.now();
      input = undefined;
      return { boot: there - began, load: ended - there, hash: hashed(plain(first)) };
    },
    /** Every `every`-th step: its number, its time, what it answered as a number, and whether it counts. */
    async run(every) {
      await opened.reset?.();
      await opened.step({});
      const steps = [];
      for (const [at, view] of views.entries()) {
        if (at % every !== every - 1) continue;
        const before = performance.now();
        const result = await opened.step(view);
        const time = performance.now() - before;
        steps.push({ at, time, hash: hashed(plain(result)), counts: !isKept(views, at) });
      }
      return steps;
    },
    stats: () => opened.stats?.() ?? null,
  };
}

/** FNV-1a over every count, part by part; what stands last in cells and bins is for none, and not everybody has it. */
function hashed({ matched, cells, bins, facets }) {
  let hash = 0x811c9dc5;
  const take = (number) => {
    hash = Math.imul(hash ^ number, 0x01000193);
  };
  take(matched);
  for (const part of [cells.subarray(0, -1), bins.subarray(0, -1), ...facets]) for (const number of part) take(number);
  return hash >>> 0;
}
