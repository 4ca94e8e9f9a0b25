/** The bundled briefing and the dossier that it tells of, for its tests. */
import { loadBundled } from "../../src/dossier/bundle";
import type { Coding } from "../../src/dossier/types";
import { createEngine } from "../../src/engine/engine";
import type { Rows } from "../../src/engine/rows";
import { normalise, type View } from "../../src/store/view";
import { left } from "../engine/ask";

export const dossier = await loadBundled();
export const engine = createEngine(dossier);
export const everything: readonly Coding[] = dossier.articles.flatMap(({ codings }) => codings);

const [briefing] = dossier.briefings;
if (!briefing) throw new Error("No briefing is bundled.");
export const scenes = briefing.scenes.map((scene) => ({ ...scene, view: scene.view as View }));

/** What the View of a scene gives. */
export function rowsOf(id: string): Rows {
  return engine.rows(viewOf(id));
}

/** Ids of the codings in the View of a scene. */
export function codingsOf(id: string): string[] {
  return left(engine, viewOf(id));
}

/** The same without its pin: what the spotlight dims, too. */
export function dimmedToo(id: string): string[] {
  return left(engine, normalise({ ...viewOf(id), pin: null }).view);
}

export function codingOf(id: string): Coding {
  const found = engine.coding(id);
  if (!found) throw new Error(`No coding ${id}.`);
  return found.coding;
}

export function articlesOf(ids: readonly string[]): string[] {
  return [...new Set(ids.map((id) => engine.coding(id)!.article.id))];
}

function viewOf(id: string): View {
  const scene = scenes.find((one) => one.id === id);
  if (!scene) throw new Error(`No scene ${id}.`);
  return scene.view;
}
