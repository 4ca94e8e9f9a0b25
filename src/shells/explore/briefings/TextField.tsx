import { type ChangeEvent, type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import css from "./briefings.module.css";

interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  /** Lines that it shows; a line end is kept only where there are more than two. */
  readonly lines: number;
  /** In UTF-16 units. */
  readonly most: number;
  /** As it is to be kept; what becomes empty is not kept unless it `mayBeEmpty`. */
  readonly clean: (text: string) => string;
  readonly mayBeEmpty?: boolean;
  readonly onText: (text: string) => void;
}

/** Typing rests so long before it is kept, in milliseconds. */
const REST = 300;

/** A text that is kept while it is typed: after a rest, and when the field is left. */
export function TextField({ label, value, lines, most, clean, mayBeEmpty = false, onText }: TextFieldProps) {
  const id = useId();
  const [draft, setDraft] = useState<string | null>(null);
  const latest = useRef<() => void>(undefined);
  latest.current = () => {
    const text = draft === null ? value : clean(draft);
    if (text !== value && (text !== "" || mayBeEmpty)) onText(text);
  };
  useEffect(() => {
    if (draft === null) return;
    const timer = setTimeout(() => latest.current?.(), REST);
    return () => clearTimeout(timer);
  }, [draft]);
  useEffect(() => () => latest.current?.(), []);
  const field = {
    id,
    maxLength: most,
    value: draft ?? value,
    onChange: ({ target }: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => setDraft(target.value),
    onBlur: () => {
      latest.current?.();
      setDraft(null);
    },
    onKeyDown: (event: KeyboardEvent) => {
      if (lines > 2 || event.key !== "Enter") return;
      event.preventDefault();
      latest.current?.();
    },
  };
  return (
    <div className={css.field}>
      <label htmlFor={id}>{label}</label>
      {lines === 1 ? <input type="text" {...field} /> : <textarea rows={lines} {...field} />}
    </div>
  );
}
