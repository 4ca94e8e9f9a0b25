import { figure } from "../dossier/figures";
import css from "./pages.module.css";

interface PagesProps {
  /** What they are pages of: "evidence". */
  readonly of: string;
  /** The page that is shown, and the last one, from 0. */
  readonly at: number;
  readonly last: number;
  /** Where its items stand: "1–48 of 412,000 utterances". */
  readonly words: string;
  readonly go: (page: number) => void;
}

/** From page to page of a long list. What leads nowhere keeps its place and the focus. */
export function Pages({ of, at, last, words, go }: PagesProps) {
  const steps = [
    ["First", 0],
    ["Previous", at - 1],
    ["Next", at + 1],
    ["Last", last],
  ] as const;
  return (
    <nav className={css.pages} aria-label={`Pages of the ${of}`}>
      <p role="status">{words}</p>
      <p className={css.steps}>
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

/** "1–48 of 412,000 utterances, the earliest first". */
export function placeWords(from: number, shown: number, size: number, noun: string, order?: string): string {
  return `${figure(from + 1)}–${figure(from + shown)} of ${figure(size)} ${noun}${order ? `, ${order}` : ""}`;
}
