import { memo } from "react";
import { figure } from "../../dossier/figures";
import css from "./heat.module.css";
import { type Ramp, shadeOf } from "./ramp";
import stages from "./stages.module.css";

interface HeatKeyProps {
  readonly ramp: Ramp;
  /** "stage claims by month". */
  readonly what: string;
}

/** How many a colour stands for. */
export const HeatKey = memo(function HeatKey({ ramp, what }: HeatKeyProps) {
  return (
    <ul className={`${stages.key} ${css.key}`} aria-label="Key">
      <li>{what}:</li>
      {ramp.map((upTo, at) => {
        const from = (ramp[at - 1] ?? 0) + 1;
        return (
          <li key={upTo}>
            <svg width={20} height={12} viewBox="0 0 20 12" aria-hidden="true" focusable="false">
              <rect className={css.cells} data-shade={shadeOf(at + 1, ramp)} x={0.5} y={0.5} width={19} height={11} />
            </svg>
            {from === upTo ? figure(upTo) : `${figure(from)}–${figure(upTo)}`}
          </li>
        );
      })}
    </ul>
  );
});
