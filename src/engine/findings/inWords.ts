import { RELATIONS_IN_WORDS } from "./relationsInWords";
import { REPORTS_IN_WORDS } from "./reportsInWords";
import type { ChartId, RulesOfPanel } from "./rule";

/** The rules of the findings in words, by panel and id. Beside the rules and not in them: only a reader needs the words. */
export const RULES_IN_WORDS: Readonly<Record<ChartId, RulesOfPanel>> = {
  matrix: {
    contested: {
      description:
        "Two accounts contradict each other on an issue. Of several issues the one with most contradictions, and there the latest pair; its year is told where it is past.",
      threshold: "One link of type contradicts with both ends in the view.",
      example: "Elections: Putin says yes; Kyiv says no",
    },
    "half-confirmed": {
      description: "One source asserts or denies what another declines to confirm or deny.",
      threshold:
        "One link of type tension between different sources, with both ends in the view and one of them withholding.",
      example: "Leader contact: Trump says yes; Peskov claims not to know",
    },
    moved: {
      description: "A source takes another stance on an issue than it took before.",
      threshold:
        "One link of type tension between two codings of one speaker with different stances, both in the view and one clearly earlier.",
      example: "Leader contact: Trump first would not say, later said yes",
    },
    withheld: {
      description:
        "On an issue most of what is shown declines to confirm or deny. Who refuses and who claims not to know are told apart.",
      threshold: "At least two codings withhold, and they are more than half of those on the issue in the view.",
      example: "Disclosure: Trump, Waltz and Peskov will not say; an article says no",
    },
    "one-side": {
      description:
        "Only one party speaks to an issue. Speaks only where no filter but one of issues could hide the others.",
      threshold:
        "At least three statements on the issue, all of one party, and two parties or more in the dossier's matrix.",
      example: "Only Washington is heard on human cost, in 3 codings",
    },
    shared: {
      description:
        "Two or three of Washington, Moscow and Kyiv say yes to the same issue; one that says yes and no is told apart. Of several the issue with most sides, then codings.",
      threshold: "At least one statement of each in the view affirms it and none denies it.",
      example: "Progress: Moscow and Kyiv say yes; Washington says yes and no",
    },
    absent: {
      description:
        "Washington, Moscow or Kyiv is not heard on an issue on which others are. Speaks only where no filter but one of issues could hide it.",
      threshold:
        "At least three statements of others on the issue, none of the side, and the side speaks elsewhere in the matrix.",
      example: "Kyiv is not heard on talks; Washington and Moscow are",
    },
    answers: {
      description: "One issue is in view, and nothing stands out: who answers what.",
      threshold: "One column, with at least one statement that takes a stance.",
      example: "Pressure: Waltz says yes; Trump sets conditions",
    },
    shown: {
      description: "Nothing stands out: what is shown, and the fullest cell, or one of the fullest.",
      threshold: "None.",
      example: "14 codings on 10 issues, most often Kellogg on timeline",
    },
  },
  stages: {
    overtaken: {
      description:
        "Where there are too many claims to draw each: another stage has most of them in the last year in view than in the first.",
      threshold:
        "More than 1,500 dated claims; two years with at least 30 each in which one stage leads the next by a quarter.",
      example: "Of the stage claims shown, talks lead in 2025; in 2022 contact led",
    },
    leading: {
      description: "Where there are too many claims to draw each: the stage that most of them are of.",
      threshold: "More than 1,500 dated claims; the stage has a tenth more than the next.",
      example: "Talks are the stage most often claimed: 3,456 codings; next contact, 2,345",
    },
    many: {
      description: "Where there are too many claims to draw each, and no stage leads: how many there are.",
      threshold: "More than 1,500 dated claims.",
      example: "12,000 stage claims are shown, on 9 stages; none leads clearly",
    },
    moved: {
      description: "The furthest stage claimed is another in the last covered stretch than in the first.",
      threshold:
        "Two covered stretches with at least three claims each; the furthest rungs differ. What is withheld, denied or told in retrospect is no claim of a stage.",
      example: "In December 2025 Trump claims the endgame; in February a meeting was the furthest shown",
    },
    contested: {
      description:
        "Two accounts that contradict each other put the stage far apart. Of several the widest, then the latest.",
      threshold: "One link of type contradicts or tension with both ends drawn, two rungs or more apart.",
      example: "In November 2024 Reuters speaks of contact; Kremlin denies it",
    },
    apart: {
      description:
        "Two of Washington, Moscow and Kyiv put the stage of one track apart, in the last covered stretch with claims.",
      threshold: "At least one claim of each; their furthest rungs are two or more apart.",
      example: "US and Russia: Moscow's furthest claim shown is a meeting, Washington's contact",
    },
    withheld: {
      description: "Much of what is asked about the stage is neither confirmed nor denied.",
      threshold: "At least two marks withhold, and they are a third or more of those drawn.",
      example: "Trump, Peskov and Waltz give no details of contact",
    },
    backward: {
      description: "Much of what is shown denies or refuses contact, talks or a meeting, or reports a breakdown.",
      threshold: "At least two marks go backward, and they are a third or more of those drawn.",
      example: "Kremlin and an article deny dialogue or report none",
    },
    "one-side": {
      description: "Only one party claims a stage. Speaks only where no filter could hide the others.",
      threshold:
        "At least three claims in statements, all of one party, told in retrospect or not, and all of them have a date.",
      example: "Only Moscow makes claims; the furthest is a meeting",
    },
    absent: {
      description: "Washington, Moscow or Kyiv claims no stage. Speaks only where no filter could hide it.",
      threshold: "At least three claims in statements of others, none of the side, and all of them have a date.",
      example: "Kyiv makes no claim; the furthest, by Trump, is talks",
    },
    shown: {
      description: "Nothing stands out: who goes furthest in what is shown.",
      threshold: "None.",
      example: "Peskov speaks of talks, the furthest of 2 claims shown",
    },
  },
  venues: {
    "most-named": {
      description: "Where there are too many mentions to compare each: the place that is named most often.",
      threshold: "More than 1,000 mentions in the view.",
      example: "Geneva is named most often: 5,321 of 100,000 mentions shown",
    },
    contested: {
      description:
        "For one meeting, different sources name different places to come. The meeting with most mentions first.",
      threshold: "Two sources, each with a place that the other does not name, for the same people at the same level.",
      example: "For Trump and Putin, Kremlin names Riyadh; White House names Geneva",
    },
    "one-origin": {
      description:
        "All that names places for a coming meeting goes back to one origin. It says alone only where no filter could hide another.",
      threshold: "Two mentions or more of one meeting, one origin in all.",
      example: "Kremlin names Saudi Arabia for Trump and Putin, through Reuters alone",
    },
    corroborated: {
      description: "A place for a coming meeting has more than one independent origin. The place with most.",
      threshold: "Two origins that name one place for the same people at the same level.",
      example: "2 independent origins name Riyadh for Trump and Putin",
    },
    offered: {
      description: "A host offers a place.",
      threshold: "One mention in the role offered, with its source.",
      example: "Zelenskyy offers Ukraine as a place for advisers to meet",
    },
    hosted: {
      description: "A meeting of this negotiation is reported to have been held.",
      threshold: "One mention in the role hosted.",
      example: "An article reports a meeting of Trump and Zelenskyy in Florida",
    },
    absent: {
      description:
        "The leaders' meeting is spoken of and no place is named for a coming one. Speaks only where no filter could hide one.",
      threshold: "At least two codings on leaders-meeting; no mention proposed or offered.",
      example: "No place is named for the leaders' meeting that Trump and Peskov speak of",
    },
    shown: {
      description: "Nothing stands out: what is shown.",
      threshold: "None.",
      example: "1 place is named: Osaka, for an earlier meeting of Trump and Putin",
    },
  },
  ...REPORTS_IN_WORDS,
  ...RELATIONS_IN_WORDS,
};
