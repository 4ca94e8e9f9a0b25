import { memo, useCallback, useId, useState } from "react";
import type { Engine } from "../../engine/engine";
import { counted } from "../../engine/findings/words";
import { setCount } from "../../store/controls";
import { useView, useViewStore } from "../../store/ViewContext";
import type { CountUnit, View } from "../../store/view";
import { Definitions } from "../../ui/Definitions";
import { UNIT_DEFINITIONS } from "../definitions";
import { useEngine } from "../RowsContext";
import css from "./countSwitch.module.css";

const UNITS: readonly CountUnit[] = ["codings", "utterances", "origins"];

/** What every number of the page counts. On a change all three counts are told at once, so that none is lost. */
export function CountSwitch() {
  const store = useViewStore();
  const engine = useEngine();
  const view = useView();
  const [told, setTold] = useState<{ readonly view: View; readonly words: string } | null>(null);
  const name = useId();
  const chosen = view.count ?? "codings";
  // It speaks of the view that the switch made; any other has other numbers.
  const words = told?.view === view ? told.words : "";
  const choose = useCallback(
    (unit: CountUnit) => {
      store.commit((old) => setCount(old, unit));
      const next = store.getState().view;
      setTold({ view: next, words: countsInWords(engine, next) });
    },
    [store, engine],
  );
  return (
    <Definitions>
      <fieldset className={css.switch}>
        <legend className="hidden-text">Count</legend>
        {UNITS.map((unit) => (
          <Unit
            key={unit}
            unit={unit}
            name={name}
            chosen={chosen === unit}
            words={chosen === unit ? words : ""}
            onChoose={choose}
          />
        ))}
      </fieldset>
      <p className="hidden-text" aria-live="polite">
        {words}
      </p>
    </Definitions>
  );
}

interface UnitProps {
  readonly unit: CountUnit;
  readonly name: string;
  readonly chosen: boolean;
  readonly words: string;
  readonly onChoose: (unit: CountUnit) => void;
}

/** By itself, as most filters change nothing of it. */
const Unit = memo(function Unit({ unit, name, chosen, words, onChoose }: UnitProps) {
  return (
    <label>
      <input
        type="radio"
        name={name}
        checked={chosen}
        aria-description={`${words ? `${words}. ` : ""}${UNIT_DEFINITIONS[unit]}`}
        onChange={() => onChoose(unit)}
      />
      {unit}
    </label>
  );
});

/** "119 codings are 97 utterances from 31 independent origins; counting origins": what a View leaves, in every unit. */
function countsInWords(engine: Engine, view: View): string {
  const many = (count: CountUnit) => engine.rows({ ...view, count }).matched;
  const codings = many("codings");
  const utterances = counted(many("utterances"), { count: "utterances" });
  const origins = counted(many("origins"), { count: "origins" }).replace(" ", " independent ");
  const are = codings === 1 ? "is" : "are";
  return `${counted(codings, {})} ${are} ${utterances} from ${origins}; counting ${view.count ?? "codings"}`;
}
