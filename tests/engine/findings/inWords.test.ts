import { describe, expect, test } from "vitest";
import { ARTICLES_RULES } from "../../../src/engine/findings/articles";
import { CHAINS_RULES } from "../../../src/engine/findings/chains";
import { COMPARE_RULES } from "../../../src/engine/findings/compare";
import { CONTESTED_RULES } from "../../../src/engine/findings/contested";
import { FORECASTS_RULES } from "../../../src/engine/findings/forecasts";
import { RULES_IN_WORDS } from "../../../src/engine/findings/inWords";
import { MATRIX_RULES } from "../../../src/engine/findings/matrix";
import { SILENCE_RULES } from "../../../src/engine/findings/silence";
import { STAGES_RULES } from "../../../src/engine/findings/stages";
import { VENUES_RULES } from "../../../src/engine/findings/venues";

const RULES = {
  contested: CONTESTED_RULES,
  chains: CHAINS_RULES,
  matrix: MATRIX_RULES,
  stages: STAGES_RULES,
  venues: VENUES_RULES,
  forecasts: FORECASTS_RULES,
  compare: COMPARE_RULES,
  silence: SILENCE_RULES,
  articles: ARTICLES_RULES,
};

describe("the rules in words", () => {
  test.each(Object.keys(RULES) as (keyof typeof RULES)[])(
    "tell every rule of the %s, at least five, and no other",
    (panel) => {
      const ids = RULES[panel].map(({ id }) => id);
      expect(ids.length).toBeGreaterThanOrEqual(5);
      expect(Object.keys(RULES_IN_WORDS[panel]).sort()).toEqual([...ids].sort());
    },
  );

  test("give an example of at most 16 words for each", () => {
    for (const rule of Object.values(RULES_IN_WORDS).flatMap((panel) => Object.values(panel))) {
      expect(rule.example.split(/\s+/).length, rule.example).toBeLessThanOrEqual(16);
    }
  });
});
