/** What an embed does when the page around it asks, beyond its View. */

import type { Dossier } from "../../dossier/types";
import type { Engine } from "../../engine/engine";
import { inView } from "../../engine/inView";
import type { Part } from "../../engine/rows";
import type { Payload } from "../../host/messages";
import { knownIn } from "../../store/known";
import type { View } from "../../store/view";
import { type Looks, schemeOf, showLooks } from "./looks";
import type { EmbedOptions } from "./options";
import { layInBlocks } from "./paper";
import type { Abilities, Answer } from "./port";

/** What is drawn now, and how it is changed. */
export interface Stage {
  readonly dossier: () => Dossier;
  readonly engine: () => Engine;
  /** What the link says. */
  readonly options: () => EmbedOptions;
  /** Draws another dossier, which the page around the embed gave. */
  readonly show: (dossier: Dossier) => void;
  /** Changes what "Reset" leads back to. */
  readonly begin: (change: (first: View) => View) => void;
  /** Tells the reader that so many things that the link asks for are not in the dossier. */
  readonly miss: (count: number) => void;
  readonly end: () => void;
}

export function abilitiesOf(stage: Stage): Abilities {
  return {
    fit: (view) => knownIn(stage.dossier())(view),
    chosen: (view) => stage.engine().rows(view).part(matchedIds),
    setTheme: (payload) => setTheme(stage, payload),
    async setData(payload) {
      const { takeDossier } = await import("./data");
      const read = takeDossier(payload);
      if ("refusal" in read) return read;
      stage.show(read.dossier);
      return { payload: { dossier: read.dossier.id } };
    },
    async prepareForPrint() {
      const { drawAll, unfold } = await import("./unfold");
      await drawAll();
      layInBlocks();
      return { payload: { height: await unfold() } };
    },
    pinned: (elsewhere) => document.documentElement.toggleAttribute("data-linked", elsewhere),
    begin: stage.begin,
    miss: stage.miss,
    destroy: stage.end,
  };
}

/** The codings in the View, its pin among what filters them. */
const matchedIds: Part<readonly string[]> = (ground) => [...inView(ground)];

const SCHEMES = ["light", "dark", "auto"] as const;

let inked = false;

/** What a theme does not name stays as it is; null puts it back to what the link says. All of it or nothing. */
async function setTheme(stage: Stage, payload: Payload): Promise<Answer> {
  const refuse = (message: string): Answer => ({ refusal: { code: "value", message } });
  const { scheme, transparent, ...inks } = payload;
  const asked = SCHEMES.find((one) => one === scheme);
  const theme = scheme === null ? stage.options().theme : asked;
  if (scheme !== undefined && theme === undefined) return refuse(`A scheme is one of ${SCHEMES.join(", ")}.`);
  const clear = transparent === null ? stage.options().transparent : transparent;
  if (clear !== undefined && typeof clear !== "boolean") return refuse("Transparent is true or false.");
  let looks: Partial<Looks> = { ...(theme && { theme }), ...(clear !== undefined && { transparent: clear }) };
  if (inked || Object.keys(inks).length > 0) {
    const { setInks } = await import("./inks");
    const done = setInks(inks, asked, schemeOf(theme));
    if ("refusal" in done) return refuse(done.refusal);
    inked = true;
    looks = { ...looks, made: done.scheme };
  }
  showLooks(looks);
  return { payload: {} };
}
