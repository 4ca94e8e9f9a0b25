import { TableBuilder } from "../../src/dossier/tableBuilder";
import type { Dossier } from "../../src/dossier/types";
import { located } from "../../src/engine/columns";
import type { Whole } from "../../src/io/import/result";

/** A dossier as it is kept: its codings as columns. */
export function wholeOf({ articles, ...frame }: Dossier): Whole {
  const builder = new TableBuilder();
  for (const { coding, article, places } of located({ articles, ...frame })) {
    const { codings: _, ...head } = article;
    builder.add(coding, builder.article(head), places);
  }
  return { frame, ...builder.done() };
}
