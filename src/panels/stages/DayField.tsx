import { useState } from "react";
import { daysOf, isoDay } from "../../dossier/days";
import css from "./brush.module.css";

interface DayFieldProps {
  readonly label: string;
  /** The accessible name; begins with the label. */
  readonly name: string;
  readonly day: number | null;
  readonly onDay: (day: number | null) => void;
  readonly onSettle: () => void;
}

/** A date field. It keeps what is being typed for itself until that is a day, so that a year can be typed digit by digit. */
export function DayField({ label, name, day, onDay, onSettle }: DayFieldProps) {
  const [draft, setDraft] = useState<string | null>(null);
  return (
    <label className={css.field}>
      <span aria-hidden="true">{label}</span>
      <input
        type="date"
        aria-label={name}
        value={draft ?? (day === null ? "" : isoDay(day))}
        onChange={(event) => {
          const { value } = event.currentTarget;
          setDraft(value);
          if (value === "") onDay(null);
          else if (/^[12]\d{3}-/.test(value)) onDay(daysOf(value).start);
        }}
        onBlur={() => {
          setDraft(null);
          onSettle();
        }}
      />
    </label>
  );
}
