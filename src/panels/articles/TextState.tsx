import { count } from "../../dossier/figures";
import type { Article } from "../../dossier/types";
import type { Version } from "../../io/texts";
import { inEmbed } from "../inEmbed";
import css from "./articles.module.css";
import { foundWords, type Placed } from "./placed";

interface TextStateProps {
  readonly article: Article;
  readonly version: Version | null;
  readonly placed: readonly Placed[];
  readonly onRemove: () => void;
}

const PLACES = {
  browser: "Its text is kept in this browser only.",
  visit: "Its text is here until you close the page: this browser keeps nothing now.",
  build: "Its text was built into this copy of Parley.",
} as const;

/** Whether the article's text is here, where it is kept, and whether it is the one that was coded. */
export function TextState({ article, version, placed, onRemove }: TextStateProps) {
  const { file, length, sha256 } = article.source;
  if (!version)
    return (
      <p className={css.state}>
        Its text is not here. It would be the file <bdi>{file}</bdi> ({count(length, "character")}, SHA-256 beginning{" "}
        <code>{sha256.slice(0, 12)}</code>).
      </p>
    );
  return (
    <p className={css.state} data-differs={!version.exact || undefined}>
      {PLACES[version.place]}{" "}
      {!version.exact && (
        <>
          “<bdi>{version.file}</bdi>” is another version than the one that was coded: {foundWords(placed)} Boilerplate
          and faults are not drawn in it.{" "}
        </>
      )}
      {version.place !== "build" && !inEmbed() && (
        <button type="button" onClick={onRemove}>
          Remove this text
        </button>
      )}
    </p>
  );
}
