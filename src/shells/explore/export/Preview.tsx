import { useEffect, useState } from "react";
import { shortened } from "../../../dossier/cut";
import type { Picture } from "../../../io/picture";
import css from "./export.module.css";

const LINES = 8;
const WIDTH = 240;

interface PreviewProps {
  readonly name: string;
  /** Null for a picture. */
  readonly text: string | null;
  /** Null for a text, and until it is drawn. */
  readonly picture: Picture | null;
}

/** The name of the file and how it begins. */
export function Preview({ name, text, picture }: PreviewProps) {
  return (
    <figure className={css.preview}>
      <figcaption>
        <bdi>{name}</bdi>
        {picture && ` · ${picture.width} × ${picture.height}`}
        {text !== null && ` · ${sizeInWords(text)}`}
      </figcaption>
      {text !== null && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1)
        <pre tabIndex={0}>{beginningOf(text)}</pre>
      )}
      {text === null && (picture ? <Drawn picture={picture} /> : <p role="status">Asking the panel…</p>)}
    </figure>
  );
}

function Drawn({ picture }: { readonly picture: Picture }) {
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([picture.svg], { type: "image/svg+xml" }));
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [picture]);
  return address && <img src={address} alt="The panel as it will be saved" />;
}

function beginningOf(text: string): string {
  const lines = text.replace(/^\uFEFF/, "").split(/\r?\n/, LINES + 1);
  const first = lines.slice(0, LINES).map((line) => shortened(line, WIDTH));
  return [...first, ...(lines.length > LINES ? ["…"] : [])].join("\n");
}

function sizeInWords(text: string): string {
  const bytes = new TextEncoder().encode(text).length;
  return bytes < 1000 ? `${bytes} bytes` : `${Math.round(bytes / 1000)} kB`;
}
