import type { OpeningProgress } from "../io/openingFault";
import css from "./opening.module.css";

interface OpeningProps {
  readonly progress: OpeningProgress;
  readonly onCancel: () => void;
}

/** What the page shows while a dossier is fetched: how far it has come, and a way to stop. */
export function Opening({ progress: { title, done, total }, onCancel }: OpeningProps) {
  return (
    <main className={css.page}>
      <h1>Parley</h1>
      <p id="opening">
        Opening {title === null ? "the dossier" : <bdi>{title}</bdi>}
        {done > 0 && `: ${sizeOf(done)}${total === null ? "" : ` of ${sizeOf(total)}`}`}
      </p>
      {total === null ? (
        <progress aria-labelledby="opening" />
      ) : (
        <progress aria-labelledby="opening" value={done} max={total} />
      )}
      <button type="button" onClick={onCancel}>
        Cancel
      </button>
    </main>
  );
}

interface NotOpenedProps {
  readonly title: string;
  readonly message: string;
  /** What is wrong in the files. */
  readonly lines: readonly string[];
  readonly onRetry: () => void;
}

/** Why no dossier is shown, and where to go from here. */
export function NotOpened({ title, message, lines, onRetry }: NotOpenedProps) {
  return (
    <main className={css.page}>
      <div role="alert">
        <h1>{title}</h1>
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
        <button type="button" onClick={onRetry}>
          Try again
        </button>
        <a href="#rows=speaker">Open the dossier that comes with Parley</a>
      </p>
    </main>
  );
}

const SHOWN = 20;

/** "12 kB", "1.4 MB". */
export function sizeOf(bytes: number): string {
  return bytes < 1e6 ? `${Math.ceil(bytes / 1e3)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}
