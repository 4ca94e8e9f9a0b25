import { formatEdtf } from "../../dossier/edtfWords";
import { count } from "../../dossier/figures";
import type { Names } from "../../dossier/names";
import type { Located } from "../../engine/columns";
import type { ReportedUtterance } from "../../engine/wordings";
import { PartyMark } from "../../ui/PartyMark";
import { Bounded } from "../Bounded";
import { useEngine } from "../RowsContext";
import css from "./wordings.module.css";
import { utteranceName } from "./words";

interface UtteranceListProps {
  readonly utterances: readonly ReportedUtterance[];
  readonly chosen: ReportedUtterance;
  readonly pinned: string | null;
  readonly located: (coding: string) => Located | undefined;
  readonly names: Names;
  readonly onChoose: (utterance: ReportedUtterance) => void;
  readonly onPoint: (codings: readonly string[] | null) => void;
}

/** What is reported more than once; a press pins one of its reports, and so shows them side by side. */
export function UtteranceList(props: UtteranceListProps) {
  const { utterances, chosen } = props;
  return (
    <Bounded items={utterances} noun="utterances" lit={(one) => one === chosen}>
      {(shown) => <Some {...props} utterances={shown} />}
    </Bounded>
  );
}

function Some({ utterances, chosen, pinned, located, names, onChoose, onPoint }: UtteranceListProps) {
  const firsts = utterances.map(({ reports }) => (reports.find(({ shown }) => shown) ?? reports[0])?.coding ?? "");
  useEngine().codings(firsts);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1)
    <ul className={css.list} aria-label="Utterances with several reports" tabIndex={0}>
      {utterances.map((utterance, at) => {
        const { reports, speaker } = utterance;
        const first = located(firsts[at]!)?.coding;
        const ids = reports.map(({ coding }) => coding);
        return (
          <li key={utterance.utterance}>
            <button
              type="button"
              className="plain"
              aria-pressed={pinned !== null && ids.includes(pinned)}
              aria-current={utterance === chosen || undefined}
              onClick={() => onChoose(utterance)}
              onPointerEnter={() => onPoint(ids)}
              onPointerLeave={() => onPoint(null)}
            >
              <span className={css.what}>
                <PartyMark party={names.actors.get(speaker ?? "")?.party ?? "other"} />{" "}
                {utteranceName(utterance, first?.issue ?? null, names)}
              </span>
              <span className={css.small}>
                {count(reports.length, "report")}
                {first?.said ? `, said ${formatEdtf(first.said)}` : ""}
              </span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
