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
    "Leader contact: Woodward, Reuters and 2 others say yes; Kremlin says no",
    "Trump, Zelenskyy and Peskov claim Endgame in Dec 2025; the furthest shown in Feb 2025: Terms",
    "Kremlin names Saudi Arabia and United Arab Emirates for Trump and Putin, through Reuters alone",
  ],
  [
    "early February 2025",
    FEBRUARY,
    "Leaders' meeting: Slutsky and Trump say yes; an article says no",
    "Slutsky claims Meeting; an article reports No dialogue",
    "Kremlin names Saudi Arabia and United Arab Emirates for Trump and Putin, through Reuters",
  ],
  [
    "December 2025",
    DECEMBER,
    "Progress: Moscow and Kyiv say yes; Washington says yes and no",
    "10 stage claims shown; the furthest, by Trump, is Endgame",
    "Zelenskyy offers Ukraine as a place for advisers",
  ],
  [
    "Russian accounts",
    { party: ["ru"] },
    "Leaders' meeting: Slutsky says yes; an article says no",
    "Peskov claims Endgame in Dec 2025; the furthest shown in Feb 2025: Meeting",
    "Kremlin names Saudi Arabia and United Arab Emirates for Trump and Putin, through Reuters",
  ],
  [
    "American accounts",
    { party: ["us"] },
    "Leaders' meeting: Trump says yes; an article says no",
    "Trump claims Endgame in Dec 2025; the furthest shown in Feb 2025: Meeting",
    "No place is named in what is in view",
  ],
  [
    "Ukrainian accounts",
    { party: ["ua"] },
    "11 codings on 9 issues, most often Zelenskyy on progress",
    "4 stage claims shown; the furthest, by Zelenskyy, is Endgame",
    "Zelenskyy offers Ukraine as a place for advisers",
  ],
  [
    "what is withheld",
    { stance: ["withholds"] },
    "Leader contact: Trump and Peskov will not say",
    "Trump, Peskov and Waltz will not say how far it is",
    "No place is named in what is in view",
  ],
  [
    "leader contact",
    { issue: ["leader-contact"] },
    "Leader contact: Woodward, Reuters and 2 others say yes; Kremlin says no",
    "Reuters claims Contact; Kremlin says No dialogue",
    "No place is named in what is in view",
  ],
  [
    "elections",
    { issue: ["elections"] },
    "Elections: Putin says yes; Kyiv says no",
    "1 stage claim shown; the furthest, by an unnamed source, is Terms",
    "No place is named in what is in view",
  ],
  [
    "timeline",
    { issue: ["timeline"] },
    "Timeline: Trump and Kellogg say yes",
    "No claim of a stage is in view",
    "No place is named in what is in view",
  ],
  [
    "minerals",
    { issue: ["minerals"] },
    "Minerals: Trump says yes; Peskov says no",
    "No claim of a stage is in view",
    "No place is named in what is in view",
  ],
  [
    "nothing",
    { q: "nowhere to be found" },
    "No statement on any issue is in view",
    "No claim of a stage is in view",
    "No place is named in what is in view",
  ],
];

describe("the findings of the bundled dossier", () => {
  test.each(GOLDEN)("%s", (_, view, matrix, stages, venues) => {
    const rows = engine.rows(view);
    const said = [matrixFinding, stagesFinding, venuesFinding].map((finding) => finding(rows, dossier, view).sentence);
    expect(said).toEqual([matrix, stages, venues]);
  });
});
