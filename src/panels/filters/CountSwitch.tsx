import { useId, useState } from "react";
import type { Engine } from "../../engine/engine";
import { counted } from "../../engine/findings/words";
import { setCount } from "../../store/controls";
import { useView, useViewStore } from "../../store/ViewContext";
import type { CountUnit, View } from "../../store/view";
import { Definitions } from "../../ui/Definitions";
import { useEngine } from "../RowsContext";
import css from "./countSwitch.module.css";

const UNITS: readonly { readonly unit: CountUnit; readonly definition: string }[] = [
  {
    unit: "codings",
    definition:
      "A coding is one stretch of one article in which one source takes one stance on one issue, or in which the article reports one event.",
  },
  {
    unit: "utterances",
    definition:
      "An utterance is what one speaker said on one occasion. However many articles report it, it counts once. An event counts each time it is reported.",
  },
  {
    unit: "origins",
    definition:
      "An origin is where a report comes from in the end: the first outlet named behind it, else the article's one credit, else the article. Two papers that cite one agency are one origin.",
  },
];

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
  const choose = (unit: CountUnit) => {
    store.commit((old) => setCount(old, unit));
    const next = store.getState().view;
    setTold({ view: next, words: countsInWords(engine, next) });
  };
  return (
    <Definitions>
      <fieldset className={css.switch}>
        <legend className="hidden-text">Count</legend>
        {UNITS.map(({ unit, definition }) => (
          <label key={unit}>
            <input
              type="radio"
              name={name}
              checked={chosen === unit}
              aria-description={chosen === unit && words ? `${words}. ${definition}` : definition}
              onChange={() => choose(unit)}
            />
            {unit}
          </label>
        ))}
      </fieldset>
      <p className="hidden-text" aria-live="polite">
        {words}
      </p>
    </Definitions>
  );
}

/** "119 codings are 97 utterances from 31 independent origins; counting origins": what a View leaves, in every unit. */
function countsInWords(engine: Engine, view: View): string {
  const many = (count: CountUnit) => engine.rows({ ...view, count }).matched;
  const codings = many("codings");
  const utterances = counted(many("utterances"), { count: "utterances" });
  const origins = counted(many("origins"), { count: "origins" }).replace(" ", " independent ");
  const are = codings === 1 ? "is" : "are";
  return `${counted(codings, {})} ${are} ${utterances} from ${origins}; counting ${view.count ?? "codings"}`;
}
