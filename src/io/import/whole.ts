import { TableBuilder } from "../../dossier/tableBuilder";
import type { Dossier } from "../../dossier/types";
import { located } from "../../engine/columns";
import type { Whole } from "./result";

/** A dossier with its codings as columns, as it is kept and goes between threads. */
export function wholeOf(dossier: Dossier): Whole {
  const { articles, ...frame } = dossier;
  const builder = new TableBuilder();
  for (const { codings, ...head } of articles) builder.article(head);
  for (const { coding, article, places } of located(dossier)) builder.add(coding, builder.article(article), places);
  return { frame, ...builder.done() };
}
