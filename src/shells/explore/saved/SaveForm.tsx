import { useId, useState } from "react";
import type { Names } from "../../../dossier/names";
import { freeName, MAX_NAME, nameOf, newId, type SavedView } from "../../../io/savedRecord";
import { useDossier, useNames } from "../../../panels/RowsContext";
import { panelSpec } from "../../../panels/registry";
import { useView } from "../../../store/ViewContext";
import type { View } from "../../../store/view";
import { filtersInWords } from "../../inWords";
import css from "./saved.module.css";

interface SaveFormProps {
  readonly views: readonly SavedView[];
  readonly onSave: (one: SavedView) => void;
}

/** Saves what is shown under a name; as proposed, the name says what it is filtered by. */
export function SaveForm({ views, onSave }: SaveFormProps) {
  const id = useId();
  const view = useView();
  const dossier = useDossier();
  const names = useNames();
  const [draft, setDraft] = useState<string | null>(null);
  const proposed = proposedName(view, names);
  return (
    <form
      className={css.save}
      onSubmit={(event) => {
        event.preventDefault();
        const name = freeName(
          nameOf(draft ?? proposed) || proposed,
          views.map((one) => one.name),
        );
        const place = Math.max(0, ...views.map((one) => one.place)) + 1;
        const savedAt = new Date().toISOString();
        onSave({ id: newId(), name, view, dossier: dossier.id, asOf: dossier.asOf, savedAt, place });
        setDraft(null);
      }}
    >
      <label htmlFor={id}>Name of the present view</label>
      <input
        id={id}
        type="text"
        maxLength={MAX_NAME}
        value={draft ?? proposed}
        onChange={({ target }) => setDraft(target.value)}
      />
      <button type="submit">Save this view</button>
    </form>
  );
}

/** "Comparison: speaker Donald Trump": the enlarged panel, and the filters in words. */
function proposedName(view: View, names: Names): string {
  const panel = view.focus && panelSpec(view.focus)?.name;
  const filters = filtersInWords(view, names);
  return nameOf([panel, filters].filter(Boolean).join(": ")) || "All codings";
}
