import { useEffect, useState } from "react";
import { download } from "../../io/download";
import css from "./fault.module.css";
import { reportOf } from "./report";

interface ReportProps {
  readonly error: unknown;
  /** The panel or part that it is about. */
  readonly where: string;
}

/** What can be told of a fault, all of it to be read first. Nothing is sent. */
export function Report({ error, where }: ReportProps) {
  const [text, setText] = useState<string | null>(null);
  const [told, setTold] = useState("");
  useEffect(() => {
    let wanted = true;
    void reportOf(error, where).then((written) => wanted && setText(written));
    return () => {
      wanted = false;
    };
  }, [error, where]);
  if (text === null) return null;
  const copy = () =>
    // Only over https or on localhost is there a clipboard.
    Promise.resolve(navigator.clipboard?.writeText(text) ?? Promise.reject()).then(
      () => setTold("Copied."),
      () => setTold("This browser does not let it be copied: save it, or select the text."),
    );
  return (
    <div className={css.report}>
      <p>Nothing is sent by itself. Read it, then give it to whoever runs this page.</p>
      <textarea aria-label="The report" readOnly rows={9} value={text} />
      <p className={css.ways}>
        <button type="button" onClick={() => void copy()}>
          Copy
        </button>
        <button
          type="button"
          onClick={() => {
            download("parley-fault.txt", "text/plain;charset=utf-8", text);
            setTold("Saved.");
          }}
        >
          Save as a file
        </button>
        <span role="status">{told}</span>
      </p>
    </div>
  );
}
