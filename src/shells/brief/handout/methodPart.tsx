import type { ReactNode } from "react";
import { basisName } from "../../../dossier/datingWords";
import { formatDay, isoDay } from "../../../dossier/days";
import { formatEdtf } from "../../../dossier/edtfWords";
import { count, figure } from "../../../dossier/figures";
import type { Names } from "../../../dossier/names";
import { RELIABILITY } from "../../../dossier/reliability";
import type { Dossier } from "../../../dossier/types";
import { coverageRows } from "../../../engine/coverage";
import type { Engine } from "../../../engine/engine";
import css from "./handout.module.css";
import { BLOCK, type Part } from "./parts";

/** The last part: who coded, what a coding is, what is covered, what is not known, and the articles themselves. */
export function methodPart(dossier: Dossier, engine: Engine, names: Names): Part {
  const paragraphs: readonly (readonly [string, ReactNode])[] = [
    [
      "What a line is",
      "One stretch of one news article in which one source takes one stance on one issue, or which reports one event. A claim is its speaker's: nothing here says that it is true. The paraphrase is ours, the quoted words are the speaker's as the article gives them.",
    ],
    ["Who coded", codersOf(dossier)],
    ["What is covered", coveredOf(engine)],
    ["What is not known", unknownOf(dossier)],
    [
      "Numbers",
      "Lines are numbered through this handout alone. Beneath each number is the name that the coding has in the dossier, which stays the same; in the PDF it leads to the coding.",
    ],
  ];
  return {
    id: "method",
    blocks: [
      ...paragraphs.map(([head, text]) => (
        <p key={head} className={css.paragraph} {...BLOCK}>
          <strong>{head}.</strong> {text}
        </p>
      )),
      ...dossier.articles.map(({ id, title, reported, dating, outlet, codings }, at) => (
        <p key={id} className={css.paragraph} {...BLOCK}>
          <strong>Article {at + 1}.</strong> “<bdi>{title}</bdi>”,{" "}
          {outlet === null ? "outlet not named" : <bdi>{names.actors.get(outlet)?.name ?? outlet}</bdi>},{" "}
          {formatEdtf(reported)} ({basisName(dating)}): {count(codings.length, "coding")}.
        </p>
      )),
    ],
    draw: (blocks, continued) => (
      <>
        <h2 className={css.partTitle}>How this was made{continued && " (continued)"}</h2>
        {blocks}
      </>
    ),
  };
}

function codersOf({ articles }: Dossier): string {
  const twice = articles.filter(({ source }) => RELIABILITY.texts.includes(source.sha256)).length;
  const once = articles.length - twice;
  return [
    ...(twice > 0
      ? [
          `${twice === articles.length ? "The" : `${figure(twice)} of the ${figure(articles.length)}`} articles were coded twice, apart from each other; both coders were ${RELIABILITY.coders}, and so was the one who settled their differences. No person has coded these texts. That two coders agree does not make them right.`,
        ]
      : []),
    ...(once > 0
      ? [
          `Of ${figure(once)} of the ${figure(articles.length)} articles it is not known here who coded them, nor how well.`,
        ]
      : []),
  ].join(" ");
}

function coveredOf(engine: Engine): string {
  const { stretches } = engine.rows({}).part(coverageRows);
  const days = (start: number, end: number) => `${formatDay(isoDay(start))} to ${formatDay(isoDay(end))}`;
  const gaps = stretches.slice(1).map(({ start }, at) => days((stretches[at]?.end ?? start) + 1, start - 1));
  const covered = stretches.map(({ start, end }) => days(start, end)).join("; ") || "nothing";
  const not = gaps.length > 0 ? ` Not covered: ${gaps.join("; ")}.` : "";
  return `A day is covered if it lies within the seven up to and including the date of an article. Covered: ${covered}.${not} Not covered never means not said, and not heard never means silent.`;
}

function unknownOf({ articles }: Dossier): string {
  const codings = articles.flatMap((article) => article.codings);
  const undated = codings.filter(({ said }) => said === null).length;
  const guessed = articles.filter(({ dating }) => dating.basis !== "explicit").length;
  const nameless = articles.filter(({ outlet }) => outlet === null).length;
  return [
    `Of ${figure(undated)} of ${count(codings.length, "coding")} no date is known.`,
    `${figure(guessed)} of ${count(articles.length, "article")} do not state their date; how it was found is told with each.`,
    ...(nameless > 0 ? [`${figure(nameless)} do not name their outlet.`] : []),
    "Nor is it known whether what a source claims is true, or what was said where no article here tells of it.",
  ].join(" ");
}
