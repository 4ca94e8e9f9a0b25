import type { MatrixColumn } from "../../engine/rows";
import { Cell } from "./Cell";
import type { Drawn } from "./drawn";
import { LineHeader, type MatrixLineProps } from "./MatrixLine";

interface BigLineProps extends MatrixLineProps {
  /** Which row of the grid it is, from 1. */
  readonly at: number;
  readonly columns: readonly MatrixColumn[];
  readonly drawn: readonly Drawn[];
}

/** A line of which only some cells are drawn. */
export function BigLine(props: BigLineProps) {
  const { line, at, columns, drawn, stop, pinned, chosen, hot, hotIssues, width } = props;
  const hotCells = hotIssues === "" ? [] : hotIssues.split(" ");
  return (
    <tr
      data-line={line.key}
      aria-rowindex={at}
      data-hot={hot || undefined}
      data-parts={line.parts || undefined}
      data-nested={line.nested || undefined}
    >
      <LineHeader line={line} stop={stop} chosen={chosen} at={1} />
      {drawn.map((one) => {
        if ("gap" in one) return <td key={`before ${one.before}`} data-gap="" aria-hidden="true" />;
        const { issue, name } = columns[one.index]!;
        return (
          <Cell
            key={issue}
            row={line.name}
            column={name}
            issue={issue}
            cell={line.cells.get(issue)}
            stop={stop === issue}
            pinned={pinned === issue}
            hot={hotCells.includes(issue)}
            width={width}
            at={one.index + 2}
          />
        );
      })}
    </tr>
  );
}
