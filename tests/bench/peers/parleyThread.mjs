/** Parley, its engine in a worker, asked from the page as panels ask it. */
import address from "../../../src/engine/engine.worker.ts?worker&url";
import { FACET_ROWS } from "../../../src/engine/facets.ts";
import { stageBins } from "../../../src/engine/stages.ts";
import { startThread } from "../../../src/engine/thread.ts";
import { threadedEngine } from "../../../src/engine/threaded.ts";
import { FACETS } from "../../../src/store/view.ts";

/** A thread looks codings up by id from the beginning. */
export const asksById = true;

export async function open({ frame, heads, table, count }) {
  const { engine } = await threadedEngine(startThread(address), { frame, heads, packed: table });
  return {
    step(view) {
      const rows = engine.rows(count === "codings" ? view : { ...view, count });
      return answered([
        () => ["matched", rows.matched],
        () => ["matrix", rows.matrix],
        () => ["stages", rows.part(stageBins)],
        ...FACETS.map((facet) => () => [facet, rows.part(FACET_ROWS[facet])]),
      ]);
    },
  };
}

/** Asks for all, then waits: what is not there throws the promise of it. */
async function answered(questions) {
  for (;;) {
    const answers = [];
    const waiting = [];
    for (const ask of questions) {
      try {
        answers.push(ask());
      } catch (thrown) {
        if (!(thrown instanceof Promise)) throw thrown;
        waiting.push(thrown);
      }
    }
    if (waiting.length === 0) {
      const { matched, matrix, stages, ...facets } = Object.fromEntries(answers);
      return { matched, matrix, stages, lists: FACETS.map((facet) => facets[facet]) };
    }
    await Promise.all(waiting);
  }
}
