import { useMemo } from "react";
import type { DayInterval } from "../../dossier/days";
import { figure } from "../../dossier/figures";
import type { Term } from "../../dossier/types";
import type { StageHeat } from "../../engine/rows";
import type { Axis, CountUnit } from "../../store/view";
import { timeAxis } from "./axis";
import { binsOf } from "./bins";
import { type Cell, type HeatDrawn, heatOf, nameOfBin, nameOfCell } from "./cells";
import css from "./heat.module.css";

interface HeatTableProps {
  readonly dates: readonly DayInterval[];
  readonly stretches: readonly DayInterval[];
  readonly window: { readonly from: number | null; readonly to: number | null };
  readonly ask: (edges: readonly number[]) => StageHeat;
  readonly unit: CountUnit;
  readonly axis: Axis;
  readonly terms: readonly Term[];
  readonly onCell: (heat: HeatDrawn, cell: Cell) => void;
  readonly onDays: (from: number, to: number) => void;
}

/** A table has as many rows as a chart of this width has columns: about fifty. */
const WIDTH = 640;
const EM = 12;

/** Claims counted by dates and stage, where there are too many for a row each. A number does what a click on its cell does. */
export function HeatTable({ dates, stretches, window, ask, unit, axis, terms, onCell, onDays }: HeatTableProps) {
  const bins = useMemo(
    () => binsOf(timeAxis({ stretches, dates, events: null, ...window, width: WIDTH, em: EM }), dates, EM),
    [stretches, dates, window],
  );
  const heat = heatOf(bins, ask(bins.edges), unit);
  const names = terms.map(({ name }) => name);
  return (
    <table className={css.table}>
      <caption>
        {`${heat.what}, by the date they were ${axis}. A date wider than a ${bins.period} counts in each ${bins.period} that it touches`}
      </caption>
      <thead>
        <tr>
          <th scope="col">Dates</th>
          {terms.map(({ id, name }) => (
            <th key={id} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {bins.bins.map((bin, at) => {
          if (heat.counts.every((row) => row[at] === 0)) return null;
          return (
            <tr key={bin.from}>
              <th scope="row">
                <button
                  type="button"
                  className="plain"
                  title="Show these dates alone"
                  onClick={() => onDays(bin.from, bin.to)}
                >
                  {nameOfBin(bin)}
                </button>
              </th>
              {terms.map(({ id }, rung) => {
                const count = heat.counts[rung]?.[at] ?? 0;
                return (
                  <td key={id}>
                    {count > 0 && (
                      <button
                        type="button"
                        className="plain"
                        aria-label={nameOfCell(heat, { rung, bin: at }, names)}
                        onClick={() => onCell(heat, { rung, bin: at })}
                      >
                        {figure(count)}
                      </button>
                    )}
                  </td>
                );
              })}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
