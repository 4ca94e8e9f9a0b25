import type { ChartId } from "./rule";

/** How a rule is told to a reader: when it speaks, from what number on, and a sentence of its kind. */
export interface RuleInWords {
  readonly description: string;
  readonly threshold: string;
  readonly example: string;
}

/** The rules of the findings in words, by panel and id. Beside the rules and not in them: only a reader needs the words. */
export const RULES_IN_WORDS: Readonly<Record<ChartId, Readonly<Record<string, RuleInWords>>>> = {
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
  wordings: {
    stance: {
      description: "Reports of one utterance are coded with different stances.",
      threshold: "Two reports of one utterance in the view, with different stances.",
      example: "Peskov on talks: reports of one utterance are coded with different stances",
    },
    words: {
      description:
        "Reports quote one utterance in different words. Of several the one whose quotes have least words in common; case, accents and punctuation make no difference, and two languages are not compared.",
      threshold: "Two quotes of one utterance in the view, in one language, with at least one word of difference.",
      example: "Peskov on talks: 2 reports quote one utterance in different words",
    },
    origins: {
      description: "Reports of one utterance name different outlets as the first to have it.",
      threshold: "Two reports of one utterance in the view with chains that begin differently.",
      example: "Slutsky on leaders' meeting: one utterance, credited to Reuters in one report, RIA in another",
    },
    uncredited: {
      description: "One report of an utterance names an outlet between the speaker and itself, another names none.",
      threshold: "Two reports of one utterance in the view, one with a chain and one without.",
      example: "Peskov on talks: of 2 reports one names no outlet, another TASS",
    },
    "one-quotes": {
      description: "Some reports of an utterance quote the speaker, others do not.",
      threshold: "Two reports of one utterance in the view, one with quoted words and one without.",
      example: "Trump on leader contact: of 2 reports shown one quotes the speaker's words",
    },
    "one-origin": {
      description: "Different articles report one utterance, and all of them have it from one outlet.",
      threshold: "Reports in two articles in the view, all of them with chains that begin alike.",
      example: "Kremlin on leaders' meeting: 2 reports shown, one origin, Reuters",
    },
    alike: {
      description: "Nothing parts the reports of any utterance. Speaks only where no report is outside the view.",
      threshold: "One utterance with two reports in the view; no difference in issue, stance, chain or quoted words.",
      example: "The reports of 2 utterances agree in stance, source and quoted words",
    },
    shown: {
      description: "Nothing stands out: how much is told more than once.",
      threshold: "None.",
      example: "No utterance is reported twice in what is shown",
    },
  },
  articles: {
    contested: {
      description: "One article holds two accounts that contradict each other. The first such link of the dossier.",
      threshold:
        "One link of type contradicts between different sources, with both ends in the view and in one article.",
      example: "Leader contact, 2024: Woodward and Kremlin contradict each other within one article",
    },
    absent: {
      description:
        "Washington, Moscow or Kyiv is heard in fewer than half of the articles, another in all. Speaks only where no filter could hide it.",
      threshold: "Three articles or more; a side is heard in an article that has a statement of its own.",
      example: "Kyiv is heard in 2 of 5 articles, Washington and Moscow in all of them",
    },
    "one-voice": {
      description:
        "One source makes most of the statements of an article. The first such article. Speaks only where no filter but one of articles or outlets could hide the others.",
      threshold: "At least five statements with a speaker, more than half of them by one.",
      example: "Trump makes 14 of the 21 statements of one article, probably 10 Feb 2025",
    },
    unnamed: {
      description:
        "Much of an article rests on unnamed sources. Speaks only where no filter but one of articles or outlets could hide the others.",
      threshold: "At least two statements by unnamed sources, and they are a third or more of the article's.",
      example: "4 of the 9 statements of one article are by unnamed sources, 3 Feb 2025",
    },
    alone: {
      description: "All that is shown stands in one article of several.",
      threshold: "At least two codings in the view, and two articles or more in the dossier.",
      example: "All 5 codings shown stand in one article, probably 29 Dec 2025",
    },
    "little-coded": {
      description:
        "Little of an article's own text, without the boilerplate, is coded. The article with the smallest share. Speaks only where nothing is filtered.",
      threshold: "Less than half of the characters outside the boilerplate.",
      example: "Of one article's own text 38 % is coded, probably 5 Feb 2025",
    },
    shown: {
      description: "Nothing stands out: how many codings are shown, and the article with most of them.",
      threshold: "None.",
      example: "48 codings stand in 5 articles, most in one: probably 10 Feb 2025",
    },
  },
  forecasts: {
    outcome: {
      description:
        "An event in the dossier shows how a forecast came out. It is on the same issue and track, is dated after the forecast, and affirms it within the window at the stage claimed or beyond, or denies it on the window's last day. Of several the one whose window ends last.",
      threshold: "One such event. What somebody says is a claim and never counts.",
      example: "Trump's forecast on other meeting: an event in its window affirms it",
    },
    moved: {
      description: "All forecasts in view are of one speaker, and a later one on an issue names a later time.",
      threshold: "Two windows on one issue, one clearly said after the other, that share no day.",
      example: "Timeline: Trump first named probably 20 Jan 2025, later about Jan 2026",
    },
    "all-past": {
      description:
        "Every window in view had passed on the day up to which the dossier was kept; nothing shows an outcome.",
      threshold: "At least one forecast; the last day of every window lies before that day.",
      example: "All 6 forecast windows had passed by 29 Dec 2025; no outcome is covered",
    },
    "some-past": {
      description: "Some of the windows in view had passed on that day; nothing shows an outcome.",
      threshold: "At least one window passed, and one not.",
      example: "7 of 10 forecast windows had passed by 29 Dec 2025; no outcome is covered",
    },
    "all-open": {
      description: "No window in view had passed on that day.",
      threshold: "At least one forecast.",
      example: "Kellogg's forecast window on timeline was still open on 29 Dec 2025: about 2025",
    },
    none: {
      description: "No coding in view has a window.",
      threshold: "None.",
      example: "Nothing in view says by when a thing is to happen",
    },
  },
  silence: {
    "one-party": {
      description:
        "One party is shown: on how many issues it speaks, and on how many it is not heard in the articles and days in view.",
      threshold: "At least one issue of each kind.",
      example: "Kyiv speaks on 4 of 21 issues; it is not heard on 17",
    },
    "only-withheld": {
      description:
        "All who are heard on an issue decline to confirm or deny. Of several the issue with most. Speaks only where no filter but one of party, issue, article or outlet could hide what else they say.",
      threshold: "At least two codings withhold, and none on the issue takes a stance.",
      example: "Washington and Moscow only withhold on disclosure; nobody else is heard",
    },
    "one-voice": {
      description:
        "Of Washington, Moscow and Kyiv one alone is heard on an issue, and no other party. The issue with most.",
      threshold: "At least three statements on the issue; all three are shown.",
      example: "On timeline only Washington is heard; Moscow and Kyiv are not",
    },
    "missing-side": {
      description:
        "Of Washington, Moscow and Kyiv one is not heard on an issue on which the others are. The issue with most.",
      threshold: "At least three statements on the issue; all three are shown.",
      example: "Kyiv is not heard on talks; Washington and Moscow are",
    },
    "all-heard": {
      description: "Every side shown is heard on every issue shown.",
      threshold: "At least one issue and one side; press and unnamed sources are no sides.",
      example: "Washington, Moscow and Kyiv are heard on minerals",
    },
    shown: {
      description: "Nothing stands out: on how many issues a side is not heard; of one issue, who is and who is not.",
      threshold: "None.",
      example: "On 12 of 15 issues a side is not heard in 4 articles",
    },
  },
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
      threshold: "One link of type tension between different sources, both ends in the view, one of them withholding.",
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
