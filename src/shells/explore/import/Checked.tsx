import { useState } from "react";
import { count } from "../../../dossier/figures";
import { type Codebook, RUNGS } from "../../../dossier/types";
import { codeName } from "../../../io/import/crosswalk";
import type { Faults } from "../../../io/import/faultBook";
import type { EventPlan, Plan } from "../../../io/import/plan";
import type { Checked as Result } from "../../../io/import/result";
import css from "./import.module.css";

interface CheckedProps {
  readonly checked: Result;
  readonly plan: Plan;
  readonly file: string;
  readonly codebook: Codebook | null;
  readonly onOpen: (title: string, keep: boolean) => void;
  /** To what the columns mean. */
  readonly onBack: () => void;
  readonly onCancel: () => void;
}

/** What all rows came to. With a fault nothing is loaded unless the person leaves those rows out, knowing how many. */
export function Checked({ checked, plan, file, codebook, onOpen, onBack, onCancel }: CheckedProps) {
  const [title, setTitle] = useState(file);
  const [keep, setKeep] = useState(false);
  const { sound, articles, faults, codes, passed } = checked;
  const whole = plan.kind === "dossier";
  const canOpen = sound > 0 && title.trim() !== "" && !(whole && faults.all > 0);
  return (
    <>
      <p role="status">
        {sound > 0 && `${count(sound, "coding")} of ${count(articles, "article")} can be opened. `}
        {passed > 0 && `${count(passed, "event")} without a stage ${passed === 1 ? "is" : "are"} passed over. `}
        {faults.all > 0 &&
          (whole
            ? `There ${faults.all === 1 ? "is" : "are"} ${count(faults.all, "fault")}: nothing is loaded.`
            : `${count(faults.rows, "row")} cannot be read.`)}
        {sound === 0 && faults.all === 0 && "There is nothing to open."}
      </p>
      {faults.all > 0 && <FaultList faults={faults} whole={whole} />}
      {plan.kind === "events" && <Codes codes={codes} plan={plan} codebook={codebook} />}
      {sound > 0 && !whole && (
        <label className={css.name}>
          Name
          <input type="text" maxLength={120} value={title} onChange={({ target }) => setTitle(target.value)} />
        </label>
      )}
      {canOpen && (
        <label className={css.check}>
          <input type="checkbox" checked={keep} onChange={({ target }) => setKeep(target.checked)} />
          Keep it in this browser
        </label>
      )}
      <div className={css.ways}>
        {canOpen && (
          <button type="button" onClick={() => onOpen(title.trim(), keep)}>
            {faults.rows > 0
              ? `Leave out ${faults.rows === 1 ? "this row" : `these ${faults.rows.toLocaleString("en")} rows`} and open the others`
              : "Open"}
          </button>
        )}
        {!whole && (
          <button type="button" onClick={onBack}>
            {plan.kind === "events" ? "Back to the codes" : "Back to the columns"}
          </button>
        )}
        <button type="button" onClick={onCancel}>
          {faults.all > 0 ? "Load nothing" : "Cancel"}
        </button>
      </div>
    </>
  );
}

function FaultList({ faults, whole }: { readonly faults: Faults; readonly whole: boolean }) {
  const { all, rules, shown } = faults;
  return (
    <>
      <table className={css.fields} aria-label="Faults by kind">
        <thead>
          <tr>
            <th scope="col">{whole ? "File" : "What is wrong"}</th>
            <th scope="col" className={css.number}>
              How often
            </th>
          </tr>
        </thead>
        <tbody>
          {rules.slice(0, MOST_RULES).map(({ rule, count: times }) => (
            <tr key={rule}>
              <th scope="row">
                <bdi>{rule}</bdi>
              </th>
              <td className={css.number}>{times.toLocaleString("en")}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <details>
        <summary>
          {shown.length < all
            ? `The first ${shown.length} of ${all.toLocaleString("en")} faults`
            : all === 1
              ? "The one fault"
              : `The ${count(all, "fault")}`}
          , by line
        </summary>
        <ol className={css.faults} aria-label="Faults by line">
          {shown.map(({ file, line, column, field, message }, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two faults may read alike
            <li key={at}>
              <bdi>
                {file && `${file}, `}line {line.toLocaleString("en")}
                {column !== undefined && `, column ${column.toLocaleString("en")}`}
                {field && `, ${field}`}: {message}
              </bdi>
            </li>
          ))}
        </ol>
      </details>
    </>
  );
}

const MOST_RULES = 50;

interface CodesProps {
  readonly codes: Result["codes"];
  readonly plan: EventPlan;
  readonly codebook: Codebook | null;
}

/** Every code that was met, with what became of it. */
function Codes({ codes, plan, codebook }: CodesProps) {
  const stage = (code: string) => {
    const rung = plan.rungs.get(code);
    return rung === undefined ? "no stage" : (codebook?.stages[rung]?.name ?? RUNGS[rung]);
  };
  return (
    <details>
      <summary>{count(codes.length, "code")}, by how often</summary>
      <table className={css.fields} aria-label="Codes met">
        <thead>
          <tr>
            <th scope="col">Code</th>
            <th scope="col">Stage</th>
            <th scope="col">Events</th>
            <th scope="col">With a stage</th>
          </tr>
        </thead>
        <tbody>
          {codes.slice(0, MOST_CODES).map(({ code, count: times, staged }) => (
            <tr key={code}>
              <th scope="row">
                <bdi>{code || "(none)"}</bdi> <span className={css.note}>{codeName(code)}</span>
              </th>
              <td>{stage(code)}</td>
              <td className={css.number}>{times.toLocaleString("en")}</td>
              <td className={css.number}>{staged.toLocaleString("en")}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

const MOST_CODES = 400;
