import { type ReactNode, useRef } from "react";
import { count } from "../../dossier/figures";
import type { ConditionRow, ConditionRows, Position } from "../../engine/conditions";
import { stepOf } from "../../engine/findings/steps";
import { issueName as nameInside } from "../../engine/findings/words";
import type { Box } from "../../ui/box";
import { Definitions } from "../../ui/Definitions";
import { useTextStyle } from "../../ui/textStyle";
import { Accounts } from "../Accounts";
import { Bounded } from "../Bounded";
import { issueName } from "../codingWords";
import { EmptyState } from "../EmptyState";
import { IssueButton } from "../IssueButton";
import { useEngine, useNames } from "../RowsContext";
import { onSharedScreen } from "../sharedScreen";
import css from "./chains.module.css";
import { Diagram } from "./Diagram";
import { Positions } from "./Positions";
import { conditionName, tellersOf } from "./words";

/** The conditions as a drawing, and below it in words with their evidence. */
export function Conditions({ found, box }: { readonly found: ConditionRows; readonly box: Box }) {
  const names = useNames();
  const element = useRef<HTMLDivElement>(null);
  const style = useTextStyle(element);
  const { conditions, positions, circles, half } = found;
  const shared = onSharedScreen();
  // Below the notes.
  const room = { ...box, height: box.height - (circles.length > 0 || half > 0 ? 4 * style.size : 0) };
  return (
    <div ref={element} className={css.chains}>
      {conditions.length === 0 ? (
        <EmptyState />
      ) : (
        <Definitions className={css.whole}>
          <p role="status" className={css.note}>
            {[
              ...circles.map(
                (circle) =>
                  `These go in a circle, each only after the others: ${circle.map((id) => issueName(id, names)).join(", ")}.`,
              ),
              ...(half > 0 ? [`${half} ${half === 1 ? "has" : "have"} one end outside the present filters.`] : []),
            ].join(" ")}
          </p>
          <Diagram found={found} box={shared ? room : box} fitted={shared} em={style.size} />
          {!shared && (
            <Bounded items={conditions} noun="conditions" most={50} lit={({ lit }) => lit}>
              {(some) => (
                <ul aria-label="Conditions in words">
                  {some.map((row) => (
                    <Condition key={row.id} row={row} positions={positions.get(row.later) ?? []} />
                  ))}
                </ul>
              )}
            </Bounded>
          )}
        </Definitions>
      )}
    </div>
  );
}

function Condition({ row, positions }: { readonly row: ConditionRow; readonly positions: readonly Position[] }) {
  const names = useNames();
  const engine = useEngine();
  const { later, first, sides, outside, links, standing, lit } = row;
  const who = tellersOf(row, engine, names);
  return (
    <li className={css.condition} data-dim={!lit || !standing || undefined}>
      <article aria-label={conditionName(row, names)}>
        <h3 className={css.sentence}>
          <Sentence
            later={<Step issue={later} words={stepOf(names, later).noun} own={later === first} />}
            first={<Step issue={first} words={stepOf(names, first).clause} />}
            own={later === first}
          />
          <span className={css.counts}>
            : {who.join(", ")}; {count(row.codings, "coding")} in {count(row.articles, "article")},{" "}
            {count(row.origins, "origin")}
            {row.originAssumed && " (assumed)"}
          </span>
        </h3>
        <p className={css.stand}>
          On {issueName(later, names)}: <Positions positions={positions} />
        </p>
        <Accounts
          sides={sides}
          heads={["Has to wait", "Must come first"]}
          outside={outside}
          links={links}
          question="Why"
        />
      </article>
    </li>
  );
}

interface StepProps {
  readonly issue: string;
  /** What it comes to. */
  readonly words: string;
  readonly own?: boolean;
}

/** The issue, and what it comes to where its name does not say that. */
function Step({ issue, words, own = false }: StepProps) {
  const names = useNames();
  return (
    <>
      <IssueButton issue={issue} />
      {!own && words !== nameInside(names, issue) && ` (${words})`}
    </>
  );
}

function Sentence({
  later,
  first,
  own,
}: {
  readonly later: ReactNode;
  readonly first: ReactNode;
  readonly own: boolean;
}) {
  if (own) return <>Within {later}, one account has to wait for another</>;
  return (
    <>
      {later} can come only after {first}
    </>
  );
}
