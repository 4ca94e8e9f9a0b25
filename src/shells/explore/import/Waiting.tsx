import type { Progress } from "../../../io/import/reading";
import css from "./import.module.css";

interface WaitingProps {
  readonly what: string;
  readonly progress: Progress | null;
  /** From 0 to 1, where rows are not counted. */
  readonly share: number | null;
  readonly onCancel: () => void;
}

/** How far it is, and a way to stop. */
export function Waiting({ what, progress, share, onCancel }: WaitingProps) {
  const [value, max] = progress
    ? [progress.bytes, Math.max(1, progress.of)]
    : share !== null
      ? [share, 1]
      : [undefined, 1];
  return (
    <div className={css.waiting}>
      <p id="import-waiting">
        {what}
        {progress && `: ${progress.rows.toLocaleString("en")} rows, ${mb(progress.bytes)} of ${mb(progress.of)} MB`}
      </p>
      <progress aria-labelledby="import-waiting" value={value} max={max} />
      <div className={css.ways}>
        <button type="button" onClick={onCancel}>
          Cancel
        </button>
      </div>
    </div>
  );
}

function mb(bytes: number): string {
  return (bytes / 1e6).toLocaleString("en", { maximumFractionDigits: bytes < 1e7 ? 1 : 0 });
}
