import type { FetchProgress } from "../../io/remoteFiles";
import { sizeOf } from "../Opening";
import css from "../opening.module.css";

interface LoadingProps {
  readonly host: string;
  /** Null once everything is there and is being checked. */
  readonly progress: FetchProgress | null;
  readonly onCancel: () => void;
}

/** How far it has come. */
export function Loading({ host, progress, onCancel }: LoadingProps) {
  const { bytes, files, of } = progress ?? { bytes: 0, files: 0, of: null };
  return (
    <main className={css.page}>
      <h1>Parley</h1>
      <p id="loading">
        {progress === null ? "Checking what came" : `Loading from ${host}`}
        {bytes > 0 && `: ${sizeOf(bytes)}`}
        {of !== null && `, ${files} of ${of} files`}
      </p>
      {of === null ? (
        <progress aria-labelledby="loading" />
      ) : (
        <progress aria-labelledby="loading" value={files} max={of} />
      )}
      <button type="button" onClick={onCancel}>
        Cancel
      </button>
    </main>
  );
}

interface NotLoadedProps {
  readonly message: string;
  /** What is wrong in the files. */
  readonly lines: readonly string[];
  readonly onRetry?: () => void;
  readonly onLeave: () => void;
}

/** Why nothing is opened, and where to go from here. */
export function NotLoaded({ message, lines, onRetry, onLeave }: NotLoadedProps) {
  return (
    <main className={css.page}>
      <div role="alert">
        <h1>The dossier was not loaded</h1>
        <p>
          <bdi>{message}</bdi>
        </p>
        {lines.length > 0 && (
          <ul className={css.faults}>
            {lines.slice(0, SHOWN).map((line) => (
              <li key={line}>
                <bdi>{line}</bdi>
              </li>
            ))}
          </ul>
        )}
        {lines.length > SHOWN && <p>And {(lines.length - SHOWN).toLocaleString("en")} more.</p>}
      </div>
      <p className={css.ways}>
        {onRetry && (
          <button type="button" onClick={onRetry}>
            Try again
          </button>
        )}
        <button type="button" onClick={onLeave}>
          Open the dossier that comes with Parley
        </button>
      </p>
    </main>
  );
}

const SHOWN = 20;
