import { useId } from "react";
import { count } from "../../dossier/figures";
import type { ConditionRow, ConditionRows } from "../../engine/conditions";
import { togglePin } from "../../store/transitions";
import { useView, useViewStore } from "../../store/ViewContext";
import type { Box } from "../../ui/box";
import { IssueButton } from "../IssueButton";
import { useEngine, useNames } from "../RowsContext";
import css from "./chains.module.css";
import { drawingOf } from "./drawing";
import { type Detail, fitOf, restWords } from "./fit";
import { Positions, positionWords } from "./Positions";
import { conditionName, tellersOf } from "./words";

interface DiagramProps {
  readonly found: Pick<ConditionRows, "issues" | "positions" | "conditions">;
  readonly box: Box;
  /** No higher than the box; what has no room is left out, and said. */
  readonly fitted: boolean;
  /** Size of the text in pixels. */
  readonly em: number;
}

/** Of an arrow on a shared screen, in ems: its line is too thick to go by. */
const HEAD = 0.75;

/** What comes first stands on the left, and an arrow leads to what can come only after. The list says the same in words. */
export function Diagram({ found, box, fitted, em }: DiagramProps) {
  const store = useViewStore();
  const names = useNames();
  const engine = useEngine();
  const pin = useView((view) => view.pin);
  const { positions } = found;
  const head = useId();
  const textsOf = (issue: string, detail: Detail) => [
    ...(detail === "all" ? [shortly(names.issues.get(issue)?.definition ?? "")] : []),
    ...(detail === "names" ? [] : (positions.get(issue) ?? []).map((one) => positionWords(one, engine, names))),
  ];
  const whole = { ...found, detail: "all" as Detail };
  const texts = new Map(found.issues.map((issue) => [issue, textsOf(issue, "all")]));
  const { conditions, issues, detail, drawing } = fitted
    ? fitOf(found.issues, found.conditions, box, em, textsOf)
    : { ...whole, drawing: drawingOf(found.issues, found.conditions, box, em, texts) };
  const { nodes, lines, height, room, small } = drawing;
  const rest = fitted ? restWords(conditions.length, found.conditions.length) : null;
  const dimmed = ({ lit, standing }: ConditionRow) => !lit || !standing || undefined;
  return (
    <>
      <fieldset className={css.diagram} style={{ height }} data-small={small || undefined}>
        <legend className="hidden-text">Conditions as a drawing: what must come first stands on the left</legend>
        <svg width={box.width} height={height} aria-hidden="true" focusable="false">
          <marker
            id={head}
            viewBox="0 0 8 8"
            refX="1"
            refY="4"
            markerWidth={fitted ? em * HEAD : 7}
            markerHeight={fitted ? em * HEAD : 7}
            markerUnits={fitted ? "userSpaceOnUse" : "strokeWidth"}
            orient="auto"
          >
            <path className={css.head} d="M0 0L8 4L0 8Z" />
          </marker>
          {conditions.map((row) => (
            <path
              key={row.id}
              className={css.arrow}
              data-dim={dimmed(row)}
              data-unlit={!row.lit || undefined}
              data-pinned={isPinned(row, pin) || undefined}
              d={lines.get(row.id)?.path}
              markerEnd={`url(#${head})`}
            />
          ))}
        </svg>
        {issues.map((issue) => {
          const { x, y, width, height: high } = nodes.get(issue)!;
          const own = conditions.filter(({ later, first }) => later === issue || first === issue);
          return (
            <div
              key={issue}
              className={css.node}
              data-dim={own.every(dimmed) || undefined}
              data-unlit={own.every(({ lit }) => !lit) || undefined}
              style={{ left: x, top: y, width, height: high }}
            >
              <IssueButton issue={issue} className={css.name} />
              {!small && (
                <>
                  {detail === "all" && (
                    <span className={css.proposition}>{shortly(names.issues.get(issue)?.definition ?? "")}</span>
                  )}
                  {detail !== "names" && <Positions positions={positions.get(issue) ?? []} />}
                </>
              )}
            </div>
          );
        })}
        {conditions.map((row) => {
          const { x, y } = lines.get(row.id)!;
          const who = tellersOf(row, engine, names).join(", ");
          const counts = count(row.articles, "article");
          return (
            <button
              key={row.id}
              type="button"
              className={css.edge}
              data-dim={dimmed(row)}
              data-unlit={!row.lit || undefined}
              aria-pressed={isPinned(row, pin)}
              aria-label={`${conditionName(row, names)}: ${who}, ${count(row.codings, "coding")} in ${counts}`}
              title="Show the evidence"
              style={{ left: x, top: y, maxWidth: room }}
              onClick={() => store.commit((view) => togglePin(view, `link:${pinnedOf(row)}`))}
            >
              {!small && row.later !== row.first && <span>{who}</span>}
              {(!fitted || small || detail === "all" || row.later === row.first) && (
                <span>{small ? row.codings : counts}</span>
              )}
            </button>
          );
        })}
      </fieldset>
      {small && <p className={css.note}>The number on an arrow counts the codings behind it.</p>}
      {rest !== null && <p className={css.note}>{rest}</p>}
    </>
  );
}

function isPinned({ links }: ConditionRow, pin: string | undefined): boolean {
  return links.some(({ id }) => pin === `link:${id}`);
}

/** The link that an arrow stands for: the first with both ends in the view, else the first. */
function pinnedOf({ id, links }: ConditionRow): string {
  return links.find(({ standing }) => standing)?.id ?? id;
}

/** Without what a codebook adds in brackets. */
function shortly(definition: string): string {
  return definition.replace(/\s*\([^)]*\)/g, "");
}
