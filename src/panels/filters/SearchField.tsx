import { useState } from "react";
import { setQuery } from "../../store/controls";
import { useView, useViewStore } from "../../store/ViewContext";
import { MAX_LENGTH, tidy } from "../../store/view";
import css from "./filters.module.css";

/** Words to find in the codings. Typing is one step of undo; the View has the words tidied, the field as they are typed. */
export function SearchField() {
  const store = useViewStore();
  const q = useView((view) => view.q ?? "");
  const [draft, setDraft] = useState(q);
  return (
    <input
      type="search"
      data-main-search
      className={css.query}
      aria-label="Search codings"
      placeholder="Search codings"
      maxLength={MAX_LENGTH}
      value={tidy(draft) === q ? draft : q}
      onChange={({ target }) => {
        setDraft(target.value);
        store.replace((view) => setQuery(view, target.value));
      }}
      onBlur={() => store.settle()}
      onKeyDown={(event) => {
        if (event.key === "Enter") store.settle();
      }}
    />
  );
}
