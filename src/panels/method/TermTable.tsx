import type { ReactNode } from "react";
import { figure } from "../../dossier/figures";
import type { TermCount } from "../../engine/terms";
import css from "./method.module.css";

interface TermLine {
  readonly id: string;
  readonly name: string;
  readonly definition: ReactNode;
  /** Drawn before the name. */
  readonly sign?: ReactNode;
}

interface TermTableProps {
  /** Where the heading above has more than one table. */
  readonly name?: string | undefined;
  readonly lines: readonly TermLine[];
  readonly counts: ReadonlyMap<string, TermCount>;
  /** For what can be filtered by: whether it is, and the toggle. */
  readonly filter?: { readonly chosen: (id: string) => boolean; readonly toggle: (id: string) => void };
  /** For what cannot: the uses themselves. */
  readonly uses?: (id: string) => ReactNode;
  /** Draws the terms as the steps of a ladder. */
  readonly ladder?: boolean | undefined;
}

/** Terms, their definitions, and how often each was used. */
export function TermTable({ name, lines, counts, filter, uses, ladder }: TermTableProps) {
  return (
    <table className={css.terms} data-ladder={ladder || undefined}>
      {name && <caption>{name}</caption>}
      <thead>
        <tr>
          <th scope="col">Term</th>
          <th scope="col">Definition</th>
          <th scope="col">In view</th>
          <th scope="col">In all</th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ id, name: term, definition, sign }) => {
          const count = counts.get(id);
          return (
            <tr key={id} data-none={count === undefined || undefined}>
              <th scope="row">
                {sign && <span className={css.sign}>{sign}</span>}
                {filter ? (
                  <button
                    type="button"
                    className="plain"
                    aria-pressed={filter.chosen(id)}
                    title={`Filter by ${term}`}
                    onClick={() => filter.toggle(id)}
                  >
                    <bdi>{term}</bdi>
                  </button>
                ) : (
                  <bdi>{term}</bdi>
                )}
              </th>
              <td>
                {definition}
                {uses?.(id)}
              </td>
              <td>{figure(count?.inView ?? 0)}</td>
              <td>{figure(count?.all ?? 0)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
