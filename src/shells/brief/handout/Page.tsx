import type { ReactNode } from "react";
import css from "./handout.module.css";

interface PageProps {
  readonly number: number;
  readonly of: number;
  /** What it belongs to: the briefing, the dossier, as of when. */
  readonly line: ReactNode;
  readonly children: ReactNode;
}

/** One sheet: what is on it, and at its foot where it belongs and which it is. */
export function Page({ number, of, line, children }: PageProps) {
  return (
    <section className={css.page} aria-label={`Page ${number} of ${of}`} data-page={number}>
      {children}
      <footer className={css.foot}>
        {line}
        <span>
          Page {number} of {of}
        </span>
      </footer>
    </section>
  );
}
