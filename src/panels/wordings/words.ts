import { formatEdtf } from "../../dossier/edtfWords";
import type { Names } from "../../dossier/names";
import type { Article, Coding } from "../../dossier/types";
import type { ReportedUtterance, WordingField } from "../../engine/wordings";
import { actorName, issueName, issueWords, stageWords, stanceWords } from "../codingWords";

/** What each field is called. */
export const FIELD_NAMES: Readonly<Record<WordingField, string>> = {
  quote: "Quoted words",
  issue: "Issue",
  stance: "Stance",
  stage: "Stage",
  window: "Expected by",
  said: "Said",
  chain: "Reached it through",
  setting: "Where",
};

/** What a report has, where another lacks it. */
export const HAS: Readonly<Record<WordingField, string>> = {
  quote: "quoted words",
  issue: "an issue",
  stance: "a stance",
  stage: "a claim of the stage",
  window: "a time by which it is expected",
  said: "a date",
  chain: "the outlet it came through",
  setting: "where it was said",
};

const NOTHING: Readonly<Record<WordingField, string>> = {
  quote: "no words quoted",
  issue: "no issue",
  stance: "no stance",
  stage: "no stage claimed",
  window: "no time given",
  said: "no date given",
  chain: "names no outlet between",
  setting: "not told",
};

/** What a report says of a field, in plain words; where it says nothing, that. */
export function fieldWords(coding: Coding, field: WordingField, names: Names): string {
  return told(coding, field, names) ?? NOTHING[field];
}

function told(coding: Coding, field: WordingField, names: Names): string | null {
  switch (field) {
    case "issue":
      return issueWords(coding, names) || null;
    case "stance":
      return stanceWords(coding, names) || null;
    case "stage":
      return coding.stage && stageWords(coding.stage, names);
    case "chain":
      return coding.via.length === 0 ? null : coding.via.map((id) => actorName(id, names)).join(", then ");
    case "said":
    case "window":
      return coding[field] && formatEdtf(coding[field]);
    default:
      return coding[field];
  }
}

/** What a shared screen has no room for: of how many differences so many, and that it shows one utterance of several. Null if nothing. */
export function restWords(shown: number, differences: number, utterances: number): string | null {
  const of = [
    ...(utterances > 1 ? [`1 of ${utterances} utterances`] : []),
    ...(shown < differences
      ? [`${differences - shown} more ${differences - shown === 1 ? "difference" : "differences"} left out`]
      : []),
  ];
  return of.length > 0 ? `${of.join(", ")}; the rest is in the dashboard` : null;
}

/** "Peskov on Leader contact". */
export function utteranceName({ speaker }: ReportedUtterance, issue: string | null, names: Names): string {
  const who = speaker === null ? "An article" : actorName(speaker, names);
  return issue === null ? who : `${who} on ${issueName(issue, names)}`;
}

/** The outlet if it is known, else our title of the article. */
export function articleName({ outlet, title }: Article, names: Names): string {
  return outlet === null ? title : (names.actors.get(outlet)?.name ?? outlet);
}
