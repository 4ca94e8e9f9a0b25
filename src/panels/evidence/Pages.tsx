import { figure } from "../../dossier/figures";
import css from "./evidence.module.css";

interface PagesProps {
  /** The page that is shown, and the last one, from 0. */
  readonly at: number;
  readonly last: number;
  /** "1–48 of 412,000 utterances". */
  readonly words: string;
  readonly go: (page: number) => void;
}

/** From page to page. What leads nowhere keeps its place and the focus. */
export function Pages({ at, last, words, go }: PagesProps) {
  const steps = [
    ["First", 0],
    ["Earlier", at - 1],
    ["Later", at + 1],
    ["Last", last],
  ] as const;
  return (
    <nav className={css.pages} aria-label="Pages of the evidence">
      <p role="status">{words}</p>
      <p className={css.buttons}>
        {steps.map(([name, page]) => {
          const off = page < 0 || page > last || page === at;
          return (
            <button key={name} type="button" aria-disabled={off || undefined} onClick={() => !off && go(page)}>
              {name}
            </button>
          );
        })}
      </p>
    </nav>
  );
}

/** "1–48 of 412,000 utterances". */
export function placeWords(from: number, shown: number, size: number): string {
  return `${figure(from + 1)}–${figure(from + shown)} of ${figure(size)} utterances`;
}
