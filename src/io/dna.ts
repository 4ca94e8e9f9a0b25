/** For Discourse Network Analyzer and what reads its statements: actor, organization, concept, agreement, date. */
import { daysOf, isoDay } from "../dossier/days";
import { namesOf } from "../dossier/names";
import type { Coding } from "../dossier/types";
import type { Located } from "../engine/columns";
import type { Table } from "./csv";
import type { Selection } from "./tables";

/** Why a coding has no row: agreement is yes or no, of one actor with one proposition, and these are not. */
const LEFT_OUT = {
  event: "reported as happened, nobody's stance",
  withholds: "withholds",
  conditional: "conditional",
  none: "no stance",
  rest: "issue that is no one proposition",
} as const;

/**
 * One row a statement that affirms (agreement 1) or denies (0) an issue. What is conditional or withheld is neither, and
 * calling it either would be a finding that nobody coded: it is left out, and how much is said in `left_out` of each row.
 * `date` is the first day that it may have been said on; where none is told, the first that it may have been reported on,
 * and then `date_of` says so. `organization` is the party.
 */
export function dnaTable({ dossier, codings }: Selection): Table {
  const names = namesOf(dossier);
  const kept = codings.filter(({ coding }) => reasonOut(coding) === null);
  const left = leftOut(codings);
  return {
    columns: [
      "actor",
      "organization",
      "concept",
      "agreement",
      "date",
      "date_of",
      "date_edtf",
      "hedged",
      "coding",
      "document",
      "document_title",
      "left_out",
    ],
    rows: kept.map(({ coding, article }) => {
      const actor = names.actors.get(coding.speaker ?? "");
      const edtf = coding.said ?? article.reported;
      return [
        actor?.name ?? coding.speaker,
        names.parties.get(actor?.party ?? "")?.name ?? null,
        names.issues.get(coding.issue ?? "")?.name ?? coding.issue,
        coding.stance === "affirms" ? 1 : 0,
        isoDay(daysOf(edtf).start),
        coding.said === null ? "reported" : "said",
        edtf,
        coding.hedged ? "yes" : "no",
        coding.id,
        article.id,
        article.title,
        left,
      ];
    }),
  };
}

/** What has no row, in words: "6 of 119 codings: 4 withholds, 2 conditional". */
export function leftOut(codings: readonly Located[]): string {
  const reasons = codings.map(({ coding }) => reasonOut(coding)).filter((reason) => reason !== null);
  const parts = Object.entries(LEFT_OUT).flatMap(([reason, words]) => {
    const count = reasons.filter((one) => one === reason).length;
    return count > 0 ? [`${count} ${words}`] : [];
  });
  return `${reasons.length} of ${codings.length} codings${parts.length > 0 ? `: ${parts.join(", ")}` : ""}`;
}

/** The issue of what fits none: stances on it cannot be set against each other. */
const REST = "other";

function reasonOut({ kind, issue, stance }: Coding): keyof typeof LEFT_OUT | null {
  if (kind === "event") return "event";
  if (stance === "withholds" || stance === "conditional") return stance;
  if (stance === null || issue === null) return "none";
  return issue === REST ? "rest" : null;
}
