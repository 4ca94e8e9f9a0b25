/** Parley, in the page. */
import { dossierOf, openTable } from "../../../src/dossier/table.ts";
import { createEngine } from "../../../src/engine/engine.ts";
import { FACET_COUNTS } from "../../../src/engine/facets.ts";
import { sourceOf } from "../../../src/engine/source.ts";
import { stageBins } from "../../../src/engine/stages.ts";
import { FACETS } from "../../../src/store/view.ts";

export function open({ frame, heads, table, count }) {
  const opened = openTable(table);
  const dossier = dossierOf(frame, heads, opened);
  const engine = createEngine(dossier, sourceOf(dossier, opened));
  return {
    step(view) {
      const rows = engine.rows(count === "codings" ? view : { ...view, count });
      return {
        matched: rows.matched,
        matrix: rows.matrix,
        stages: rows.part(stageBins),
        lists: FACETS.map((facet) => rows.part(FACET_COUNTS[facet])),
      };
    },
    stats: () => ({ ...engine.stats }),
  };
}
