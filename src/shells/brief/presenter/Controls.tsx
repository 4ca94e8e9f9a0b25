import { type Acts, usualText } from "../keys";
import {
  type Step,
  scaleText,
  toggleBlank,
  toggleEvidence,
  toggleFreeze,
  toggleOverview,
  togglePointer,
} from "../show";
import { byScenes, placeOf } from "../steps";
import { useShow, useShowStore } from "../useShow";

interface ControlsProps {
  readonly acts: Acts;
  /** A number that is being typed. */
  readonly typed: string | null;
}

/** Everything that the keys do, as buttons. */
export function Controls({ acts, typed }: ControlsProps) {
  const store = useShowStore();
  const show = useShow((now) => now);
  const at = placeOf(show, store.briefing);
  const count = store.briefing.scenes.length;
  const button = (name: string, key: string, step: Step, more: { pressed?: boolean; disabled?: boolean } = {}) => (
    <button
      type="button"
      title={`${name} (${key})`}
      aria-pressed={more.pressed}
      disabled={more.disabled}
      onClick={() => store.step(step)}
    >
      {name}
    </button>
  );
  const textButton = (name: string, sign: string, step: Step, disabled = false) => (
    <button type="button" title={name} aria-label={name} disabled={disabled} onClick={() => store.step(step)}>
      {sign}
    </button>
  );
  return (
    <div className="presenter-controls" role="toolbar" aria-label="Briefing">
      {button("Previous", "←", byScenes(-1), { disabled: at === 0 })}
      {button("Next", "→", byScenes(1), { disabled: at === count - 1 })}
      {button("Freeze", "Z", toggleFreeze, { pressed: show.frozen !== null })}
      {button("Blank", "B", toggleBlank, { pressed: show.blank })}
      {button("Pointer", "L", togglePointer, { pressed: show.pointer })}
      {button("Evidence", "E", toggleEvidence, { pressed: show.picture.evidence })}
      {button("All scenes", "O", toggleOverview, { pressed: show.overview })}
      <span className="presenter-group">
        {textButton("Smaller text for the audience", "A−", scaleText(-1))}
        {textButton("Text of the usual size for the audience", "A", usualText, show.text === 10)}
        {textButton("Larger text for the audience", "A+", scaleText(1))}
      </span>
      <button type="button" title="Keys (?)" onClick={acts.keys}>
        Keys
      </button>
      <output>{typed !== null && `Scene ${typed}: Enter`}</output>
    </div>
  );
}
