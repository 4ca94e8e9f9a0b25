import { createEngine } from "../../src/engine/engine";
import { forecastRows } from "../../src/engine/forecasts";
import { type CodingInput, dossierOf } from "../support/dossierOf";

/** Said of February on its third day. */
export const forecast: CodingInput = {
  speaker: "trump",
  issue: "other-meeting",
  said: "2025-02-03",
  window: "2025-02",
};

/** What affirms it. */
export const event: CodingInput = {
  kind: "event",
  speaker: null,
  actors: ["trump"],
  issue: "other-meeting",
  stance: "affirms",
  said: "2025-02-20",
};

/** The outcome of the first forecast of an article with these codings. */
export function outcomeOf(codings: readonly CodingInput[]) {
  const dossier = dossierOf({ asOf: "2025-12-29", articles: [{ reported: "2025-12-29", codings }] });
  return createEngine(dossier).rows({}).part(forecastRows).rows[0]!.outcome;
}
