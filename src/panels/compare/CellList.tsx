import { useState } from "react";
import { nameOf } from "../../dossier/facetNames";
import { figure } from "../../dossier/figures";
import { STANCES } from "../../dossier/types";
import { CHANGES, type Change, type ComparedCell } from "../../engine/comparison";
import type { MatrixCell } from "../../engine/rows";
import type { Side } from "../../store/against";
import { formatPin } from "../../store/pin";
import { PartyMark } from "../../ui/PartyMark";
import { StanceGlyph } from "../../ui/StanceGlyph";
import { Bounded } from "../Bounded";
import { Fitting } from "../Fitting";
import { onSharedScreen } from "../sharedScreen";
import css from "./compare.module.css";
import type { ComparePartProps } from "./part";
import { rowOf } from "./rows";
import { changeWords, countsOf, headingOf, restWords } from "./words";

/** The cells of the matrix whose sides differ, by how they do; the others when asked for. */
export function CellList(props: ComparePartProps) {
  const { comparison } = props;
  const [all, setAll] = useState(false);
  const same = comparison.cells.filter(({ change }) => change === "same").length;
  const across = comparison.cells[0]?.row === "*";
  const groups = groupsOf(comparison.cells).filter(({ change }) => all || change !== "same");
  return (
    <section className={css.cells} aria-label="Cells that differ">
      <label className={css.all}>
        <input type="checkbox" checked={all} onChange={() => setAll(!all)} />
        Show also what is the same ({figure(same)} of {figure(comparison.cells.length)} cells)
      </label>
      {groups.length === 0 && <p className={css.none}>No cell differs between A and B.</p>}
      {groups.length > 0 && (
        <Bounded items={groups.flatMap(({ cells }) => cells)} noun="cells">
          {(shown) => <Cells {...props} groups={groupsOf(shown)} all={groups} across={across} />}
        </Bounded>
      )}
    </section>
  );
}

/** On a shared screen those that differ, as many as there is room for; the stages and venues stay in the dashboard. */
export function FittingCells(props: ComparePartProps) {
  const { cells } = props.comparison;
  const differing = groupsOf(cells)
    .filter(({ change }) => change !== "same")
    .flatMap((group) => group.cells);
  const id = differing.map(({ row, issue }) => `${row}~${issue}`).join(" ");
  const isPinned = ({ row, issue }: ComparedCell) => props.view.pin === formatPin({ kind: "cell", row, issue });
  const pinned = differing.some(isPinned);
  return (
    <Fitting
      items={differing}
      id={`${id} ${props.view.pin ?? ""}`}
      lit={(cell) => !pinned || isPinned(cell)}
      rest={(shown) => restWords(shown, differing.length)}
    >
      {(shown) => (
        <section className={css.cells} aria-label="Cells that differ" data-pinned={pinned || undefined}>
          {shown.length === 0 ? (
            <p className={css.none}>No cell differs between A and B.</p>
          ) : (
            <Cells {...props} groups={groupsOf(shown)} across={cells[0]?.row === "*"} />
          )}
        </section>
      )}
    </Fitting>
  );
}

interface Group {
  readonly change: Change;
  readonly cells: readonly ComparedCell[];
}

function groupsOf(cells: readonly ComparedCell[]): readonly Group[] {
  return CHANGES.map((change) => ({ change, cells: cells.filter((cell) => cell.change === change) })).filter(
    (group) => group.cells.length > 0,
  );
}

interface CellsProps extends ComparePartProps {
  readonly groups: readonly Group[];
  /** All there are, where that is more. */
  readonly all?: readonly Group[];
  /** The sides differ in who speaks, so that all rows are one. */
  readonly across: boolean;
}

function Cells({ groups, all = groups, across, ...props }: CellsProps) {
  return (
    <table className={css.table}>
      <thead>
        <tr>
          {!across && <th scope="col">Who</th>}
          <th scope="col">On what</th>
          <th scope="col">A</th>
          <th scope="col">B</th>
        </tr>
      </thead>
      {groups.map(({ change, cells }) => (
        <tbody key={change}>
          {!onSharedScreen() && (
            <tr className={css.group}>
              <th colSpan={across ? 3 : 4} scope="rowgroup">
                {headingOf(change, props.inTime)} (
                {figure(all.find((one) => one.change === change)?.cells.length ?? cells.length)})
              </th>
            </tr>
          )}
          {cells.map((cell) => (
            <Line key={`${cell.row} ${cell.issue}`} cell={cell} {...props} />
          ))}
        </tbody>
      ))}
    </table>
  );
}

function Line({ cell, ...props }: ComparePartProps & { readonly cell: ComparedCell }) {
  const { names, inTime, view, onLabel, onPoint } = props;
  const row = rowOf(cell.row, names);
  const issue = nameOf(names, "issue", cell.issue);
  return (
    <tr
      data-item=""
      onPointerEnter={() => cell.row !== "*" && onPoint({ row: cell.row, issue: cell.issue })}
      onPointerLeave={() => onPoint(null)}
    >
      {row && (
        <td>
          <button
            type="button"
            className={`plain ${css.label}`}
            title={`Filter by ${row.name}`}
            aria-pressed={view[row.facet]?.includes(row.value) ?? false}
            onClick={() => onLabel(row.facet, row.value)}
          >
            {row.party && <PartyMark party={row.party} />} <bdi>{row.name}</bdi>
          </button>
        </td>
      )}
      <th scope="row">
        <button
          type="button"
          className={`plain ${css.label}`}
          title={`Filter by ${issue}`}
          aria-pressed={view.issue?.includes(cell.issue) ?? false}
          onClick={() => onLabel("issue", cell.issue)}
        >
          {issue}
        </button>
        {(cell.change === "turned" || onSharedScreen()) && (
          <span className={css.turn}>{changeWords(cell, inTime)}</span>
        )}
      </th>
      <SideCell which="a" of={cell.a} cell={cell} name={`${row ? `${row.name}, ` : ""}${issue}`} {...props} />
      <SideCell which="b" of={cell.b} cell={cell} name={`${row ? `${row.name}, ` : ""}${issue}`} {...props} />
    </tr>
  );
}

interface SideCellProps extends ComparePartProps {
  readonly which: Side;
  readonly of: MatrixCell | null;
  readonly cell: ComparedCell;
  readonly name: string;
}

function SideCell({ which, of, cell, name, view, shown, onPick }: SideCellProps) {
  if (!of) {
    return (
      <td>
        <span aria-hidden="true">·</span>
        <span className="hidden-text">not mentioned</span>
      </td>
    );
  }
  const pin = formatPin({ kind: "cell", row: cell.row, issue: cell.issue });
  return (
    <td>
      <button
        type="button"
        className={css.counts}
        aria-label={`${which.toUpperCase()}, ${name}: ${countsOf(of)}`}
        aria-pressed={shown === which && view.pin === pin}
        title="Show these codings"
        onClick={() => onPick(which, pin)}
      >
        {STANCES.filter((stance) => of.stances[stance] > 0).map((stance) => (
          <span key={stance}>
            <StanceGlyph stance={stance} />
            {figure(of.stances[stance])}
          </span>
        ))}
        {of.neutral > 0 && <span>{figure(of.neutral)} no stance</span>}
      </button>
    </td>
  );
}
