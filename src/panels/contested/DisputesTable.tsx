import type { Names } from "../../dossier/names";
import type { Located } from "../../engine/columns";
import type { DisputeRow } from "../../engine/disputes";
import type { Engine } from "../../engine/engine";
import css from "../accounts.module.css";
import { chainWords, saidWords, teller } from "../accountWords";
import { Bounded } from "../Bounded";
import { actorName, issueName, stanceWords } from "../codingWords";
import { useEngine, useNames } from "../RowsContext";
import { TYPE_WORDS } from "./words";

/** The same disputes, one line for each pair of codings. */
export function DisputesTable({ disputes }: { readonly disputes: readonly DisputeRow[] }) {
  const pairs = disputes.flatMap((dispute) => dispute.links.map((link) => ({ ...dispute, ...link })));
  return (
    <Bounded items={pairs} noun="pairs" order="in the order of the cases">
      {(shown) => <Pairs pairs={shown} />}
    </Bounded>
  );
}

type Pair = DisputeRow & DisputeRow["links"][number];

function Pairs({ pairs }: { readonly pairs: readonly Pair[] }) {
  const names = useNames();
  const engine = useEngine();
  engine.codings(pairs.flatMap(({ a, b, withheld }) => [a, b, ...withheld]));
  return (
    <table className={css.twin}>
      <caption>Cases by kind, one line for each pair of codings</caption>
      <thead>
        <tr>
          <th scope="col">Issue</th>
          <th scope="col">Kind</th>
          <th scope="col">One side</th>
          <th scope="col">Other side</th>
          <th scope="col">Why</th>
          <th scope="col">Others who withhold</th>
          <th scope="col">In view</th>
        </tr>
      </thead>
      <tbody>
        {pairs.map(({ type, issues, id, a, b, why, outside, withheld }) => (
          <tr key={id}>
            <th scope="row">{issues.map((issue) => issueName(issue, names)).join(" and ") || "No issue"}</th>
            <td>{TYPE_WORDS[type].one}</td>
            <td>{sideWords(engine.coding(a), names)}</td>
            <td>{sideWords(engine.coding(b), names)}</td>
            <td>{why}</td>
            <td>{withheldWords(withheld, engine, names)}</td>
            <td>{2 - [a, b].filter((end) => outside.includes(end)).length} of 2</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function sideWords(found: Located | undefined, names: Names): string {
  if (!found) return "";
  const { coding, article } = found;
  const said = `${teller(coding, names)} ${stanceWords(coding, names)}`.trim();
  return `${said}: ${coding.paraphrase} (${saidWords(coding)}; ${chainWords(coding, article, names)})`;
}

function withheldWords(ids: readonly string[], engine: Engine, names: Names): string {
  const words = engine
    .codings(ids)
    .map(
      ({ coding: { speaker, withholding } }) =>
        `${actorName(speaker ?? "", names)} (${withholding === "ignorance" ? "claims not to know" : "refuses"})`,
    );
  return [...new Set(words)].join(", ") || "nobody else";
}
