import { useId } from "react";
import type { Pair, Side } from "../../store/against";
import { setWindow } from "../../store/controls";
import { useView } from "../../store/ViewContext";
import type { View } from "../../store/view";
import { PopoverButton } from "../../ui/PopoverButton";
import css from "./compare.module.css";
import {
  type Choices,
  KIND_NAMES,
  KINDS,
  type Kind,
  kindOf,
  type Option,
  optionOf,
  optionsOf,
  sideName,
  withKind,
  withSide,
} from "./sides";

interface SidePickerProps {
  /** Null where there is nothing to propose and nothing is chosen yet. */
  readonly pair: Pair | null;
  readonly choices: Choices;
  /** The pair stands in the View; otherwise it is only proposed. */
  readonly chosen: boolean;
  /** Null ends the comparison. */
  readonly onPair: (pair: Pair | null) => void;
}

const SIDES: readonly Side[] = ["a", "b"];

/** What is compared: by what the sides differ, and which they are. */
export function SidePicker({ pair, choices, chosen, onPair }: SidePickerProps) {
  const view = useView();
  const id = useId();
  const kind = pair && kindOf(pair);
  const possible = KINDS.filter((one) => one === kind || withKind(pair, view, one, optionsOf(one, choices)));
  return (
    <div className={css.picker}>
      <label htmlFor={id}>Compare</label>
      <select
        id={id}
        value={kind ?? ""}
        onChange={({ target }) => {
          const next = target.value as Kind;
          onPair(withKind(pair, view, next, optionsOf(next, choices)));
        }}
      >
        {!kind && <option value="">Choose…</option>}
        {possible.map((one) => (
          <option key={one} value={one}>
            {KIND_NAMES[one]}
          </option>
        ))}
      </select>
      {pair && kind && (
        <>
          <SideChoice which="a" {...{ pair, kind, choices, onPair }} />
          <button type="button" onClick={() => onPair({ a: pair.b, b: pair.a, shown: pair.shown })}>
            Swap A and B
          </button>
          <SideChoice which="b" {...{ pair, kind, choices, onPair }} />
          {kind === "window" && (
            <PopoverButton name="Other dates" face="Other dates">
              {SIDES.map((which) => (
                <Days
                  key={which}
                  which={which}
                  side={pair[which]}
                  onSide={(part) => onPair(withSide(pair, which, kind, part))}
                />
              ))}
            </PopoverButton>
          )}
          {chosen && (
            <button type="button" onClick={() => onPair(null)}>
              Stop comparing
            </button>
          )}
        </>
      )}
    </div>
  );
}

interface SideChoiceProps {
  readonly which: Side;
  readonly pair: Pair;
  readonly kind: Kind;
  readonly choices: Choices;
  readonly onPair: (pair: Pair) => void;
}

function SideChoice({ which, pair, kind, choices, onPair }: SideChoiceProps) {
  const id = useId();
  const options = optionsOf(kind, choices);
  const option = optionOf(pair[which], kind, options);
  const other = optionOf(pair[which === "a" ? "b" : "a"], kind, options);
  return (
    <>
      <label htmlFor={id} className={css.letter}>
        {which.toUpperCase()}
      </label>
      <select
        id={id}
        className={css.side}
        value={option?.id ?? ""}
        onChange={({ target }) => {
          const next = options.find((one: Option) => one.id === target.value);
          if (next) onPair(withSide(pair, which, kind, next.part));
        }}
      >
        {!option && <option value="">{sideName(pair, which, null, choices.names)}</option>}
        {options.map((one) => (
          <option key={one.id} value={one.id} disabled={one === other}>
            {one.name}
          </option>
        ))}
      </select>
    </>
  );
}

/** The first and the last day of a side; one that is left open has no bound. */
function Days({
  which,
  side,
  onSide,
}: {
  readonly which: Side;
  readonly side: View;
  readonly onSide: (part: View) => void;
}) {
  const letter = which.toUpperCase();
  const set = (from: string | null, to: string | null) => {
    const { from: start, to: end } = setWindow({}, from, to);
    onSide({ ...(start ? { from: start } : {}), ...(end ? { to: end } : {}) });
  };
  return (
    <p className={css.days}>
      <b>{letter}</b>
      <input
        type="date"
        aria-label={`${letter} from`}
        value={side.from ?? ""}
        onChange={({ target }) => isTyped(target.value) && set(target.value || null, side.to ?? null)}
      />
      to
      <input
        type="date"
        aria-label={`${letter} to`}
        value={side.to ?? ""}
        onChange={({ target }) => isTyped(target.value) && set(side.from ?? null, target.value || null)}
      />
    </p>
  );
}

/** A year that is being typed digit by digit is none yet. */
function isTyped(value: string): boolean {
  return value === "" || /^[12]\d{3}-/.test(value);
}
