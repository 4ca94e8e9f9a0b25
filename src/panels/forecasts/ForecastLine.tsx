import { formatEdtf } from "../../dossier/edtfWords";
import type { Names } from "../../dossier/names";
import { type Coding, RUNGS } from "../../dossier/types";
import type { Located } from "../../engine/columns";
import { type ForecastRow, hasOutcome } from "../../engine/forecasts";
import type { Facet } from "../../store/view";
import { PartyMark } from "../../ui/PartyMark";
import { chainWords } from "../accountWords";
import { onSharedScreen } from "../sharedScreen";
import type { Axis } from "./axis";
import css from "./forecasts.module.css";
import { Span } from "./Span";
import { outcomeWords, saidWords, shortOutcome, stageName, statusWords, whoOf } from "./words";

export interface LineActions {
  readonly onPin: (coding: string) => void;
  readonly onFilter: (facet: Facet, value: string) => void;
  /** Null when the pointer leaves. */
  readonly onPoint: (coding: string | null) => void;
}

interface ForecastLineProps extends LineActions {
  readonly row: ForecastRow;
  /** Another line above reports the same utterance. */
  readonly again: boolean;
  /** How many there are of it in the view. */
  readonly reports: number;
  readonly located: Located;
  readonly names: Names;
  readonly axis: Axis;
  readonly asOf: string;
  /** The coding that is pinned. */
  readonly pinned: string | null;
  readonly pointed: boolean;
  readonly codingOf: (id: string) => Coding | undefined;
}

/** One forecast: in words, as a span of time, and what came of it. The whole line pins; names and issue filter. */
export function ForecastLine(props: ForecastLineProps) {
  const { row, again, reports, located, names, axis, asOf, pinned, pointed, codingOf, onPin, onFilter, onPoint } =
    props;
  const { coding, article } = located;
  const who = whoOf(coding, names);
  const issue = names.issues.get(coding.issue ?? "");
  const stage = stageName(row, names);
  const { affirmed, denied } = row.outcome;
  const shared = onSharedScreen();
  return (
    <li
      className={css.line}
      data-item=""
      data-again={again || undefined}
      data-dim={!row.lit || undefined}
      data-pinned={pinned === row.coding || undefined}
      data-pointed={pointed || undefined}
      onPointerEnter={() => onPoint(row.coding)}
      onPointerLeave={() => onPoint(null)}
    >
      <div className={css.text}>
        {again ? (
          <p className={css.again}>The same utterance in another report: {chainWords(coding, article, names)}</p>
        ) : (
          <p className={css.head}>
            {row.party && <PartyMark party={row.party} />}
            {coding.speaker === null ? (
              <b>{who}</b>
            ) : (
              <button
                type="button"
                className={`plain ${css.name}`}
                title={`Show only what ${who} says`}
                onClick={() => onFilter("speaker", coding.speaker as string)}
              >
                <bdi>{who}</bdi>
              </button>
            )}
            {issue && (
              <button
                type="button"
                className={`plain ${css.label}`}
                aria-description={issue.definition}
                onClick={() => onFilter("issue", issue.id)}
              >
                {issue.name}
              </button>
            )}
            {stage && row.rung !== null && (
              <button
                type="button"
                className={`plain ${css.label}`}
                aria-description={names.stages.get(RUNGS[row.rung]!)?.definition}
                onClick={() => onFilter("rung", RUNGS[row.rung as number]!)}
              >
                claims stage: {stage}
              </button>
            )}
          </p>
        )}
        <button
          type="button"
          className={`plain ${css.claim}`}
          aria-pressed={pinned === row.coding}
          title="Show the evidence"
          onFocus={() => onPoint(row.coding)}
          onBlur={() => onPoint(null)}
          onClick={() => onPin(row.coding)}
        >
          <span className="hidden-text">{who}: </span>
          {coding.paraphrase}{" "}
          <span className={css.when}>
            <b>By when: {formatEdtf(coding.window as string)}</b>, {saidWords(coding, article.reported)}
            {shared && reports > 1 && ` · ${reports} reports`}
          </span>
        </button>
      </div>
      <div className={css.plot}>
        <Span row={row} axis={axis} />
        <p className={css.status}>
          {shared ? (
            shortOutcome(row)
          ) : (
            <>
              <b>{statusWords(row, asOf)}</b> · <span className={css.outcome}>{outcomeWords(row)}</span>
            </>
          )}
          {hasOutcome(row) &&
            [...affirmed, ...denied].map((id) => (
              <button
                key={id}
                type="button"
                className={css.event}
                aria-pressed={pinned === id}
                onClick={() => onPin(id)}
              >
                event of {formatEdtf(codingOf(id)?.said ?? "")}
              </button>
            ))}
        </p>
      </div>
    </li>
  );
}
