import { type CSSProperties, memo } from "react";
import { figure } from "../../dossier/figures";
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
  /** In a list of which only a part is drawn. */
  readonly at?: number;
  readonly of?: number;
  readonly current?: boolean;
  readonly style?: CSSProperties;
}

/** One value of a facet: kept, left out, or neither. */
export const FacetValue = memo(function FacetValue(props: FacetValueProps) {
  const { value, name, count, state, party, definition, onInclude, onExclude, onPoint, at, of, current, style } = props;
  const tabIndex = current === false ? -1 : undefined;
  return (
    <li
      className={css.value}
      style={style}
      aria-setsize={of}
      aria-posinset={at === undefined ? undefined : at + 1}
      title={at === undefined ? undefined : name}
      data-state={state ?? undefined}
      data-none={(count === 0 && state === null) || undefined}
      onPointerEnter={() => onPoint(value)}
      onPointerLeave={() => onPoint(null)}
    >
      {/* biome-ignore lint/a11y/noLabelWithoutControl: the tick is its control */}
      <label>
        <Tick
          value={value}
          name={name}
          checked={state === "included"}
          party={party}
          definition={definition}
          onInclude={onInclude}
          tabIndex={tabIndex}
        />{" "}
        <span className={css.count}>{figure(count)}</span>
      </label>
      <Not value={value} name={name} pressed={state === "excluded"} onExclude={onExclude} tabIndex={tabIndex} />
    </li>
  );
});

type TickProps = Pick<FacetValueProps, "value" | "name" | "party" | "definition" | "onInclude"> & {
  readonly checked: boolean;
  readonly tabIndex: number | undefined;
};

/** By itself, as most filters change the count alone. */
const Tick = memo(function Tick({ value, name, checked, party, definition, onInclude, tabIndex }: TickProps) {
  return (
    <>
      <input
        type="checkbox"
        checked={checked}
        tabIndex={tabIndex}
        aria-description={definition}
        onChange={() => onInclude(value)}
      />
      {party && <PartyMark party={party} />}
      <span className={css.name}>{name}</span>
    </>
  );
});

type NotProps = Pick<FacetValueProps, "value" | "name" | "onExclude"> & {
  readonly pressed: boolean;
  readonly tabIndex: number | undefined;
};

const Not = memo(function Not({ value, name, pressed, onExclude, tabIndex }: NotProps) {
  return (
    <button
      type="button"
      className={`plain ${css.not}`}
      aria-label={`Exclude ${name}`}
      aria-pressed={pressed}
      tabIndex={tabIndex}
      onClick={() => onExclude(value)}
    >
      <NotSign />
    </button>
  );
});
