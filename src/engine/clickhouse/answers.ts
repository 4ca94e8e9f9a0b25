import type { ArticleHead, DossierFrame } from "../../dossier/table";
import type { Coding } from "../../dossier/types";
import { FACETS, type View } from "../../store/view";
import type { Answerer } from "../answers";
import { Asking, type Source } from "./asking";
import * as counts from "./counts";
import * as evidence from "./evidence";
import { facet } from "./facets";
import { matrix } from "./matrix";
import { silence } from "./silence";
import { literal } from "./sql";
import * as stages from "./stages";
import { fromSubset } from "./subsets";

/** How one part is answered. `rest` is what follows the first word of its name. */
type Answer = (asking: Asking, view: View, signal: AbortSignal, rest: string) => Promise<unknown>;

/** What is many is counted by the server; every other part is answered out of the codings that it looks at (subsets.ts). */
const ANSWERS: Readonly<Record<string, Answer>> = {
  matched: counts.matched,
  total: counts.total,
  undated: counts.undated,
  relax: counts.relax,
  overview: counts.overview,
  bitsInView: counts.bitsInView,
  coverage: counts.coverage,
  articleHeat: counts.articleHeat,
  matrix,
  silence,
  facet,
  evidence: evidence.evidence,
  evidencePage: evidence.evidencePage,
  codingPage: evidence.codingPage,
  mentionPage: evidence.mentionPage,
  sources: evidence.sources,
  stages: stages.stages,
  stageDates: stages.stageDates,
  stageHeat: stages.stageHeat,
  stageBins: stages.stageBins,
};

/** Answers out of the tables of a ClickHouse server. */
export function clickHouseAnswers(frame: DossierFrame, heads: readonly ArticleHead[], source: Source): Answerer {
  const life = new AbortController();
  const asking = new Asking(frame, heads, source, life.signal);
  return {
    async part(name, view, signal) {
      signal.throwIfAborted();
      const [own = "", rest = ""] = /^(\S+) ?(.*)$/.exec(name)?.slice(1) ?? [];
      const answer = ANSWERS[own];
      const asked = answer ? answer(asking, view, signal, rest) : fromSubset(asking, view, name);
      return overtaken(asked, signal);
    },
    codings: (ids, signal) => asking.codingsOf([...new Set(ids)], signal),
    async article(id, signal): Promise<readonly Coding[]> {
      const placed = await asking.codings(`WHERE article = ${literal(id)}`, signal);
      return placed.map(({ coding }) => coding);
    },
    end: () => life.abort(new DOMException("The dossier was closed.", "AbortError")),
  };
}

/** What is kept for all goes on; who asked for it need not wait. */
function overtaken<T>(asked: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const leave = () => reject(signal.reason);
    signal.addEventListener("abort", leave, { once: true });
    asked.then(resolve, reject).finally(() => signal.removeEventListener("abort", leave));
  });
}

/** For tests: each part that the server counts. */
export const COUNTED: readonly string[] = Object.keys(ANSWERS).flatMap((name) =>
  name === "facet" ? FACETS.map((own) => `facet ${own}`) : [name],
);
