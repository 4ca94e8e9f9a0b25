import { useId, useRef, useState } from "react";
import type { Code } from "./codes";
import css from "./embed.module.css";

/** One press copies; where the browser does not let a page copy, the whole text is marked to be copied by hand. */
export function CodeList({ codes }: { readonly codes: readonly Code[] }) {
  return (
    <ul className={css.codes} aria-label="Code to copy">
      {codes.map((code) => (
        <li key={code.name}>
          <OneCode code={code} />
        </li>
      ))}
    </ul>
  );
}

function OneCode({ code: { name, note, text } }: { readonly code: Code }) {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [told, tell] = useState<{ readonly of: string; readonly words: string } | null>(null);
  const copy = async (code: string) => {
    try {
      await navigator.clipboard.writeText(code);
      tell({ of: code, words: "Copied" });
    } catch {
      field.current?.focus();
      field.current?.select();
      tell({ of: code, words: "The browser lets no page copy here. The text is marked: copy it with your keys." });
    }
  };
  return (
    <>
      <div className={css.codeHead}>
        <h3 id={id}>{name}</h3>
        <span role="status">{told?.of === text && told?.words}</span>
        {text !== null && (
          <button type="button" aria-label={`Copy ${name}`} onClick={() => void copy(text)}>
            Copy
          </button>
        )}
      </div>
      <p className={css.note}>{note}</p>
      {text !== null && (
        <textarea
          ref={field}
          readOnly
          aria-labelledby={id}
          rows={Math.min(text.split("\n").length, 14)}
          spellCheck={false}
          value={text}
        />
      )}
    </>
  );
}
