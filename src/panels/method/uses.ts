import type { Names } from "../../dossier/names";
import type { Dossier } from "../../dossier/types";
import type { Engine } from "../../engine/engine";
import { actorName, capitalised, sourceName } from "../../engine/findings/words";
import { mentionOf } from "../mention";

/** One thing that a term was used for: what a click pins, and what it says. */
export interface Use {
  readonly pin: string;
  readonly label: string;
}

/** A coding, a venue mention or a link by its id, which no two of them share. */
export function asUse(id: string, engine: Engine, dossier: Dossier, names: Names): Use {
  const coding = engine.coding(id)?.coding;
  if (coding) {
    return { pin: `coding:${id}`, label: `${capitalised(sourceName(names, coding))}: ${coding.paraphrase}` };
  }
  const mention = mentionOf(id, names)?.mention;
  if (mention) {
    const who = mention.speaker === null ? "An article" : actorName(names, mention.speaker);
    return { pin: `venue:${id}`, label: `${who} names ${names.places.get(mention.place)?.name ?? mention.place}` };
  }
  return { pin: `link:${id}`, label: dossier.links.find((link) => link.id === id)?.why ?? id };
}
