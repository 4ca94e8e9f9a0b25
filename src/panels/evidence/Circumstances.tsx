import { useState } from "react";
import { basisName } from "../../dossier/datingWords";
import { formatEdtf } from "../../dossier/edtfWords";
import type { Names } from "../../dossier/names";
import type { Article, Coding } from "../../dossier/types";
import { originOf } from "../../engine/columns";
import { patchView } from "../../store/transitions";
import { useView, useViewStore } from "../../store/ViewContext";
import { actorName, sourceName, stageWords } from "../codingWords";
import { Chain } from "./Chain";
import css from "./evidence.module.css";
import { articleLabel, hopsWord, modeWord } from "./wording";

interface Shown {
  readonly coding: Coding;
  readonly article: Article;
  readonly names: Names;
}

/** When and where it was said, and what it claims of the stage. */
export function Circumstances({ coding, article, names }: Shown) {
  const { said, dating, window, setting, mode, stage } = coding;
  const place = [setting, modeWord(mode)].filter((part) => part !== null).join(" · ");
  return (
    <dl className={css.facts}>
      <div>
        <dt>{coding.kind === "event" ? "Happened" : "Said"}</dt>
        <dd>
          {said === null
            ? "no date given"
            : `${formatEdtf(said)}, ${dating ? basisName(dating) : "nothing said of how it is known"}`}
        </dd>
      </div>
      <div>
        <dt>Reported</dt>
        <dd>{`${formatEdtf(article.reported)}, ${basisName(article.dating)}`}</dd>
      </div>
      {window !== null && (
        <div>
          <dt>Expected by</dt>
          <dd>{formatEdtf(window)}</dd>
        </div>
      )}
      {place && (
        <div>
          <dt>{setting === null ? "Wording" : "Where"}</dt>
          <dd>
            <bdi>{place}</bdi>
          </dd>
        </div>
      )}
      {stage && (
        <div>
          <dt>Stage</dt>
          <dd>{stageWords(stage, names)}</dd>
        </div>
      )}
    </dl>
  );
}

/** All that an audience needs of it: when it was said, by way of whom it came, and in which article it stands. */
export function Gist({ coding, article, names }: Shown) {
  const { kind, said, via } = coding;
  const when = said === null ? "no date given" : formatEdtf(said);
  return (
    <p className={css.small}>
      {`${kind === "event" ? "Happened" : "Said"} ${when}`}
      {via.length > 0 && (
        <>
          {" · via "}
          {via.map((id) => actorName(id, names)).join(", ")}
        </>
      )}
      <span data-reported="">
        {" · "}
        <bdi>{article.outlet === null ? "article" : actorName(article.outlet, names)}</bdi>
        {`, ${formatEdtf(article.reported)}`}
      </span>
    </p>
  );
}

/** By way of whom it came, and where it stands in the article. `brief`: for a report beside another. */
export function Source({ coding, article, names, brief }: Shown & { readonly brief: boolean }) {
  const { origin, assumed } = originOf(coding.via, article);
  const named = names.articles.has(origin) ? "the article itself" : actorName(origin, names);
  const label = articleLabel(article, names);
  return (
    <>
      {(coding.kind === "statement" || coding.via.length > 0) && (
        <Chain
          source={coding.kind === "event" ? null : sourceName(coding, names)}
          via={coding.via}
          article={article}
          names={names}
        />
      )}
      <p className={css.small}>
        {brief ? label : `${hopsWord(coding)}; origin ${named}${assumed ? " (assumed)" : ""}`}
      </p>
      <Details coding={coding} article={article} label={label} />
    </>
  );
}

/** How the dates are known, and where it stands. Made when asked for: most are never opened. */
function Details({ coding, article, label }: Pick<Shown, "coding" | "article"> & { readonly label: string }) {
  const store = useViewStore();
  const pin = `coding:${coding.id}`;
  const there = useView((view) => view.focus === "articles" && view.pin === pin);
  const [open, setOpen] = useState(false);
  return (
    <details className={css.details} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>Dating and place in the source</summary>
      {open && (
        <>
          {coding.dating && (
            <p>
              {coding.kind === "event" ? "Happened" : "Said"}, {basisName(coding.dating)}: {coding.dating.reason}
            </p>
          )}
          <p>
            Reported, {basisName(article.dating)}: {article.dating.reason}
          </p>
          <p>
            Characters {coding.start}–{coding.end} of {label}.{" "}
            {!there && (
              <button type="button" onClick={() => store.commit((view) => patchView(view, { focus: "articles", pin }))}>
                Show in the article
              </button>
            )}
          </p>
          {coding.note !== null && (
            <p>
              Note: <bdi>{coding.note}</bdi>
            </p>
          )}
        </>
      )}
    </details>
  );
}
