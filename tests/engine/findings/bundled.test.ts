import { describe, expect, test } from "vitest";
import { loadBundled } from "../../../src/dossier/bundle";
import { createEngine } from "../../../src/engine/engine";
import { matrixFinding } from "../../../src/engine/findings/matrix";
import { stagesFinding } from "../../../src/engine/findings/stages";
import { venuesFinding } from "../../../src/engine/findings/venues";
import type { View } from "../../../src/store/view";

const dossier = await loadBundled();
const engine = createEngine(dossier);

const FEBRUARY: View = { from: "2025-02-01", to: "2025-02-10" };
const DECEMBER: View = { from: "2025-12-01" };

/** What the titles say of the bundled articles. A change here is a change of what a minister reads. */
const GOLDEN: readonly (readonly [string, View, matrix: string, stages: string, venues: string])[] = [
  [
    "everything",
    {},
    "Leader contact, 2024: Reuters says yes; Kremlin says no",
    "In December 2025 Trump, Zelenskyy and Peskov claim the endgame; in February terms were the furthest",
    "Kremlin names Saudi Arabia and United Arab Emirates for Trump and Putin, through Reuters alone",
  ],
  [
    "early February 2025",
    FEBRUARY,
    "Leaders' meeting: Slutsky says yes; an article says no",
    "Slutsky speaks of a meeting; an article reports none",
    "Kremlin names Saudi Arabia and United Arab Emirates for Trump and Putin, through Reuters",
  ],
  [
    "December 2025",
    DECEMBER,
    "Progress: Moscow and Kyiv say yes; Washington says yes and no",
    "Trump, Zelenskyy and Peskov speak of the endgame, the furthest of 10 claims shown",
    "Zelenskyy offers Ukraine as a place for advisers to meet",
  ],
  [
    "Russian accounts",
    { party: ["ru"] },
    "Leaders' meeting: Slutsky says yes; an article says no",
    "In December 2025 Peskov claims the endgame; in February a meeting was the furthest shown",
    "Kremlin names Saudi Arabia and United Arab Emirates for Trump and Putin, through Reuters",
  ],
  [
    "American accounts",
    { party: ["us"] },
    "Leaders' meeting: Trump says yes; an article says no",
    "In December 2025 Trump claims the endgame; in February a meeting was the furthest shown",
    "No place for a meeting is named in what is shown",
  ],
  [
    "Ukrainian accounts",
    { party: ["ua"] },
    "11 codings on 9 issues, among them Zelenskyy on progress",
    "Zelenskyy speaks of the endgame, the furthest of 4 claims shown",
    "Zelenskyy offers Ukraine as a place for advisers to meet",
  ],
  [
    "what is withheld",
    { stance: ["withholds"] },
    "Leader contact: Trump will not say; Peskov claims not to know",
    "Trump, Peskov and Waltz give no details of contact",
    "No place for a meeting is named in what is shown",
  ],
  [
    "leader contact",
    { issue: ["leader-contact"] },
    "Leader contact, 2024: Reuters says yes; Kremlin says no",
    "In November 2024 Reuters speaks of contact; Kremlin denies it",
    "No place for a meeting is named in what is shown",
  ],
  [
    "elections",
    { issue: ["elections"] },
    "Elections: Putin says yes; Kyiv says no",
    "An unnamed source speaks of terms, the only claim shown",
    "No place for a meeting is named in what is shown",
  ],
  [
    "timeline",
    { issue: ["timeline"] },
    "Timeline: Trump and Kellogg say yes",
    "No claim of how far the talks have come is shown",
    "No place for a meeting is named in what is shown",
  ],
  [
    "minerals",
    { issue: ["minerals"] },
    "Minerals: Trump says yes; Peskov says no",
    "No claim of how far the talks have come is shown",
    "No place for a meeting is named in what is shown",
  ],
  [
    "nothing",
    { q: "nowhere to be found" },
    "No statement on any issue is in view",
    "No claim of how far the talks have come is shown",
    "No place for a meeting is named in what is shown",
  ],
];

describe("the findings of the bundled dossier", () => {
  test.each(GOLDEN)("%s", (_, view, matrix, stages, venues) => {
    const rows = engine.rows(view);
    const said = [matrixFinding, stagesFinding, venuesFinding].map((finding) => finding(rows, dossier, view).sentence);
    expect(said).toEqual([matrix, stages, venues]);
  });
});
