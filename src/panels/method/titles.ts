import type { Dossier } from "../../dossier/types";
import { articlesFinding } from "../../engine/findings/articles";
import { chainsFinding } from "../../engine/findings/chains";
import { contestedFinding } from "../../engine/findings/contested";
import { forecastsFinding } from "../../engine/findings/forecasts";
import { RULES_IN_WORDS } from "../../engine/findings/inWords";
import { matrixFinding } from "../../engine/findings/matrix";
import { silenceFinding } from "../../engine/findings/silence";
import { stagesFinding } from "../../engine/findings/stages";
import { venuesFinding } from "../../engine/findings/venues";
import { wordingsFinding } from "../../engine/findings/wordings";
import type { Finding, Rows } from "../../engine/rows";
import type { PanelId, View } from "../../store/view";

interface Titled {
  /** As in the registry, which cannot be asked from here: it loads this panel. A test keeps them the same. */
  readonly name: string;
  /** Null where the title needs more than one View: the panel alone can tell. */
  readonly titleOf: ((rows: Rows, dossier: Dossier, view: View) => Finding) | null;
}

/** What makes the title of each panel. A panel whose rules are told (inWords.ts) belongs here too; a test keeps that. */
export const TITLED: Partial<Readonly<Record<PanelId, Titled>>> = {
  matrix: { name: "Actor–statement matrix", titleOf: matrixFinding },
  stages: { name: "Negotiation stages", titleOf: stagesFinding },
  venues: { name: "Summit venues", titleOf: venuesFinding },
  contested: { name: "Contested claims", titleOf: contestedFinding },
  wordings: { name: "Wordings", titleOf: wordingsFinding },
  chains: { name: "Conditions", titleOf: chainsFinding },
  forecasts: { name: "Forecasts", titleOf: forecastsFinding },
  silence: { name: "Silence", titleOf: silenceFinding },
  compare: { name: "Comparison", titleOf: null },
  articles: { name: "Articles", titleOf: articlesFinding },
};

/** The title that each panel has under this View, by panel. */
export function titlesNow(rows: Rows, dossier: Dossier, view: View): ReadonlyMap<string, Finding> {
  return new Map(
    Object.keys(RULES_IN_WORDS).flatMap((panel) => {
      const title = TITLED[panel as PanelId]?.titleOf?.(rows, dossier, view);
      return title ? [[panel, title] as const] : [];
    }),
  );
}
