import { type ReactNode, useLayoutEffect } from "react";
import { type From, hostOf, markOf } from "../dossier/from";
import css from "./marked.module.css";
import { timeInWords } from "./times";

interface MarkedProps {
  readonly from: From;
  readonly onRemove: () => void;
  /** To the bundled dossier. */
  readonly onLeave: () => void;
  readonly children?: ReactNode;
}

/**
 * Around a page that shows a dossier of another host: a line above it that says so in full, and the mark at the end of every
 * panel's region, wherever one is drawn, by the style sheet.
 */
export function Marked({ from, onRemove, onLeave, children }: MarkedProps) {
  const mark = markOf(from);
  useLayoutEffect(() => {
    const { dataset, style } = document.documentElement;
    dataset.from = hostOf(from);
    style.setProperty("--from", JSON.stringify(mark));
    return () => {
      delete dataset.from;
      style.removeProperty("--from");
    };
  }, [from, mark]);
  // A shared screen says it once, below the picture, and in the panels.
  if (document.documentElement.dataset.mode === "brief") return children;
  return (
    <div className={css.page}>
      <div className={css.line} role="note" aria-label="Where this dossier is from">
        <p>
          This dossier is from <strong>{hostOf(from)}</strong>, fetched {timeInWords(from.fetchedAt)}. It is no part of
          what Parley publishes, and Parley has not checked it. <span className={css.hash}>sha256 {from.sha256}</span>
        </p>
        <button type="button" onClick={onRemove}>
          Remove it
        </button>
        <button type="button" onClick={onLeave}>
          Open the dossier that comes with Parley
        </button>
      </div>
      {children}
    </div>
  );
}
