import { count } from "../../dossier/figures";
import type { DisputeRow } from "../../engine/disputes";
import { Accounts } from "../Accounts";
import { periodOf, teller } from "../accountWords";
import { issueName, stanceWords } from "../codingWords";
import { IssueButton } from "../IssueButton";
import { useEngine, useNames } from "../RowsContext";
import { onSharedScreen } from "../sharedScreen";
import css from "./contested.module.css";
import { Withheld } from "./Withheld";
import { TYPE_WORDS } from "./words";

/** How many of each side are told, the tighter the fewer. */
const MOST = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, 2, 1, 1];
const REASONS = [Number.POSITIVE_INFINITY, 1, 1, 1, 0];

/** One dispute: on what, who on either side, why, and who else withholds. */
export function Dispute({ row, tight }: { readonly row: DisputeRow; readonly tight: number }) {
  const names = useNames();
  const engine = useEngine();
  const { type, issues, sides, outside, links, withheld, withheldOutside, standing, lit } = row;
  const codings = sides.map((side) => engine.codings(side).map(({ coding }) => coding));
  const ends = sides.flat().length;
  const period = periodOf(codings.flat());
  const said = codings.map((side) =>
    [...new Set(side.map((coding) => `${teller(coding, names)} ${stanceWords(coding, names)}`))].join(", "),
  );
  const name = `${issues.map((issue) => issueName(issue, names)).join(" and ")}${period && `, ${period}`}: ${said.join("; ")}`;
  return (
    <li className={css.dispute} data-half={!standing || undefined} data-dim={!lit || undefined} data-item="">
      <article aria-label={name}>
        <div className={css.line}>
          <h4 className={css.issue}>
            {issues.length === 0 && "No issue"}
            {issues.map((issue, at) => (
              <span key={issue}>
                {at > 0 && " and "}
                <IssueButton issue={issue} />
              </span>
            ))}
            <span className={css.period}>
              {period && `, ${period}`}
              {!standing && `: ${TYPE_WORDS[type].one}`}
            </span>
          </h4>
          {(outside.length > 0 || !onSharedScreen()) && (
            <span className={css.ends}>
              {outside.length === 0
                ? `${ends === 2 ? "both" : `all ${ends}`} in view`
                : `${ends - outside.length} of ${count(ends, "coding")} in view`}
            </span>
          )}
        </div>
        <Accounts
          sides={sides}
          outside={outside}
          links={links}
          question={TYPE_WORDS[type].question}
          period={period}
          most={MOST[tight] ?? 1}
          reasons={REASONS[tight] ?? 0}
        />
        {tight === 0 && <Withheld ids={withheld} outside={withheldOutside} />}
      </article>
    </li>
  );
}
