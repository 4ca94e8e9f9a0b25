import { type KeyboardEvent, useDeferredValue, useId, useMemo, useState } from "react";
import { setQuery } from "../../store/controls";
import { useView, useViewStore } from "../../store/ViewContext";
import { MAX_LENGTH } from "../../store/view";
import { listStep } from "../../ui/listStep";
import { useDossier, useEngine } from "../RowsContext";
import { optionId, Suggestions } from "./Suggestions";
import css from "./search.module.css";
import type { Suggestion } from "./suggest";

/** The index, and with it the library, is fetched when the box is first focused. */
const load = () => import("./suggest");
type Tool = Awaited<ReturnType<typeof load>>;

/**
 * Words to search, and what they may mean. Typing changes nothing: Enter or a click takes the marked line of the list.
 * Until the list has loaded, Enter searches the words as they are.
 */
export function SearchBox() {
  const store = useViewStore();
  const dossier = useDossier();
  const engine = useEngine();
  const view = useView();
  const list = useId();
  const [tool, setTool] = useState<Tool | null>(null);
  const [draft, setDraft] = useState<string | null>(null);
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(0);
  const text = draft ?? view.q ?? "";
  const now = open ? text : "";
  // Where answers take a while, what was suggested stands until the next are there.
  const later = useDeferredValue(now);
  const asked = engine.late ? later : now;
  const groups = useMemo(() => tool?.suggest(dossier, engine, view, asked) ?? [], [tool, dossier, engine, view, asked]);
  const suggestions = groups.flatMap((group) => group.suggestions);
  const shown = suggestions.length > 0;

  const close = () => {
    setOpen(false);
    setAt(0);
  };
  const type = (typed: string) => {
    setDraft(typed);
    setAt(0);
    setOpen(typed.trim() !== "");
    if (typed === "") clear();
  };
  const clear = () => {
    close();
    setDraft(null);
    store.commit((old) => setQuery(old, ""));
  };
  const take = (suggestion: Suggestion | undefined) => {
    if (tool && suggestion && asked === now) store.commit(tool.transitionOf(suggestion));
    else store.commit((old) => setQuery(old, text));
    setDraft(null);
    close();
  };
  const onKey = (event: KeyboardEvent) => {
    const next = shown ? listStep(event.key, at, suggestions.length) : null;
    if (next !== null) setAt(next);
    else if (event.key === "ArrowDown" && text !== "") setOpen(true);
    else if (event.key === "Enter" && !event.nativeEvent.isComposing) take(suggestions[at]);
    else if (event.key === "Escape" && open) close();
    else if (event.key === "Escape" && text !== "") clear();
    else return;
    event.preventDefault();
  };

  return (
    <div className={css.box}>
      <div className={css.entry}>
        <input
          type="text"
          inputMode="search"
          enterKeyHint="search"
          role="combobox"
          data-main-search
          className={css.field}
          aria-label="Search codings"
          aria-autocomplete="list"
          aria-expanded={shown}
          aria-controls={shown ? list : undefined}
          aria-activedescendant={shown ? optionId(list, at) : undefined}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          placeholder="Search codings"
          maxLength={MAX_LENGTH}
          value={text}
          onFocus={() => {
            if (!tool) load().then(setTool, () => undefined);
          }}
          onChange={({ target }) => type(target.value)}
          onKeyDown={onKey}
          onBlur={() => {
            setDraft(null);
            close();
          }}
        />
        {text !== "" && (
          <button
            type="button"
            className={`plain ${css.clear}`}
            aria-label="Clear search"
            // The focus stays in the box.
            onMouseDown={(event) => event.preventDefault()}
            onClick={clear}
          >
            <svg width="10" height="10" viewBox="-5 -5 10 10" aria-hidden="true">
              <path d="M-3.5-3.5L3.5 3.5M3.5-3.5L-3.5 3.5" fill="none" stroke="currentColor" strokeWidth="1.5" />
            </svg>
          </button>
        )}
      </div>
      {shown && (
        <Suggestions
          id={list}
          groups={groups}
          at={at}
          note={tool?.notSuggested(dossier, engine) ?? null}
          onPoint={setAt}
          onTake={take}
        />
      )}
      <p className="hidden-text" role="status">
        {shown && (suggestions.length === 1 ? "1 suggestion" : `${suggestions.length} suggestions`)}
      </p>
    </div>
  );
}
