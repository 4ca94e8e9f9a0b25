import type { Names } from "../../dossier/names";
import type { Article } from "../../dossier/types";
import { actorName } from "../codingWords";
import css from "./evidence.module.css";

interface ChainProps {
  /** Who said it; null where the article itself tells it. */
  readonly source: string | null;
  /** Outlets on the way, innermost first. */
  readonly via: readonly string[];
  readonly article: Article;
  readonly names: Names;
}

/** How what was said came here: Peskov → TASS → Reuters → this article. */
export function Chain({ source, via, article, names }: ChainProps) {
  const links = [...(source === null ? [] : [source]), ...via.map((id) => actorName(id, names))];
  const here = article.outlet === null ? "" : ` (${actorName(article.outlet, names)})`;
  return (
    <ol className={css.chain} aria-label="Attribution chain">
      {links.map((link, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a chain is a fixed order and may name one outlet twice
        <li key={at}>{link}</li>
      ))}
      <li>this article{here}</li>
    </ol>
  );
}
