import { z } from "zod";
import {
  actorsSchema,
  articleSchema,
  briefingSchema,
  codebookSchema,
  linksSchema,
  manifestSchema,
  outletsSchema,
  placesSchema,
} from "../src/dossier/schema";

const FILES: Readonly<Record<string, readonly [schema: z.ZodType, title: string]>> = {
  "dossier.json": [manifestSchema, "Which files belong to a Parley dossier"],
  "codebook.json": [codebookSchema, "The vocabularies of a Parley dossier"],
  "actors.json": [actorsSchema, "The actors of a Parley dossier"],
  "outlets.json": [outletsSchema, "The outlets of a Parley dossier"],
  "places.json": [placesSchema, "The places of a Parley dossier"],
  "article.json": [articleSchema, "One coded article of a Parley dossier"],
  "links.json": [linksSchema, "Links between codings of a Parley dossier"],
  "briefing.json": [briefingSchema, "A briefing of a Parley dossier"],
};

/** The JSON Schema of each kind of dossier file, as the text of the file in `public/schema/`. What joins files is not in them: `parse` checks it. */
export function jsonSchemas(): Map<string, string> {
  return new Map(
    Object.entries(FILES).map(([name, [schema, title]]) => {
      const { $schema, ...rest } = z.toJSONSchema(schema, { io: "input" });
      return [name, `${JSON.stringify({ $schema, title, ...rest }, null, 2)}\n`];
    }),
  );
}
