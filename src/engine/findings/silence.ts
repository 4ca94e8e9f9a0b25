import { figure } from "../../dossier/figures";
import type { Dossier, Party } from "../../dossier/types";
import { PARTIES } from "../../dossier/types";
import type { View } from "../../store/view";
import type { Finding, Rows } from "../rows";
import { NO_SIDES, type SilenceCell, type SilenceIssue, type SilenceRows, silenceRows } from "../silence";
import { type Facts, findingBy, hidesNothing, type Rule, SIDES } from "./rule";
import { capitalised, fitting, issueName, listed, partyName, saying } from "./words";

/** The title of the silence: who is not heard on what, in the articles and days in view. */
export function silenceFinding(rows: Rows, dossier: Dossier, view: View): Finding {
  return findingBy(SILENCE_RULES, rows, dossier, view);
}

export const SILENCE_RULES: readonly Rule[] = [
  {
    id: "one-party",
    apply(facts) {
      const { parties, issues } = silence(facts);
      const [party] = parties;
      if (!party || parties.length > 1 || NO_SIDES.includes(party)) return null;
      const silent = issues.filter(({ missing }) => missing > 0).length;
      const heard = issues.filter(({ cells }) => cells[0]!.hearing === "heard");
      if (silent === 0 || heard.length === 0) return null;
      const who = partyName(facts.names, party);
      const on = `on ${figure(heard.length)} of ${figure(issues.length)} issues`;
      const most = [...heard].sort((a, b) => said(b) - said(a))[0]!;
      const chief = `${capitalised(who)} speaks ${on}, most often ${issueName(facts.names, most.issue)}`;
      const alone = isMost(heard, most) ? chief : `${capitalised(who)} speaks ${on}`;
      const sentence = `${alone}; it is not heard on ${silent}`;
      return {
        sentence: fitting(sentence, `${who} speaks ${on}, is not heard on ${silent}`, `${who} speaks ${on}`),
        pin: allOf(most),
      };
    },
  },
  {
    id: "only-withheld",
    apply(facts) {
      if (!hidesNothing(facts.view, "cell", "party", "issue", "article", "outlet")) return null;
      const found = silence(facts)
        .issues.map((row) => ({ row, heard: row.cells.filter(({ hearing }) => hearing === "heard") }))
        .filter(({ heard }) => heard.length > 0 && heard.every(({ spoke }) => spoke === 0))
        .filter(({ row, heard }) => heard.length === row.cells.filter(({ hearing }) => hearing !== "not-heard").length)
        .sort((a, b) => withheld(b.row) - withheld(a.row))[0];
      if (!found || withheld(found.row) < 2) return null;
      const who = found.heard.map(({ party }) => partyName(facts.names, party));
      const on = `on ${issueName(facts.names, found.row.issue)}`;
      const sentence = `${capitalised(saying(who, "only withholds", "only withhold"))} ${on}`;
      const rest = found.row.missing > 0 ? "; nobody else is heard" : "";
      return { sentence: fitting(sentence + rest, sentence, `Only refusals ${on}`), pin: allOf(found.row) };
    },
  },
  {
    id: "one-voice",
    apply(facts) {
      const all = voices(facts);
      const found = all.filter(({ heard, missing }) => heard.length === 1 && missing.length > 0);
      const [first] = found.sort((a, b) => said(b.row) - said(a.row));
      if (!first || said(first.row) < 3) return null;
      const issue = issueName(facts.names, first.row.issue);
      const sentence = `On ${issue} only ${partyName(facts.names, first.heard[0]!)} is heard`;
      const missing = `; ${saying(namesOf(facts, first.missing), "is not", "are not")}`;
      return { sentence: fitting(sentence + missing, sentence), pin: allOf(first.row) };
    },
  },
  {
    id: "missing-side",
    apply(facts) {
      const all = voices(facts);
      const found = all.filter(({ heard, missing }) => heard.length > 1 && missing.length === 1);
      const [first] = found.sort((a, b) => said(b.row) - said(a.row));
      if (!first || said(first.row) < 3) return null;
      const missing = partyName(facts.names, first.missing[0]!);
      const sentence = `${capitalised(missing)} is not heard on ${issueName(facts.names, first.row.issue)}`;
      const others = `; ${saying(namesOf(facts, first.heard), "is", "are")}`;
      return { sentence: fitting(sentence + others, sentence), pin: allOf(first.row) };
    },
  },
  {
    id: "all-heard",
    apply(facts) {
      const { issues, parties } = silence(facts);
      const sides = parties.filter((party) => !NO_SIDES.includes(party));
      if (issues.length === 0 || sides.length === 0) return null;
      const voiced = ({ party, hearing }: SilenceCell) => hearing === "heard" || !sides.includes(party);
      if (!issues.every(({ cells }) => cells.every(voiced))) return null;
      const who = listed(namesOf(facts, sides));
      const on = issues.length === 1 ? issueName(facts.names, issues[0]!.issue) : `all ${figure(issues.length)} issues`;
      return {
        sentence: capitalised(
          fitting(`${who} ${sides.length === 1 ? "is" : "are"} heard on ${on}`, "Nobody is missing"),
        ),
        pin: issues.length === 1 ? allOf(issues[0]!) : null,
      };
    },
  },
  {
    id: "shown",
    apply(facts) {
      const { issues, articles } = silence(facts);
      const heard = issues.filter(({ cells }) => cells.some(({ hearing }) => hearing === "heard"));
      if (articles === 0 && (facts.view.from || facts.view.to))
        return { sentence: "No article in view tells of these days", pin: null };
      if (heard.length === 0) return { sentence: nobody(issues), pin: null };
      const [only] = heard;
      if (only && issues.length === 1) return oneIssue(facts, only);
      const missing = heard.filter((row) => row.missing > 0).length;
      const on =
        heard.length === 1 ? "On the one issue in view" : `On ${figure(missing)} of ${figure(heard.length)} issues`;
      const where = articles === 1 ? "in 1 article" : `in ${articles} articles`;
      const sentence = `${on} ${missing === 0 ? "no side goes unheard" : "a side is not heard"} ${where}`;
      return { sentence, pin: null };
    },
  },
];

function silence({ rows }: Facts): SilenceRows {
  return rows.part(silenceRows);
}

/** What a filter hides is not silence. */
function nobody(issues: readonly SilenceIssue[]): string {
  const hidden = issues.some(({ cells }) => cells.some(({ hearing }) => hearing !== "not-heard"));
  return hidden ? "The filters leave out all that is said on these issues" : "Nobody is heard on any issue in view";
}

/** "Minerals: Washington, Moscow and Kyiv are heard; Europe is not". */
function oneIssue(facts: Facts, row: SilenceIssue) {
  const having = (hearing: SilenceCell["hearing"]) =>
    namesOf(
      facts,
      row.cells.filter((cell) => cell.hearing === hearing && !NO_SIDES.includes(cell.party)).map(({ party }) => party),
    );
  const [heard, missing] = [having("heard"), having("not-heard")];
  const label = facts.names.issues.get(row.issue)?.name ?? row.issue;
  if (heard.length === 0) {
    const on = `on ${issueName(facts.names, row.issue)}`;
    const hidden = having("filtered").length + having("undated").length > 0;
    return {
      sentence: hidden ? `The filters leave out what sides say ${on}` : `No side is heard ${on}`,
      pin: allOf(row),
    };
  }
  const sentence = `${label}: ${saying(heard, "is heard", "are heard")}`;
  const others = missing.length > 0 ? `; ${saying(missing, "is not", "are not")}` : "";
  return { sentence: fitting(sentence + others, sentence), pin: allOf(row) };
}

interface Voices {
  readonly row: SilenceIssue;
  /** Of Washington, Moscow and Kyiv, as far as they are shown. */
  readonly heard: readonly Party[];
  readonly missing: readonly Party[];
}

/** Issues where each of the three sides is shown and either heard or not: what a filter hides is no silence. */
function voices(facts: Facts): Voices[] {
  return silence(facts).issues.flatMap((row) => {
    const sides = row.cells.filter(({ party }) => SIDES.includes(party));
    const heard = row.cells.filter(({ hearing }) => hearing === "heard").map(({ party }) => party);
    const others = heard.filter((party) => !SIDES.includes(party));
    const clear = row.cells.every(({ hearing }) => hearing === "heard" || hearing === "not-heard");
    if (sides.length < SIDES.length || others.length > 0 || !clear) return [];
    return [{ row, heard, missing: SIDES.filter((side) => !heard.includes(side)) }];
  });
}

function namesOf({ names }: Facts, parties: readonly Party[]): readonly string[] {
  return PARTIES.filter((party) => parties.includes(party)).map((party) => partyName(names, party));
}

function said({ cells }: SilenceIssue): number {
  return cells.reduce((sum, { spoke, withheld: n }) => sum + spoke + n, 0);
}

function withheld({ cells }: SilenceIssue): number {
  return cells.reduce((sum, cell: SilenceCell) => sum + cell.withheld, 0);
}

function isMost(rows: readonly SilenceIssue[], one: SilenceIssue): boolean {
  return rows.every((row) => row === one || said(row) < said(one));
}

function allOf({ issue }: SilenceIssue): string {
  return `cell:*~${issue}`;
}
