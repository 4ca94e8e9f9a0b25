import { useLayoutEffect, useRef, useState } from "react";
import { formatDay } from "../../../dossier/days";
import type { Dossier } from "../../../dossier/types";
import { freeName, MAX_NAME, nameOf, type SavedView } from "../../../io/savedRecord";
import css from "./saved.module.css";

interface SavedListProps {
  readonly views: readonly SavedView[];
  /** The one on screen: a view of another cannot be opened here. */
  readonly dossier: Dossier;
  readonly onOpen: (one: SavedView) => void;
  readonly onRemove: (one: SavedView) => void;
  /** Views with another name or place. */
  readonly onPut: (changed: readonly SavedView[]) => void;
}

/** The saved views in their order. */
export function SavedList({ views, dossier, onOpen, onRemove, onPut }: SavedListProps) {
  const list = useRef<HTMLUListElement>(null);
  const moved = useRef<string | null>(null);
  const [renaming, rename] = useState<string | null>(null);
  useLayoutEffect(() => {
    // An element that changes its place loses the focus.
    const button = list.current?.querySelector<HTMLElement>(`[data-move="${moved.current}"]`);
    if (views.length > 0 && button) button.focus();
    moved.current = null;
  }, [views]);
  if (views.length === 0) return <p className={css.note}>No view is saved yet.</p>;
  const move = (at: number, by: -1 | 1, one: SavedView) => {
    if (!views[at + by]) return;
    const order = views.filter(({ id }) => id !== one.id);
    order.splice(at + by, 0, one);
    moved.current = `${one.id} ${by}`;
    onPut(order.flatMap((view, place) => (view.place === place ? [] : [{ ...view, place }])));
  };
  return (
    <ul ref={list} className={css.list} aria-label="Saved views">
      {views.map((one, at) => (
        <li key={one.id}>
          {renaming === one.id ? (
            <Rename
              one={one}
              taken={views.filter(({ id }) => id !== one.id).map(({ name }) => name)}
              onName={(name) => {
                if (name !== null && name !== one.name) onPut([{ ...one, name }]);
                rename(null);
              }}
            />
          ) : (
            <>
              <div className={css.what}>
                <bdi>{one.name}</bdi>
                <span className={css.note}>
                  {one.dossier === dossier.id
                    ? `saved ${formatDay(one.savedAt.slice(0, 10))}${one.asOf === dossier.asOf ? "" : `, when the dossier was kept up to ${formatDay(one.asOf)}`}`
                    : `belongs to another dossier: ${one.dossier}`}
                </span>
              </div>
              <button
                type="button"
                aria-label={`Open ${one.name}`}
                disabled={one.dossier !== dossier.id}
                onClick={() => onOpen(one)}
              >
                Open
              </button>
              <button type="button" aria-label={`Rename ${one.name}`} onClick={() => rename(one.id)}>
                Rename
              </button>
              <button
                type="button"
                data-move={`${one.id} -1`}
                aria-label={`Move ${one.name} up`}
                aria-disabled={at === 0}
                onClick={() => move(at, -1, one)}
              >
                ↑
              </button>
              <button
                type="button"
                data-move={`${one.id} 1`}
                aria-label={`Move ${one.name} down`}
                aria-disabled={at === views.length - 1}
                onClick={() => move(at, 1, one)}
              >
                ↓
              </button>
              <button type="button" aria-label={`Delete ${one.name}`} onClick={() => onRemove(one)}>
                Delete
              </button>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}

interface RenameProps {
  readonly one: SavedView;
  readonly taken: readonly string[];
  /** Null: left as it was. */
  readonly onName: (name: string | null) => void;
}

function Rename({ one, taken, onName }: RenameProps) {
  const [draft, setDraft] = useState(one.name);
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  return (
    <form
      className={css.rename}
      onSubmit={(event) => {
        event.preventDefault();
        const name = nameOf(draft);
        onName(name === "" ? null : freeName(name, taken));
      }}
    >
      <input
        ref={field}
        type="text"
        aria-label={`New name of ${one.name}`}
        maxLength={MAX_NAME}
        value={draft}
        onChange={({ target }) => setDraft(target.value)}
        onKeyDown={(event) => {
          if (event.key !== "Escape") return;
          event.preventDefault();
          event.stopPropagation();
          onName(null);
        }}
      />
      <button type="submit">Rename</button>
      <button type="button" onClick={() => onName(null)}>
        Cancel
      </button>
    </form>
  );
}
