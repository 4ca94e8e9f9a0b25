import { count, figure } from "../../dossier/figures";
import { type Agreement, RELIABILITY, type Settled } from "../../dossier/reliability";
import type { Dossier } from "../../dossier/types";
import { capitalised } from "../../engine/findings/words";
import type { Facts } from "./facts";
import css from "./method.module.css";
import { Section } from "./Section";

/** Who coded. Known of the texts that the reliability figures are of, and of no others. */
export function Coders({ dossier }: Facts) {
  const { twice, once } = codedTwice(dossier);
  return (
    <Section id="coders">
      {twice > 0 && (
        <p>
          <strong>Both coders were {RELIABILITY.coders}</strong>, and so was the one who settled their differences. No
          person has coded these texts. The second coding was made for itself, from the codebook and the texts, before
          the two were compared.
        </p>
      )}
      {once > 0 && (
        <p>
          Of {figure(once)} of the {count(dossier.articles.length, "article")} nothing is known here about who coded
          them, nor how well.
        </p>
      )}
      <p>
        That two coders agree does not make them right. Two machines may share habits that two people would not. And no
        coding says whether what a source claims is true.
      </p>
    </Section>
  );
}

/** How far the two coders agreed, and how their differences were settled. */
export function Reliable({ dossier }: Facts) {
  const { twice, once } = codedTwice(dossier);
  if (twice === 0) {
    return (
      <Section id="reliability">
        <p>No second coding of these articles is known here, so nothing can be said of how reliable their coding is.</p>
      </Section>
    );
  }
  const { units, spans, characters, alphas, matching, settlement, texts } = RELIABILITY;
  return (
    <Section id="reliability">
      <p>
        Two codings of {texts.length} texts, as they stood before any comparison: {units.first} units in the first,{" "}
        {units.second} in the second.
        {once > 0 && ` The figures say nothing of the ${figure(once)} other articles.`}
      </p>
      <table className={css.figures}>
        <caption>Whether they coded the same stretches: the first coding measured against the second</caption>
        <thead>
          <tr>
            <th scope="col">Taken for the same</th>
            <th scope="col">Pairs</th>
            <th scope="col">Precision</th>
            <th scope="col">Recall</th>
            <th scope="col">F1</th>
          </tr>
        </thead>
        <tbody>
          {spans.map(({ name, pairs, precision, recall, f1 }) => (
            <tr key={name}>
              <th scope="row">{inWords(name)}</th>
              <td>{pairs}</td>
              <td>{rounded(precision)}</td>
              <td>{rounded(recall)}</td>
              <td>{rounded(f1)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>
        Of {characters.all.toLocaleString("en")} characters {((100 * characters.same) / characters.all).toFixed(1)} %
        are coded by both or by neither; Krippendorff's α of that is {rounded(characters.alpha)}.
      </p>
      <Alphas alphas={alphas} matching={matching} />
      <p>
        α is 1 where two coders agree in everything, and 0 where they agree no more than chance would have it. By
        Krippendorff's custom one relies on .800 and more, and draws tentative conclusions from .667. It speaks of
        matched units only; what one coder alone saw is in the table above it.
      </p>
      <Settlement settlement={settlement} />
    </Section>
  );
}

function Alphas({ alphas, matching }: { readonly alphas: readonly Agreement[]; readonly matching: string }) {
  return (
    <table className={css.figures}>
      <caption>Whether they coded them alike: Krippendorff's α, in units matched by {matching}</caption>
      <thead>
        <tr>
          <th scope="col">Variable</th>
          <th scope="col">Scale</th>
          <th scope="col">α</th>
          <th scope="col">95 % (bootstrap)</th>
          <th scope="col">The same</th>
        </tr>
      </thead>
      <tbody>
        {alphas.map(({ name, scale, alpha, low, high, n, same }) => (
          <tr key={name}>
            <th scope="row">{inWords(name)}</th>
            <td>{scale}</td>
            <td>{rounded(alpha)}</td>
            <td>
              {rounded(low)} to {rounded(high)}
            </td>
            <td>
              {same} of {n}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Settlement({ settlement }: { readonly settlement: readonly Settled[] }) {
  const sum = (key: "all" | "first" | "second" | "neither") => settlement.reduce((all, kind) => all + kind[key], 0);
  return (
    <>
      <p>
        {sum("all")} differences were settled, each by a sentence of the codebook and never by majority; where the text
        does not decide, the more cautious call stands. {sum("first")} went to the first coder, {sum("second")} to the
        second, {sum("neither")} to neither. Every one is listed, with its reason, in <code>data/settlement.md</code>.
      </p>
      <table className={css.figures}>
        <caption>What was disputed, and for whom it was settled</caption>
        <thead>
          <tr>
            <th scope="col">What differed</th>
            <th scope="col">All</th>
            <th scope="col">First</th>
            <th scope="col">Second</th>
            <th scope="col">Neither</th>
          </tr>
        </thead>
        <tbody>
          {settlement.map(({ what, all, first, second, neither }) => (
            <tr key={what}>
              <th scope="row">{inWords(what)}</th>
              <td>{all}</td>
              <td>{first}</td>
              <td>{second}</td>
              <td>{neither}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

/** The variables and kinds of difference that the files name by a key of theirs. */
const WORDS: Readonly<Record<string, string>> = {
  rung: "stage reached, where both give one",
  "stage or none": "whether a stage is claimed",
  stage: "whether a stage is claimed",
  stretch: "which words belong to it",
  said: "date of what was said",
  window: "time that a forecast names",
  setting: "where it was said",
  mode: "how it was quoted",
  about: "whose willingness is meant",
  withholding: "refuses or claims not to know",
};

function inWords(key: string): string {
  return capitalised(WORDS[key] ?? key);
}

/** How many articles of the dossier the figures are of, and how many they are not. */
function codedTwice({ articles }: Dossier): { readonly twice: number; readonly once: number } {
  const twice = articles.filter(({ source }) => RELIABILITY.texts.includes(source.sha256)).length;
  return { twice, once: articles.length - twice };
}

function rounded(value: number): string {
  return value.toFixed(3);
}
