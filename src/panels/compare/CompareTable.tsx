import { nameOf } from "../../dossier/facetNames";
import { figure } from "../../dossier/figures";
import type { Names } from "../../dossier/names";
import { DIRECTIONS, RUNGS } from "../../dossier/types";
import type { Comparison } from "../../engine/comparison";
import type { Standing } from "../../engine/standing";
import { Bounded } from "../Bounded";
import css from "./compare.module.css";
import { rowOf } from "./rows";
import { changeWords, countsOf, venueWords } from "./words";

interface CompareTableProps {
  readonly comparison: Comparison;
  readonly names: Names;
  readonly inTime: boolean;
}

/** The same rows as the panel, all of them: cells, then stages by party, then venues. */
export function CompareTable({ comparison, names, inTime }: CompareTableProps) {
  const { cells, parties, venues } = comparison;
  const mentions = (n: number) => (n === 0 ? "not named" : n === 1 ? "1 mention" : `${figure(n)} mentions`);
  return (
    <Bounded items={cells} noun="cells">
      {(shown) => (
        <table className={css.twin}>
          <caption>What A and B hold, one row for each cell of the matrix, each party and each venue</caption>
          <thead>
            <tr>
              <th scope="col">What</th>
              <th scope="col">Who or where</th>
              <th scope="col">A</th>
              <th scope="col">B</th>
              <th scope="col">What differs</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((cell) => (
              <tr key={`${cell.row} ${cell.issue}`}>
                <td>{nameOf(names, "issue", cell.issue)}</td>
                <th scope="row">
                  <bdi>{rowOf(cell.row, names)?.name ?? "Everybody"}</bdi>
                </th>
                <td>{countsOf(cell.a)}</td>
                <td>{countsOf(cell.b)}</td>
                <td>{changeWords(cell, inTime)}</td>
              </tr>
            ))}
            {parties.map(({ party, a, b }) => (
              <tr key={`stage ${party}`}>
                <td>Stage</td>
                <th scope="row">{names.parties.get(party)?.name ?? party}</th>
                <td>{standingWords(a, names)}</td>
                <td>{standingWords(b, names)}</td>
                <td>{a.furthest === b.furthest ? "same furthest claim" : "other furthest claim"}</td>
              </tr>
            ))}
            {venues.map(({ place, name, a, b, change }) => (
              <tr key={`venue ${place}`}>
                <td>Venue</td>
                <th scope="row">
                  <bdi>{name}</bdi>
                </th>
                <td>{mentions(a?.count ?? 0)}</td>
                <td>{mentions(b?.count ?? 0)}</td>
                <td>{venueWords(change, inTime)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Bounded>
  );
}

function standingWords({ marks, claims, furthest, median, directions }: Standing, names: Names): string {
  if (marks === 0) return "no stage";
  const stage = (rung: number) => names.stages.get(RUNGS[rung] ?? "")?.name ?? String(rung);
  const claim =
    furthest === null || median === null
      ? "no claim"
      : `furthest ${stage(furthest)}, median ${stage(median)}, ${figure(claims.length)} claimed`;
  const ways = DIRECTIONS.filter((direction) => directions[direction] > 0).map(
    (direction) =>
      `${figure(directions[direction])} ${(names.directions.get(direction)?.name ?? direction).toLowerCase()}`,
  );
  return [claim, ...ways].join(", ");
}
