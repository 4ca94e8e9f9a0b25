import { isoDay } from "../../../dossier/days";
import { namesOf } from "../../../dossier/names";
import type { Dossier } from "../../../dossier/types";
import { RUNGS } from "../../../dossier/types";
import { stageHeat } from "../../../engine/heat";
import type { Rows } from "../../../engine/rows";
import { stageDates, stageRows } from "../../../engine/stages";
import { stagesTable } from "../../../io/chartTables";
import type { Table } from "../../../io/csv";
import { startsOf } from "../../../panels/stages/calendar";

/** One row a mark; where there are too many to be drawn, one a month and stage that has any, as the chart counts them. */
export function tableOfStages(rows: Rows, dossier: Dossier): Table {
  const { marks } = rows.part(stageRows);
  return marks ? stagesTable(marks, dossier) : countsByMonth(rows, dossier);
}

function countsByMonth(rows: Rows, dossier: Dossier): Table {
  const { dates } = rows.part(stageDates);
  const end = dates.reduce((most, date) => Math.max(most, date.end), 0);
  const starts = startsOf("month", { start: dates[0]?.start ?? 0, end });
  const edges = [...starts, end + 1];
  const { counts } = rows.part(stageHeat(edges));
  const { stages } = namesOf(dossier);
  return {
    columns: ["first_day", "last_day", "rung", "stage", "stage_name", "count"],
    rows: starts.flatMap((start, bin) =>
      RUNGS.flatMap((stage, rung) => {
        const count = counts[rung]![bin]!;
        return count > 0
          ? [[isoDay(start), isoDay(edges[bin + 1]! - 1), rung, stage, stages.get(stage)?.name ?? null, count]]
          : [];
      }),
    ),
  };
}
