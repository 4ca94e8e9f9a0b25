import { useEffect, useRef } from "react";
import { figure } from "../../dossier/figures";
import { useView } from "../../store/ViewContext";
import { SuggestionLine } from "./SuggestionLine";
import css from "./search.module.css";
import type { Suggestion, SuggestionGroup } from "./suggest";

interface SuggestionsProps {
  /** Of the list; its options are named after it. */
  readonly id: string;
  readonly groups: readonly SuggestionGroup[];
  /** Which option is marked, counted through all groups. */
  readonly at: number;
  /** What is not among them, in words. */
  readonly note: string | null;
  readonly onPoint: (at: number) => void;
  readonly onTake: (suggestion: Suggestion) => void;
}

export function optionId(list: string, at: number): string {
  return `${list}-${at}`;
}

/** The list below the search box, by kind. The focus stays in the box; the marked option is what Enter takes. */
export function Suggestions({ id, groups, at, note, onPoint, onTake }: SuggestionsProps) {
  const unit = useView((view) => view.count ?? "codings");
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector(`[id="${optionId(id, at)}"]`)?.scrollIntoView?.({ block: "nearest" });
  }, [id, at]);
  let first = 0;
  return (
    <div className={css.popup}>
      <div
        ref={list}
        id={id}
        className={css.list}
        role="listbox"
        aria-label="Suggestions"
        // The focus stays in the box.
        onMouseDown={(event) => event.preventDefault()}
      >
        {groups.map(({ id: group, name, suggestions, more }) => {
          const from = first;
          first += suggestions.length;
          return (
            <div key={group} role="group" aria-label={name} className={css.group}>
              {group !== "words" && (
                <div className={css.heading} aria-hidden="true">
                  {name}
                  {more > 0 && (
                    <span>{` – the nearest ${suggestions.length} of ${figure(suggestions.length + more)}`}</span>
                  )}
                </div>
              )}
              {suggestions.map((suggestion, index) => (
                <button
                  key={keyOf(suggestion)}
                  id={optionId(id, from + index)}
                  type="button"
                  role="option"
                  tabIndex={-1}
                  className={`plain ${css.option}`}
                  aria-selected={from + index === at}
                  onPointerMove={() => onPoint(from + index)}
                  onClick={() => onTake(suggestion)}
                >
                  <SuggestionLine suggestion={suggestion} unit={unit} />
                </button>
              ))}
            </div>
          );
        })}
      </div>
      {note !== null && <p className={css.hint}>{note}</p>}
      <p className={css.hint} aria-hidden="true">
        Numbers: {unit} under the present filters. Enter takes the marked line.
      </p>
    </div>
  );
}

function keyOf(suggestion: Suggestion): string {
  switch (suggestion.kind) {
    case "words":
      return "words";
    case "value":
      return suggestion.row.value;
    case "coding":
      return suggestion.located.coding.id;
  }
}
