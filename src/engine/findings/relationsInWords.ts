import type { ChartId, RulesOfPanel } from "./rule";

/** The rules of the panels about how codings stand to one another, in words. */
export const RELATIONS_IN_WORDS: Readonly<Record<Extract<ChartId, "contested" | "chains" | "compare">, RulesOfPanel>> =
  {
    contested: {
      "most-disputed": {
        description:
          "One issue is disputed more than any other, by contradictions and tensions whose sides both speak to it, and who stands in most of them. Speaks only where no filter could hide another.",
        threshold: "At least three such disputes on the issue, and more than on any other.",
        example: "Leader contact is disputed most: 2 contradictions and 4 tensions, 4 of them with Trump",
      },
      contradicted: {
        description: "Two accounts contradict each other. Of several the first on the issue with most contradictions.",
        threshold: "One link of type contradicts with both ends in the view.",
        example: "Elections: Putin says yes; Kyiv says no",
      },
      withheld: {
        description: "One source answers what another declines to confirm or deny.",
        threshold:
          "One link of type tension between different sources, both ends in the view, one of them withholding.",
        example: "Leader contact: Trump says yes; Peskov claims not to know",
      },
      "own-words": {
        description: "A source is in tension with its own words on an issue.",
        threshold: "One link of type tension between two codings of one speaker, both in the view.",
        example: "Timeline: Kellogg's own words are in tension",
      },
      tension: {
        description: "Any other two accounts are in tension.",
        threshold: "One link of type tension with both ends in the view.",
        example: "Timeline: Kellogg and Zelenskyy are in tension",
      },
      apparent: {
        description: "What is shown reads like a contradiction and is not one.",
        threshold: "One link of type apparent with both ends in the view, and no contradiction or tension.",
        example: "What Peskov says on talks and leader contact only seems to contradict",
      },
      agreed: {
        description: "Nothing is disputed, and accounts of different origins agree.",
        threshold: "One link of type corroborates with both ends in the view, and none of the other types.",
        example: "Minerals: Trump and Zelenskyy agree, from different origins",
      },
      half: {
        description: "No dispute has both its sides in the view.",
        threshold: "At least one has one side there.",
        example: "No dispute has both sides in view; 5 have one side outside the filters",
      },
      shown: {
        description: "No dispute has a side in the view.",
        threshold: "None.",
        example: "No dispute is in view",
      },
    },
    chains: {
      circle: {
        description: "Conditions go in a circle, so that none of them can come first.",
        threshold: "Two issues or more, each of which by the conditions shown can come only after the others.",
        example: "The conditions go in a circle: elections, the end of martial law and guarantees",
      },
      chain: {
        description:
          "One thing has to wait for another that has to wait itself: the longest such chain, and who says so.",
        threshold: "Two conditions in a row, each with both ends in the view.",
        example: "Elections only after martial law ends, and that only after guarantees, by an article and Zelenskyy",
      },
      several: {
        description: "Several things must come before one.",
        threshold: "Two conditions of one issue, each with both ends in the view.",
        example: "Putin ties ceasefire to Kyiv giving up NATO and Kyiv giving up territory",
      },
      "one-voice": {
        description: "All conditions shown are one source's. Speaks only where no filter could hide another's.",
        threshold: "At least two conditions with both ends in the view.",
        example: "Only Putin sets conditions, 2 of them",
      },
      condition: {
        description: "One thing has to wait for another, and who says so.",
        threshold: "One condition between two issues with both ends in the view.",
        example: "The end of martial law only after guarantees, by Zelenskyy",
      },
      within: {
        description: "On one issue an account has to wait for what another says.",
        threshold: "One condition within one issue with both ends in the view.",
        example: "Elections: what an unnamed source says has to wait for what an article says",
      },
      half: {
        description: "No condition has both its ends in the view.",
        threshold: "At least one has one end there.",
        example: "No condition has both ends in view; 4 have one end outside the filters",
      },
      shown: {
        description: "No condition has an end in the view.",
        threshold: "None.",
        example: "No condition is in view",
      },
    },
    compare: {
      empty: {
        description: "One side of the comparison, or both, hold nothing.",
        threshold: "No coding on a side.",
        example: "No coding in December 2025, so there is nothing to compare",
      },
      thin: {
        description: "One side holds too little for a comparison.",
        threshold: "Fewer than five codings on a side.",
        example: "Only 3 codings in December 2025: too few for a comparison",
      },
      moved: {
        description:
          "Between two times, the furthest stage that a party claims is another one: the widest move, with all parties that made it. Between other sides, how far the claims of each go.",
        threshold:
          "At least one claim of the party on both sides, and another furthest rung; for other sides, two rungs or more apart. What is withheld or denied is no claim; between two times the press and unnamed sources are no party.",
        example: "In December 2025 Washington and Moscow claim the endgame; in February a meeting was their furthest",
      },
      turned: {
        description: "On one issue the sides take different stances. Those that share no stance come first.",
        threshold: "At least one coding with a stance on both sides, in the same row and on the same issue.",
        example: "Progress: Washington says yes in February, says yes and no in December 2025",
      },
      gone: {
        description: "Issues that only A speaks to. Speaks only where no filter but one of issues could hide others.",
        threshold: "At least two codings on the issue in A and none in B.",
        example: "Coded in February and not in December 2025: talks, disclosure and leader contact",
      },
      new: {
        description: "Issues that only B speaks to. Speaks only where no filter but one of issues could hide others.",
        threshold: "At least two codings on the issue in B and none in A.",
        example: "Coded in December 2025 and not in February: guarantees",
      },
      venues: {
        description: "Venues that only one side names.",
        threshold: "One mention on one side and none on the other.",
        example: "Named as a venue: Saudi Arabia in February; Ukraine in December 2025",
      },
      shown: {
        description: "Nothing stands out: how many cells of the matrix differ.",
        threshold: "None.",
        example: "12 of 40 cells of the matrix differ between A and B",
      },
    },
  };
