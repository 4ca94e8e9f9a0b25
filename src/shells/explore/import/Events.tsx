import { useMemo } from "react";
import { count } from "../../../dossier/figures";
import { RUNGS } from "../../../dossier/types";
import { codeName } from "../../../io/import/crosswalk";
import type { EventPlan } from "../../../io/import/plan";
import { preview } from "../../../io/import/preview";
import type { Checked } from "../../../io/import/result";
import type { Known } from "../../../io/import/world";
import css from "./import.module.css";
import { Sample } from "./Sample";
import type { Sampled } from "./useImport";

interface EventsProps {
  readonly known: Known;
  readonly look: Sampled;
  readonly plan: EventPlan;
  readonly met: Checked | null;
  readonly file: string;
  readonly onPlan: (plan: EventPlan) => void;
  readonly onRead: (plan: EventPlan) => void;
  readonly onCancel: () => void;
}

/** Which rung each code of an event table shows: the codebook's crosswalk at first, and whatever the person changes. */
export function Events({ known, look, plan, met, file, onPlan, onRead, onCancel }: EventsProps) {
  const shown = useMemo(() => preview(plan, look.rows, known, file), [plan, look, known, file]);
  const counts = met?.codes ?? shown.codes;
  const codes = [...new Set([...plan.rungs.keys(), ...counts.map(({ code }) => code)])]
    .filter((code) => code !== "")
    .sort();
  const set = (code: string, rung: string) => {
    const rungs = new Map(plan.rungs);
    if (rung === "") rungs.delete(code);
    else rungs.set(code, Number(rung));
    onPlan({ ...plan, rungs });
  };
  const scheme = plan.format.kind === "gdelt" ? "GDELT 2.0, with codes of CAMEO" : "POLECAT, with codes of PLOVER";
  return (
    <>
      <p>
        <bdi>{file}</bdi> is an event table of {scheme}. Each event becomes a coding of the kind event, with states as
        its actors. It has a stage where its code shows one and its actors are on a track of the talks.
      </p>
      <details open={plan.format.kind === "polecat"}>
        <summary>Stages of codes, {count(plan.rungs.size, "code")} with one</summary>
        <table className={css.fields} aria-label="Stages of codes">
          <thead>
            <tr>
              <th scope="col">Code</th>
              <th scope="col">Stage</th>
              <th scope="col">{met ? "Events" : "In the first rows"}</th>
            </tr>
          </thead>
          <tbody>
            {codes.slice(0, MOST_CODES).map((code) => (
              <tr key={code}>
                <th scope="row">
                  <bdi>{code}</bdi> <span className={css.note}>{codeName(code)}</span>
                </th>
                <td>
                  <select
                    aria-label={`Stage of ${code}`}
                    value={plan.rungs.get(code) ?? ""}
                    onChange={({ target }) => set(code, target.value)}
                  >
                    <option value="">no stage</option>
                    {RUNGS.map((id, rung) => (
                      <option key={id} value={rung}>
                        {rung} {known.codebook.stages.find((stage) => stage.id === id)?.name ?? id}
                      </option>
                    ))}
                  </select>
                </td>
                <td className={css.number}>
                  {(counts.find((one) => one.code === code)?.count ?? 0).toLocaleString("en")}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
      <label className={css.check}>
        <input
          type="checkbox"
          checked={plan.staged}
          onChange={({ target }) => onPlan({ ...plan, staged: target.checked })}
        />
        Only events that have a stage
      </label>
      <Sample rows={shown.rows} faulty={shown.faulty} />
      <div className={css.ways}>
        <button type="button" onClick={() => onRead(plan)}>
          Read all rows
        </button>
        <button type="button" onClick={onCancel}>
          Cancel
        </button>
      </div>
    </>
  );
}

const MOST_CODES = 400;
