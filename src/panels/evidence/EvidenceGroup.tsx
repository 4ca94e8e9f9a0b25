import { memo, useState } from "react";
import { count, figure } from "../../dossier/figures";
import type { EvidenceGroup as Group } from "../../engine/rows";
import { onSharedScreen } from "../sharedScreen";
import { CodingCard } from "./CodingCard";
import css from "./evidence.module.css";

/** So many reports of one utterance are shown before the rest is asked for. */
const FIRST = 6;
const FIRST_SHARED = 2;

/** One utterance: the codings that report it side by side, with their own wordings. Those that the view leaves out are marked. */
export const EvidenceGroup = memo(function EvidenceGroup({ group }: { readonly group: Group }) {
  const [all, setAll] = useState(false);
  const { codings, elsewhere, origins, originAssumed } = group;
  const reports = codings.length + elsewhere.length;
  if (reports === 1) return <li data-item="">{codings[0] !== undefined && <CodingCard id={codings[0]} />}</li>;
  const shared = onSharedScreen();
  const first = shared ? FIRST_SHARED : FIRST;
  const inside = all ? codings : codings.slice(0, first);
  const outside = all ? elsewhere : elsewhere.slice(0, Math.max(0, first - inside.length));
  const left = reports - inside.length - outside.length;
  return (
    <li className={css.group} data-item="">
      <p className={css.groupHead}>
        One utterance, {count(reports, "report")}
        {shared && elsewhere.length === 0 && `, ${count(origins, "origin")}`}
        {!shared &&
          (elsewhere.length === 0
            ? `, ${count(origins, "independent origin")}${originAssumed ? " (assumed)" : ""}`
            : `, ${figure(elsewhere.length)} of them outside the present filters`)}
      </p>
      <div className={css.reports}>
        {inside.map((id) => (
          <CodingCard key={id} id={id} />
        ))}
        {outside.map((id) => (
          <CodingCard key={id} id={id} show="wording" mark="outside the present filters" />
        ))}
      </div>
      {left > 0 && !shared && (
        <button type="button" onClick={() => setAll(true)}>
          Show {left} more {left === 1 ? "report" : "reports"} of it
        </button>
      )}
    </li>
  );
}, isSame);

/** The engine answers with new objects every time. */
function isSame({ group: a }: { readonly group: Group }, { group: b }: { readonly group: Group }): boolean {
  const ids = (group: Group) => [...group.codings, "|", ...group.elsewhere].join(" ");
  return a.origins === b.origins && a.originAssumed === b.originAssumed && ids(a) === ids(b);
}
