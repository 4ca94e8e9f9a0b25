import { figure } from "../../dossier/figures";
import type { Names } from "../../dossier/names";
import type { Party } from "../../dossier/types";
import { NO_SIDES, type SilenceCell, type SilenceRows } from "../../engine/silence";
import type { Facet } from "../../store/view";
import { PartyMark } from "../../ui/PartyMark";
import { StanceGlyph } from "../../ui/StanceGlyph";
import { issueName } from "../codingWords";
import css from "./silence.module.css";
import { hearingWords, partyName } from "./words";

export interface SilenceGridProps {
  readonly silence: SilenceRows;
  readonly names: Names;
  readonly pin: string | null;
  /** Values that the View filters by. */
  readonly filtered: (facet: Facet, value: string) => boolean;
  readonly hot: (party: Party, issue: string) => boolean;
  /** Columns have no room for words beside their numbers. */
  readonly narrow?: boolean;
  readonly onPin: (pin: string) => void;
  readonly onFilter: (facet: Facet, value: string) => void;
  readonly onPoint: (cell: { readonly row: string; readonly issue: string } | null) => void;
}

/** Issues by parties: who speaks, who withholds, who is not heard. */
export function SilenceGrid(props: SilenceGridProps) {
  const { silence, names, pin, filtered, hot, onPin, onFilter, onPoint } = props;
  return (
    <table
      className={css.grid}
      data-narrow={props.narrow || undefined}
      aria-label="Who is heard on which issue"
      onPointerLeave={() => onPoint(null)}
    >
      <thead>
        <tr>
          <th scope="col">Issue</th>
          {silence.parties.map((party) => (
            <th key={party} scope="col">
              <button
                type="button"
                className="plain"
                aria-pressed={filtered("party", party)}
                title={`Show only ${partyName(party, names)}`}
                onClick={() => onFilter("party", party)}
              >
                <PartyMark party={party} /> {partyName(party, names)}
              </button>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {silence.issues.map(({ issue, cells }) => (
          <tr key={issue} data-item="">
            <th scope="row">
              <button
                type="button"
                className="plain"
                aria-pressed={filtered("issue", issue)}
                aria-description={names.issues.get(issue)?.definition}
                onClick={() => onFilter("issue", issue)}
              >
                {issueName(issue, names)}
              </button>
            </th>
            {cells.map((cell) => (
              <td
                key={cell.party}
                data-hearing={cell.hearing}
                data-dim={!cell.lit || undefined}
                data-hot={hot(cell.party, issue) || undefined}
                onPointerEnter={() => onPoint({ row: cell.party, issue })}
              >
                <Voice cell={cell} names={names} pin={pin} onPin={onPin} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type VoiceProps = Pick<SilenceGridProps, "names" | "pin" | "onPin"> & { readonly cell: SilenceCell };

/** One party on one issue; what is there to show is a button. */
function Voice({ cell, names, pin, onPin }: VoiceProps) {
  const { party, issue, hearing, spoke, withheld } = cell;
  if (hearing !== "heard") {
    const words = hearingWords(cell);
    return (
      <span className={css.none} title={words}>
        <span aria-hidden="true">{hearing === "not-heard" ? "·" : "–"}</span>
        <span className={NO_SIDES.includes(party) ? "hidden-text" : css.word}>
          {" "}
          {hearing === "not-heard" ? words : hearing === "undated" ? "undated" : "filtered"}
        </span>
      </span>
    );
  }
  const own = `cell:${party}~${issue}`;
  return (
    <button
      type="button"
      className={`plain ${css.voice}`}
      aria-pressed={pin === own}
      aria-label={`${partyName(party, names)}, ${issueName(issue, names)}: ${hearingWords(cell)}`}
      title="Show the evidence"
      onClick={() => onPin(own)}
    >
      {spoke > 0 && (
        <span>
          <SpokeGlyph /> {figure(spoke)}
          <span className={css.word}> spoke</span>
        </span>
      )}
      {withheld > 0 && (
        <span>
          <StanceGlyph stance="withholds" /> {figure(withheld)}
          <span className={css.word}> withheld</span>
        </span>
      )}
    </button>
  );
}

/** Opening quotation marks: somebody is heard. */
export function SpokeGlyph() {
  return (
    <svg className={`${css.spoke} sign-12`} viewBox="0 0 13 13" aria-hidden="true" focusable="false">
      <path d="M5.5 2.5C3 3.5 1.5 5.5 1.5 8A2 2 0 1 0 3.6 6.1Q4 4.6 6 3.6ZM11.5 2.5C9 3.5 7.5 5.5 7.5 8A2 2 0 1 0 9.6 6.1Q10 4.6 12 3.6Z" />
    </svg>
  );
}
