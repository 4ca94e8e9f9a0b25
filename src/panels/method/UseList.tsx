import { useState } from "react";
import { figure } from "../../dossier/figures";
import css from "./method.module.css";
import type { Use } from "./uses";

/** More would not be read here: a filter makes them fewer. */
const MOST = 60;

interface UseListProps {
  /** Of the term. */
  readonly name: string;
  readonly ids: readonly string[];
  readonly asUse: (id: string) => Use;
  readonly pin: string | undefined;
  readonly onPin: (pin: string) => void;
}

/** What a term was used for, folded; a click on one pins it. */
export function UseList({ name, ids, asUse, pin, onPin }: UseListProps) {
  const [open, setOpen] = useState(false);
  if (ids.length === 0) return null;
  return (
    <details className={css.uses} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        Show {ids.length === 1 ? "it" : `them (${figure(ids.length)})`}
        <span className="hidden-text">: {name}</span>
      </summary>
      {open && (
        <ul>
          {ids.slice(0, MOST).map((id) => {
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
                  <bdi>{use.label}</bdi>
                </button>
              </li>
            );
          })}
          {ids.length > MOST && <li>and {figure(ids.length - MOST)} more: a filter makes them fewer</li>}
        </ul>
      )}
    </details>
  );
}
