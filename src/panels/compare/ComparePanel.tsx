import { type ReactNode, useMemo, useState } from "react";
import { formatDay } from "../../dossier/days";
import { compareRows } from "../../engine/comparison";
import { coverageRows } from "../../engine/coverage";
import { compareFinding } from "../../engine/findings/compare";
import { counted } from "../../engine/findings/words";
import { common, compare, differing, type Pair, pairOf, type Side } from "../../store/against";
import { setAgainst } from "../../store/controls";
import { clearPin, patchView, setRows, toggleFacet } from "../../store/transitions";
import { useView, useViewStore } from "../../store/ViewContext";
import { type Facet, type RowUnit, sameView, type View } from "../../store/view";
import { PanelFrame } from "../PanelFrame";
import { useDossier, useEngine, useNames, useRows } from "../RowsContext";
import { useSaved } from "../saved";
import { onSharedScreen } from "../sharedScreen";
import { Compare } from "./Compare";
import { CompareKey } from "./CompareKey";
import { CompareTable } from "./CompareTable";
import css from "./compare.module.css";
import { SidePicker } from "./SidePicker";
import { defaultPair, kindOf, optionOf, optionsOf, sideName, whenOf } from "./sides";

const ACROSS: readonly string[] = ["party", "speaker"];

/** Two Views side by side: with nothing chosen, the first covered stretch and the last. */
export default function ComparePanel() {
  const dossier = useDossier();
  const names = useNames();
  const engine = useEngine();
  const store = useViewStore();
  const view = useView();
  const { rows } = useRows();
  const saved = useSaved();
  const [layout, setLayout] = useState<RowUnit>("party");
  const { stretches } = rows.part(coverageRows);
  const chosen = pairOf(view);
  const pair = chosen ?? defaultPair(view, stretches);
  const choices = { dossier, names, stretches, saved: saved?.shelf.views ?? [] };
  const picker = (
    <SidePicker
      pair={pair}
      choices={choices}
      chosen={chosen !== null}
      onPair={(next) => store.commit((old) => (next ? compare(clearPin(old), next) : setAgainst(clearPin(old), null)))}
    />
  );
  const by = view.rows === "party" ? "party" : layout;
  const [a, b] = [pair?.a ?? view, pair?.b ?? view].map((side) => engine.rows(asSide(side, by)));
  const across = pair !== null && differing(pair.a, pair.b).some((key) => ACROSS.includes(key));
  const comparison = useMemo(() => compareRows(a!, b!, across), [a, b, across]);
  const shared = onSharedScreen();
  if (!pair) return <Unchosen>{!shared && picker}</Unchosen>;

  const kind = kindOf(pair);
  const inTime = kind === "window";
  const options = optionsOf(kind, choices);
  const name = (which: Side) => sideName(pair, which, optionOf(pair[which], kind, options), names);
  const words = (which: Side) => (inTime ? whenOf(pair, which) : kind === "saved" ? which.toUpperCase() : name(which));
  const facts = { comparison, names, inTime, across, common: common(pair.a, pair.b) };
  const side = (which: Side) => `${which.toUpperCase()}: ${counted(comparison[which].matched, {})}, ${name(which)}`;
  const undated = Math.min(comparison.a.undated, comparison.b.undated);
  const notes = [
    ...(chosen || shared ? [] : ["Nothing was chosen: these are the first and the last stretch that articles cover."]),
    ...(!chosen && !shared && (view.from || view.to) ? ["The dates among the filters are set aside."] : []),
    ...(undated > 0 ? [`${counted(undated, {})} without a date ${undated === 1 ? "is" : "are"} on neither side.`] : []),
  ];
  return (
    <PanelFrame
      panel="compare"
      finding={compareFinding({ ...facts, words: { a: words("a"), b: words("b") }, shown: chosen?.shown ?? null })}
      subtitle={`${side("a")} · ${side("b")} · as of ${formatDay(dossier.asOf)}`}
      legend={<CompareKey />}
      controls={
        !across && (
          <select
            className={css.rows}
            aria-label="Rows of the comparison"
            value={by}
            onChange={({ target }) => {
              const next = target.value as RowUnit;
              setLayout(next);
              store.commit((old) => withRows(old, next));
            }}
          >
            <option value="party">By party</option>
            <option value="speaker">By speaker</option>
          </select>
        )
      }
      table={() => <CompareTable comparison={comparison} names={names} inTime={inTime} />}
      footer={`${shared ? "" : "Two states, not a course between them. "}${inTime ? "“Gone”" : "“Only in A”"} and “·” mean no coding on that side, not “never said”.`}
    >
      {(box) => (
        <Compare
          box={box}
          picker={shared ? <Sides words={[side("a"), side("b")]} /> : picker}
          notes={notes}
          comparison={comparison}
          names={names}
          view={view}
          shown={chosen?.shown ?? null}
          inTime={inTime}
          onPick={(which, pin) => store.commit((old) => showing(old, pair, which, pin, by))}
          onLabel={(facet: Facet, value) => store.commit((old) => toggleFacet(old, facet, value))}
          onPoint={(cell) => store.setHover(cell && { kind: "cell", ...cell })}
        />
      )}
    </PanelFrame>
  );
}

/** Where nothing was chosen and the articles do not cover two stretches to propose. */
function Unchosen({ children }: { readonly children: ReactNode }) {
  return (
    <section className={css.unchosen} aria-label="Comparison">
      <h2>Nothing is compared yet</h2>
      <p className={css.none}>
        The articles do not cover two stretches of days with a gap between, so none are proposed.
        {children && " Choose by what the two sides differ."}
      </p>
      {children}
    </section>
  );
}

/** What is compared, where it cannot be chosen. */
function Sides({ words }: { readonly words: readonly [string, string] }) {
  return (
    <p className={css.sides}>
      {words.map((side) => (
        <b key={side}>{side}</b>
      ))}
    </p>
  );
}

/** A side as its rows are asked for: codings, whatever the page counts, and nothing hidden for being few. */
function asSide(side: View, rows: RowUnit): View {
  return patchView(side, { rows, count: null, min: null, sort: null });
}

/** The page on one side, with the codings behind one of its marks; the same again takes the pin away [contract 2.13]. */
function showing(view: View, pair: Pair, which: Side, pin: string, rows: RowUnit): View {
  const [a, b] = [setRows(pair.a, rows), setRows(pair.b, rows)];
  const next = patchView(compare(view, { a, b, shown: which }), { pin });
  return sameView(next, view) ? clearPin(view) : next;
}

/** Both sides with these rows. */
function withRows(view: View, rows: RowUnit): View {
  const pair = pairOf(view);
  const next = pair ? compare(view, { ...pair, a: setRows(pair.a, rows), b: setRows(pair.b, rows) }) : view;
  return setRows(next, rows);
}
