import { memo, useId } from "react";
import type { Axis } from "../../store/view";
import css from "./brush.module.css";

const AXES: readonly { readonly axis: Axis; readonly label: string }[] = [
  { axis: "said", label: "said" },
  { axis: "reported", label: "reported" },
];

interface AxisSwitchProps {
  readonly axis: Axis;
  readonly onAxis: (axis: Axis) => void;
}

/** Which date the chart and the window mean. */
export const AxisSwitch = memo(function AxisSwitch({ axis, onAxis }: AxisSwitchProps) {
  const name = useId();
  return (
    <fieldset className={css.switch}>
      <legend className="hidden-text">Date</legend>
      <span aria-hidden="true">Date:</span>
      {AXES.map(({ axis: own, label }) => (
        <label key={own}>
          <input type="radio" name={name} checked={axis === own} onChange={() => onAxis(own)} />
          {label}
        </label>
      ))}
    </fieldset>
  );
});
