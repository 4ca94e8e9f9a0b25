import { useEffect } from "react";
import { figure } from "../../dossier/figures";
import css from "./articles.module.css";
import type { Texts } from "./useTexts";

interface TextsBoxProps {
  readonly texts: Texts;
  readonly here: number;
  readonly articles: number;
  /** Some of them can be removed: they are not built in. */
  readonly removable: boolean;
}

/** Where the texts of the articles come in: dropped anywhere on the page, or chosen. */
export function TextsBox({ texts, here, articles, removable }: TextsBoxProps) {
  const { messages, offers, take, use, decline, removeAll } = texts;
  useEffect(() => onDrop(take), [take]);
  return (
    <div className={css.texts}>
      <p>
        {here === 0 ? "The articles' texts belong to their publishers and are not part of Parley. " : ""}
        {here === articles ? "All texts are here. " : `Texts here: ${here} of ${articles}. `}
        {here < articles && "Whoever has them can drop the files on this page: they stay in this browser only. "}
        <label className={css.choose}>
          <input
            type="file"
            multiple
            accept=".txt,text/plain"
            className="hidden-text"
            onChange={({ currentTarget }) => {
              take([...(currentTarget.files ?? [])]);
              currentTarget.value = "";
            }}
          />
          Choose text files
        </label>
        {removable && (
          <button type="button" onClick={removeAll}>
            Remove all texts
          </button>
        )}
      </p>
      <div role="status">
        {messages.map((message) => (
          <p key={message}>
            <bdi>{message}</bdi>
          </p>
        ))}
        {offers.map((offer) => (
          <div key={`${offer.file} ${offer.sha256}`}>
            <p>
              “<bdi>{offer.file}</bdi>” ({figure(offer.length)} characters) differs from every text that was coded. It
              may be another version of:
            </p>
            <ul className={css.offers}>
              {offer.candidates.slice(0, 3).map((article) => (
                <li key={article.id}>
                  <bdi>{article.title}</bdi> ({figure(article.source.length)} characters){" "}
                  <button type="button" onClick={() => use(offer, article)}>
                    Use it although it differs<span className="hidden-text">, for {article.title}</span>
                  </button>
                </li>
              ))}
              <li>
                <button type="button" onClick={() => decline(offer)}>
                  Leave it
                </button>
              </li>
            </ul>
          </div>
        ))}
      </div>
    </div>
  );
}

/** Takes files that are dropped anywhere on the page, unless something else on it took them. Returns what ends that. */
function onDrop(take: (files: readonly File[]) => void): () => void {
  const listening = new AbortController();
  const { signal } = listening;
  addEventListener(
    "dragover",
    (event) => {
      if (event.dataTransfer?.types.includes("Files")) event.preventDefault();
    },
    { signal },
  );
  addEventListener(
    "drop",
    (event) => {
      const files = [...(event.dataTransfer?.files ?? [])];
      if (event.defaultPrevented || files.length === 0) return;
      event.preventDefault();
      take(files);
    },
    { signal },
  );
  return () => listening.abort();
}
