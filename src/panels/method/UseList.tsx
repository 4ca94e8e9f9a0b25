import { useState } from "react";
import { figure } from "../../dossier/figures";
import css from "./method.module.css";
import type { Use } from "./uses";

interface UseListProps {
  /** Of the term. */
  readonly name: string;
  /** The first of them. */
  readonly ids: readonly string[];
  readonly all: number;
  readonly asUse: (id: string) => Use;
  readonly pin: string | undefined;
  readonly onPin: (pin: string) => void;
}

/** What a term was used for, folded; a click on one pins it. */
export function UseList({ name, ids, all, asUse, pin, onPin }: UseListProps) {
  const [open, setOpen] = useState(false);
  if (ids.length === 0) return null;
  return (
    <details className={css.uses} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        Show {all === 1 ? "it" : `them (${figure(all)})`}
        <span className="hidden-text">: {name}</span>
      </summary>
      {open && (
        <ul>
          {ids.map((id) => {
            const use = asUse(id);
            return (
              <li key={id}>
                <button
                  type="button"
                  className="plain"
                  aria-pressed={use.pin === pin}
                  title="Show it in the evidence"
                  onClick={() => onPin(use.pin)}
                >
                  {use.label}
                </button>
              </li>
            );
          })}
          {all > ids.length && <li>and {figure(all - ids.length)} more: a filter makes them fewer</li>}
        </ul>
      )}
    </details>
  );
}
