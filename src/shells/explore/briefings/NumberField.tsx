import { useEffect, useId, useState } from "react";
import { MAX_SECONDS } from "../../../io/briefingRecord";
import css from "./briefings.module.css";

interface NumberFieldProps {
  readonly label: string;
  /** Seconds; null where nobody said. */
  readonly seconds: number | null;
  /** How many seconds one of the field is. */
  readonly unit: 1 | 60;
  readonly onSeconds: (seconds: number | null) => void;
}

/** A time, in seconds or minutes. What is no time is left as it was. */
export function NumberField({ label, seconds, unit, onSeconds }: NumberFieldProps) {
  const id = useId();
  const written = seconds === null ? "" : String(Math.round((seconds / unit) * 100) / 100);
  const [draft, setDraft] = useState(written);
  useEffect(() => setDraft(written), [written]);
  return (
    <div className={css.field}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="number"
        min={0}
        max={MAX_SECONDS / unit}
        step="any"
        value={draft}
        onChange={({ target }) => {
          setDraft(target.value);
          const next = Number(target.value) * unit;
          if (target.value === "" && target.validity.valid) onSeconds(null);
          else if (next > 0 && next <= MAX_SECONDS) onSeconds(next);
        }}
        onBlur={() => setDraft(written)}
      />
    </div>
  );
}
