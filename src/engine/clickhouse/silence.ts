import { PARTIES, type Party } from "../../dossier/types";
import { parsePin } from "../../store/pin";
import type { View } from "../../store/view";
import { stretchesOf } from "../coverage";
import { REST } from "../ground";
import { axisOf } from "../mask";
import { type SilenceFacts, type SilenceRows, silenceOf } from "../silence";
import { type Asking, countOf } from "./asking";
import { bareEngine } from "./counts";
import { literal } from "./sql";

/** Who is heard on which issue, as in silence.ts: what is counted and what is heard at all are asked at once. */
export async function silence(asking: Asking, view: View, signal: AbortSignal): Promise<SilenceRows> {
  const pin = parsePin(view.pin ?? "");
  const own = pin?.kind === "cell" && (pin.row === "*" || view.rows === "party");
  const [sides, counts, lit, unheard, articles, bare] = await Promise.all([
    asking.once("sides", (once) => sidesOf(asking, once)),
    countsOf(asking, view, own ? ["pin"] : [], signal),
    own ? countsOf(asking, view, [], signal) : null,
    unheardOf(asking, view, signal),
    asking.number(`SELECT uniqExact(article) FROM codings WHERE ${which(asking, view, ["window"])}`, signal),
    bareEngine(asking),
  ]);
  return silenceOf(view, {
    ...sides,
    articles,
    stretches: bare.rows({}).part(stretchesOf),
    cell(party, issue) {
      const key = keyOf(party, issue);
      const [spoke = 0, refused = 0, ignorance = 0] = counts.get(key) ?? [];
      const isLit = !lit || (lit.get(key) ?? []).some((count) => count > 0);
      return { spoke, refused, ignorance, lit: isLit, unheard: unheard.get(key) ?? "not-heard" };
    },
  });
}

/** Statements of somebody on an issue that is no rest category. */
const SPOKEN = `kind = 'statement' AND line > 0 AND issue NOT IN ('', ${literal(REST)})`;

async function sidesOf(asking: Asking, signal: AbortSignal) {
  const [coded, sides] = await Promise.all([
    asking.ask("SELECT DISTINCT issue FROM codings", signal),
    asking.ask(`SELECT DISTINCT side FROM codings WHERE ${SPOKEN}`, signal),
  ]);
  const [isCoded, speaks] = [new Set(coded.map(([issue]) => issue)), new Set(sides.map(([side]) => side))];
  const issues = asking.bare.codebook.issues.map(({ id }) => id).filter((id) => id !== REST && isCoded.has(id));
  return { issues, parties: PARTIES.filter((party) => speaks.has(party)) };
}

/** By party and issue: spoke, refused, claimed not to know. */
async function countsOf(asking: Asking, view: View, without: readonly string[], signal: AbortSignal) {
  const counts = [
    countOf(view, "stance != 'withholds'"),
    countOf(view, "stance = 'withholds' AND ignorance = 0"),
    countOf(view, "stance = 'withholds' AND ignorance = 1"),
  ];
  const lines = await asking.ask(
    `SELECT side, issue, ${counts.join(", ")} FROM codings WHERE ${SPOKEN} AND ${asking.where(view, without)} GROUP BY side, issue`,
    signal,
  );
  return new Map(lines.map(([side, issue, ...own]) => [keyOf(side as string, issue as string), own.map(Number)]));
}

/** By party and issue what it is where nothing counts: dates, articles and outlets alone can silence. */
async function unheardOf(asking: Asking, view: View, signal: AbortSignal) {
  const window = asking.clauses(view).get("window") ?? "1";
  const lines = await asking.ask(
    `SELECT side, issue, max(${window}), max(${axisOf(view)}_known = 0) FROM codings WHERE ${SPOKEN} AND ${which(asking, view)} GROUP BY side, issue`,
    signal,
  );
  return new Map(
    lines.map(([side, issue, heard, undated]): [string, SilenceFacts["unheard"]] => [
      keyOf(side as string, issue as string),
      Number(heard) ? "filtered" : Number(undated) ? "undated" : "not-heard",
    ]),
  );
}

function which(asking: Asking, view: View, more: readonly string[] = []): string {
  const clauses = asking.clauses(view);
  const own = ["article", "outlet", ...more].flatMap((name) => clauses.get(name) ?? []);
  return ["1", ...own.map((clause) => `(${clause})`)].join(" AND ");
}

function keyOf(party: Party | string, issue: string): string {
  return `${party} ${issue}`;
}
