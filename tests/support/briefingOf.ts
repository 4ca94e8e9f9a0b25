import type { Briefing } from "../../src/dossier/types";

/** A briefing with so many scenes, `scene-1` and on, each with a View of its own and a target of half a minute. */
export function briefingOf(count: number): Briefing {
  return {
    id: "a-briefing",
    title: "A briefing",
    scenes: Array.from({ length: count }, (_, at) => ({
      id: `scene-${at + 1}`,
      headline: `Headline ${at + 1}`,
      notes: `Notes ${at + 1}`,
      view: at % 2 ? { party: ["ru"] } : {},
      panel: "matrix",
      seconds: 30,
    })),
  };
}
