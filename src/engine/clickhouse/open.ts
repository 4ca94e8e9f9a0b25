import type { EngineAddress, Manifest } from "../../dossier/manifest";
import type { ArticleHead, DossierFrame } from "../../dossier/table";
import type { Dossier } from "../../dossier/types";
import { type LateEngine, remoteEngine } from "../remote";
import { clickHouseAnswers } from "./answers";
import { Client, ServerFault } from "./client";
import { VERSION } from "./tables";

/** So many articles are fetched at once. */
const HEADS = 2000;

/**
 * Opens a dossier whose articles and codings are in the tables of a ClickHouse server: its articles, with their venue
 * mentions, are fetched now, its codings whenever they are asked for. Rejects with a ServerFault, or with the signal's
 * reason. `onProgress` hears how many articles of how many are there.
 */
export async function openClickHouse(
  { id, engine: address }: Pick<Manifest, "id" | "engine">,
  frame: DossierFrame,
  signal: AbortSignal,
  onProgress: (done: number, total: number) => void = () => {},
): Promise<{ readonly dossier: Dossier; readonly engine: LateEngine }> {
  const client = new Client(address as EngineAddress);
  const [about] = await client.ask("SELECT version, dossier, articles FROM about", signal);
  if (!about)
    throw new ServerFault("The tables on the server are not whole: their loading was broken off. Load them again.");
  const [version, dossier, count] = [String(about[0]), String(about[1]), Number(about[2])];
  if (version !== VERSION)
    throw new ServerFault(
      `The tables on the server are of version ${version}, and this Parley reads ${VERSION}. Load them again.`,
    );
  if (dossier !== id) throw new ServerFault(`The tables on the server hold the dossier “${dossier}”, not “${id}”.`);
  const heads: ArticleHead[] = [];
  for (let from = 0; from < count; from += HEADS) {
    onProgress(from, count);
    const lines = await client.ask(
      `SELECT head FROM articles WHERE at >= ${from} AND at < ${from + HEADS} ORDER BY at`,
      signal,
    );
    for (const [head] of lines) heads.push(JSON.parse(head as string) as ArticleHead);
  }
  return remoteEngine(frame, heads, clickHouseAnswers(frame, heads, client));
}
