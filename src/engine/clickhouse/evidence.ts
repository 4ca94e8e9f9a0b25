import type { View } from "../../store/view";
import { createEngine } from "../engine";
import { evidenceRows, ID_PAGE, mentionPage as mentionsOn, NAMED, PAGE, evidencePage as pageOf } from "../evidence";
import { axisOf } from "../mask";
import type { EvidenceGroup, EvidenceRows, SourceRows } from "../rows";
import type { Asking } from "./asking";
import { codingsByArticle } from "./counts";
import { aroundMentions } from "./subsets";

export async function evidence(asking: Asking, view: View, signal: AbortSignal): Promise<EvidenceRows> {
  const where = asking.where(view);
  const [[line = []], around] = await Promise.all([
    asking.ask(`SELECT uniqExact(utterance), count(), uniqExact(article) FROM codings WHERE ${where}`, signal),
    aroundMentions(asking),
  ]);
  const [size = 0, codings = 0, articles = 0] = line.map(Number);
  return { size, codings, articles, mentions: around.rows(view).part(evidenceRows).mentions };
}

/** The utterances of the page are found first, then all that is reported of them: so the rest is the engine's own. */
export async function evidencePage(
  asking: Asking,
  view: View,
  signal: AbortSignal,
  page: string,
): Promise<readonly EvidenceGroup[]> {
  const utterances = await asking.ask(
    `SELECT utterance, min(${axisOf(view)}_rank) AS first FROM codings WHERE ${asking.where(view)} GROUP BY utterance ORDER BY first LIMIT ${Number(page) * PAGE}, ${PAGE}`,
    signal,
  );
  if (utterances.length === 0) return [];
  const numbers = utterances.map(([utterance]) => Number(utterance)).join(", ");
  const reports = await asking.codings(`WHERE utterance IN (${numbers})`, signal);
  return createEngine(asking.few(reports, "own")).rows(view).part(pageOf(0));
}

export async function codingPage(
  asking: Asking,
  view: View,
  signal: AbortSignal,
  page: string,
): Promise<readonly string[]> {
  const lines = await asking.ask(
    `SELECT id FROM codings WHERE ${asking.where(view)} ORDER BY row LIMIT ${Number(page) * ID_PAGE}, ${ID_PAGE}`,
    signal,
  );
  return lines.map(([id]) => id as string);
}

export async function mentionPage(asking: Asking, view: View, _: AbortSignal, page: string) {
  return (await aroundMentions(asking)).rows(view).part(mentionsOn(Number(page)));
}

export async function sources(asking: Asking, view: View, signal: AbortSignal): Promise<SourceRows> {
  const [codings, around] = await Promise.all([codingsByArticle(asking, view, signal), aroundMentions(asking)]);
  const rows = around.rows(view);
  const named = new Set<string>();
  const articleOf = await asking.once(
    "articles of mentions",
    async () => new Map(asking.bare.articles.flatMap(({ id, venues }) => venues.map((mention) => [mention.id, id]))),
  );
  for (let page = 0, ids: readonly string[] = []; page === 0 || ids.length === ID_PAGE; page++) {
    ids = rows.part(mentionsOn(page));
    for (const id of ids) named.add(articleOf.get(id)!);
  }
  const all = asking.bare.articles.filter(({ id }) => codings.has(id) || named.has(id)).map(({ id }) => id);
  return { size: all.length, first: all.slice(0, NAMED) };
}
