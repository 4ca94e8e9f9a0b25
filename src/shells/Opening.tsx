import type { ReactNode } from "react";
import type { OpeningProgress } from "../io/openingFault";
import css from "./opening.module.css";

interface OpeningProps {
  readonly progress: OpeningProgress;
  readonly onCancel: () => void;
}

/** What the page shows while a dossier is fetched: how far it has come, and a way to stop. */
export function Opening({ progress: { title, done, total }, onCancel }: OpeningProps) {
  return (
    <Coming done={done} total={total} onCancel={onCancel}>
      Opening {title === null ? "the dossier" : <bdi>{title}</bdi>}
      {done > 0 && `: ${sizeOf(done)}${total === null ? "" : ` of ${sizeOf(total)}`}`}
    </Coming>
  );
}

interface ComingProps {
  readonly done: number;
  /** Null where it is not known. */
  readonly total: number | null;
  readonly onCancel: () => void;
  /** What is coming, in words. */
  readonly children: ReactNode;
}

/** Something is on its way, and can be stopped. */
export function Coming({ done, total, onCancel, children }: ComingProps) {
  return (
    <main className={css.page}>
      <h1>Parley</h1>
      <p id="coming">{children}</p>
      {total === null ? (
        <progress aria-labelledby="coming" />
      ) : (
        <progress aria-labelledby="coming" value={done} max={total} />
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
  readonly onRetry?: (() => void) | undefined;
  /** The way to a dossier that can be shown. */
  readonly children?: ReactNode;
}

/** Why no dossier is shown, and where to go from here. */
export function NotOpened({ title, message, lines, onRetry, children }: NotOpenedProps) {
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
        {onRetry && (
          <button type="button" onClick={onRetry}>
            Try again
          </button>
        )}
        {children}
      </p>
    </main>
  );
}

const SHOWN = 20;

/** "12 kB", "1.4 MB". */
export function sizeOf(bytes: number): string {
  return bytes < 1e6 ? `${Math.ceil(bytes / 1e3)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}
