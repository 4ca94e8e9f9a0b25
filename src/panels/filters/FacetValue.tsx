import { memo } from "react";
import type { Party } from "../../dossier/types";
import type { FacetRow } from "../../engine/rows";
import { PartyMark } from "../../ui/PartyMark";
import css from "./filters.module.css";
import { NotSign } from "./NotSign";

interface FacetValueProps extends FacetRow {
  readonly party: Party | null;
  readonly definition: string | undefined;
  readonly onInclude: (value: string) => void;
  readonly onExclude: (value: string) => void;
  readonly onPoint: (value: string | null) => void;
}

/** One value of a facet: kept, left out, or neither. */
export const FacetValue = memo(function FacetValue(props: FacetValueProps) {
  const { value, name, count, state, party, definition, onInclude, onExclude, onPoint } = props;
  return (
    <li
      className={css.value}
      data-state={state ?? undefined}
      data-none={(count === 0 && state === null) || undefined}
      onPointerEnter={() => onPoint(value)}
      onPointerLeave={() => onPoint(null)}
    >
      {/* biome-ignore lint/a11y/noLabelWithoutControl: the tick is its control */}
      <label>
        <Tick value={value} checked={state === "included"} definition={definition} onInclude={onInclude} />
        {party && <PartyMark party={party} />}
        <span className={css.name}>{name}</span> <span className={css.count}>{count}</span>
      </label>
      <button
        type="button"
        className={`plain ${css.not}`}
        aria-label={`Exclude ${name}`}
        aria-pressed={state === "excluded"}
        onClick={() => onExclude(value)}
      >
        <NotSign />
      </button>
    </li>
  );
});

type TickProps = Pick<FacetValueProps, "value" | "definition" | "onInclude"> & { readonly checked: boolean };

/** By itself, as React writes a field's type and name anew each time that it looks at it: most filters change the count alone. */
const Tick = memo(function Tick({ value, checked, definition, onInclude }: TickProps) {
  return <input type="checkbox" checked={checked} aria-description={definition} onChange={() => onInclude(value)} />;
});
