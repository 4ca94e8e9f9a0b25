import type { Run } from "./differences";
import css from "./wordings.module.css";

/** A text with the words marked that another report has not: by weight and a line under them, and for those who hear it by a sentence. */
export function Marked({ text }: { readonly text: readonly Run[] | string }) {
  if (typeof text === "string") return text;
  const own = text.filter((run) => run.own).map((run) => run.text.trim());
  return (
    <>
      {text.map((run, at) =>
        run.own ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: runs stand in the order of the text and never move
          <mark key={at} className={css.own}>
            {run.text}
          </mark>
        ) : (
          run.text
        ),
      )}
      {own.length > 0 && <span className="hidden-text"> (not in another report: {own.join("; ")})</span>}
    </>
  );
}
