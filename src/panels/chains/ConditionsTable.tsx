import { count } from "../../dossier/figures";
import type { ConditionRow } from "../../engine/conditions";
import css from "../accounts.module.css";
import { chainWords, saidWords, teller } from "../accountWords";
import { Bounded } from "../Bounded";
import { issueName, stanceWords } from "../codingWords";
import { useEngine, useNames } from "../RowsContext";

/** The same conditions, one line for each pair of codings. */
export function ConditionsTable({ conditions }: { readonly conditions: readonly ConditionRow[] }) {
  const pairs = conditions.flatMap((condition) => condition.links.map((link) => ({ ...condition, ...link })));
  return (
    <Bounded items={pairs} noun="pairs" order="in the order of the conditions">
      {(shown) => <Pairs pairs={shown} />}
    </Bounded>
  );
}

type Pair = ConditionRow & ConditionRow["links"][number];

function Pairs({ pairs }: { readonly pairs: readonly Pair[] }) {
  const names = useNames();
  const engine = useEngine();
  engine.codings(pairs.flatMap(({ a, b }) => [a, b]));
  const words = (id: string) => {
    const found = engine.coding(id);
    if (!found) return "";
    const { coding, article } = found;
    const said = `${teller(coding, names)} ${stanceWords(coding, names)}`.trim();
    return `${said}: ${coding.paraphrase} (${saidWords(coding)}; ${chainWords(coding, article, names)})`;
  };
  return (
    <table className={css.twin}>
      <caption>Conditions, one line for each pair of codings</caption>
      <thead>
        <tr>
          <th scope="col">Has to wait</th>
          <th scope="col">Must come first</th>
          <th scope="col">What waits, by whom</th>
          <th scope="col">What comes first, by whom</th>
          <th scope="col">Why</th>
          <th scope="col">Articles</th>
          <th scope="col">Origins</th>
          <th scope="col">In view</th>
        </tr>
      </thead>
      <tbody>
        {pairs.map(({ later, first, id, a, b, why, outside, articles, origins, originAssumed }) => (
          <tr key={id}>
            <th scope="row">{issueName(later, names)}</th>
            <td>{issueName(first, names)}</td>
            <td>{words(a)}</td>
            <td>{words(b)}</td>
            <td>{why}</td>
            <td>{count(articles, "article")}</td>
            <td>
              {count(origins, "origin")}
              {originAssumed && " (assumed)"}
            </td>
            <td>{2 - [a, b].filter((end) => outside.includes(end)).length} of 2</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
