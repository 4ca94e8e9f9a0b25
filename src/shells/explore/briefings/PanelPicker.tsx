import { useId } from "react";
import { PANELS } from "../../../panels/registry";
import css from "./briefings.module.css";
import { type Panel, SCENE_PANELS } from "./newBriefing";

interface PanelPickerProps {
  readonly panel: Panel;
  readonly onPanel: (panel: Panel) => void;
}

/** One panel, or two side by side. */
export function PanelPicker({ panel, onPanel }: PanelPickerProps) {
  const id = useId();
  const [first, second] = panel === null ? ["", ""] : ([panel, ""].flat() as [string, string]);
  return (
    <>
      <div className={css.field}>
        <label htmlFor={`${id}a`}>Panel</label>
        <select
          id={`${id}a`}
          value={first}
          onChange={({ target: { value } }) => onPanel(second && second !== value ? [value, second] : value)}
        >
          {first === "" && <option value="">the one that its view enlarges</option>}
          <Options chosen={first} />
        </select>
      </div>
      <div className={css.field}>
        <label htmlFor={`${id}b`}>Beside it</label>
        <select
          id={`${id}b`}
          value={second}
          disabled={first === ""}
          onChange={({ target: { value } }) => onPanel(value ? [first, value] : first)}
        >
          <option value="">nothing</option>
          <Options chosen={second} without={first} />
        </select>
      </div>
    </>
  );
}

/** "Negotiation stages and Summit venues" */
export function panelWords(panel: Panel, focus?: string): string {
  const ids = [panel ?? focus ?? "stages"].flat();
  return ids.map((id) => PANELS.find((spec) => spec.id === id)?.name ?? id).join(" and ");
}

/** What a scene names stays to choose, even where there is no such panel. */
function Options({ chosen, without }: { readonly chosen: string; readonly without?: string }) {
  return (
    <>
      {chosen !== "" && !SCENE_PANELS.some(({ id }) => id === chosen) && (
        <option value={chosen}>{panelWords(chosen)}</option>
      )}
      {SCENE_PANELS.filter(({ id }) => id !== without).map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </>
  );
}
