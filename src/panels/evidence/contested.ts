import type { Dossier, Link } from "../../dossier/types";
import type { Engine } from "../../engine/engine";

const made = new WeakMap<Dossier, Link | null>();

/**
 * The contradiction to start from: on the issue with the most contradictions and tensions; there between parties rather than
 * with the press, flat rather than hedged, with quoted words rather than without. Null if nothing is contradicted.
 */
export function strongestContest(dossier: Dossier, engine: Engine): Link | null {
  const known = made.get(dossier);
  if (known !== undefined) return known;
  const heat = new Map<string | null, number>();
  for (const { type, a, b } of dossier.links) {
    if (type !== "contradicts" && type !== "tension") continue;
    for (const id of [a, b]) {
      const issue = engine.coding(id)?.coding.issue ?? null;
      heat.set(issue, (heat.get(issue) ?? 0) + 1);
    }
  }
  const parties = new Map(dossier.actors.map(({ id, party }) => [id, party]));
  let best: { readonly link: Link; readonly score: number } | null = null;
  for (const link of dossier.links) {
    if (link.type !== "contradicts") continue;
    const ends = [link.a, link.b].flatMap((id) => engine.coding(id)?.coding ?? []);
    if (ends.length < 2) continue;
    const principals = ends.filter(
      ({ speaker }) => speaker !== null && !SIDELINES.has(parties.get(speaker) ?? "press"),
    );
    const plain = ends.filter(({ hedged }) => !hedged).length;
    const quoted = ends.filter(({ quote }) => quote !== null).length;
    const score = 100 * (heat.get(ends[0]?.issue ?? null) ?? 0) + 10 * principals.length + 3 * plain + quoted;
    if (!best || score > best.score) best = { link, score };
  }
  made.set(dossier, best?.link ?? null);
  return best?.link ?? null;
}

const SIDELINES: ReadonlySet<string> = new Set(["press", "unnamed"]);
