import type { CSSProperties } from "react";
import { count } from "../../dossier/figures";
import type { Names } from "../../dossier/names";
import type { Article } from "../../dossier/types";
import type { Located } from "../../engine/columns";
import { fieldOf, type ReportedUtterance, WORDING_FIELDS, type WordingReport } from "../../engine/wordings";
import { Fitting } from "../Fitting";
import { onSharedScreen } from "../sharedScreen";
import { runsOf } from "./differences";
import { Report } from "./Report";
import type { Stretches } from "./stretches";
import css from "./wordings.module.css";
import { FIELD_NAMES, fieldWords, HAS, restWords, utteranceName } from "./words";

interface ComparisonProps {
  /** How many there are to compare. */
  readonly utterances: number;
  readonly utterance: ReportedUtterance;
  readonly pinned: string | null;
  readonly located: (coding: string) => Located | undefined;
  readonly stretches: Stretches;
  readonly names: Names;
  readonly onPin: (coding: string) => void;
  readonly onPoint: (codings: readonly string[] | null) => void;
}

/** The reports of one utterance side by side, with what one has and another lacks. */
export function Comparison({
  utterances,
  utterance,
  pinned,
  located,
  stretches,
  names,
  onPin,
  onPoint,
}: ComparisonProps) {
  const found = utterance.reports.flatMap((report) => {
    const one = located(report.coding);
    return one ? [{ report, ...one }] : [];
  });
  const quotes = runsOf(found.map(({ coding, article }) => textIn(coding.quote, article)));
  const passages = runsOf(found.map(({ coding, article }) => textIn(stretches.get(coding.id) ?? null, article)));
  const told = WORDING_FIELDS.filter((field) => found.some(({ coding }) => fieldOf(coding, field) !== null));
  const apart = told.filter((field) => field !== "quote" && utterance.differs.includes(field));
  const alike = told.filter((field) => field !== "quote" && !utterance.differs.includes(field));
  const { origins, originAssumed } = utterance;
  const shared = onSharedScreen();
  const numberOf = (report: WordingReport) => found.findIndex((one) => one.report === report) + 1;
  const others = (report: WordingReport) => (found.length === 2 ? `report ${3 - numberOf(report)}` : "another");
  const alone = found.filter(({ report }) => report.alone.length > 0);
  return (
    <section className={css.comparison} aria-labelledby="wordings-chosen">
      <h3 id="wordings-chosen">
        {utteranceName(utterance, found[0]?.coding.issue ?? null, names)}
        <span className={css.of}>
          {`: ${count(found.length, "report")}, ${count(origins, "independent origin")}${originAssumed ? " (assumed)" : ""}`}
        </span>
      </h3>
      {shared ? null : alone.length > 0 ? (
        <ul className={css.alone} aria-label="What one report has and another lacks">
          {alone.map(({ report }) => (
            <li key={report.coding}>
              {`Report ${numberOf(report)} has what ${others(report)} lacks: `}
              <b>{report.alone.map((field) => HAS[field]).join(", ")}</b>
            </li>
          ))}
        </ul>
      ) : (
        <p className={css.small}>No report has anything that another lacks.</p>
      )}
      <Fitting
        items={["quote", ...apart] as const}
        id={utterance.utterance}
        grows
        rest={(shown) => restWords(shown - 1, apart.length, utterances)}
      >
        {([, ...fields]) => (
          <div
            className={css.reports}
            style={{ "--rows": fields.length + (shared ? 2 : stretches.size > 0 ? 4 : 3) } as CSSProperties}
          >
            {found.map(({ report, coding, article }, at) => (
              <Report
                key={coding.id}
                number={at + 1}
                report={report}
                coding={coding}
                article={article}
                quote={quotes[at] ?? null}
                passage={stretches.has(coding.id) ? (passages[at] ?? stretches.get(coding.id)!) : null}
                passages={stretches.size > 0 && !shared}
                fields={fields}
                quotesDiffer={utterance.differs.includes("quote")}
                pinned={pinned === coding.id}
                names={names}
                onPin={onPin}
                onPoint={onPoint}
              />
            ))}
          </div>
        )}
      </Fitting>
      {alike.length > 0 && found[0] && !shared && (
        <div className={css.alike}>
          <p>The same in {found.length === 2 ? "both" : "all"}:</p>
          <dl>
            {alike.map((field) => (
              <div key={field}>
                <dt>{FIELD_NAMES[field]}</dt>
                <dd>
                  <bdi>{fieldWords(found[0]!.coding, field, names)}</bdi>
                </dd>
              </div>
            ))}
          </dl>
        </div>
      )}
    </section>
  );
}

function textIn(text: string | null, { language }: Article) {
  return text === null ? null : { text, language };
}
