import type { ChartId, RulesOfPanel } from "./rule";

/** The rules of the panels about what is reported and what is not, in words. */
export const REPORTS_IN_WORDS: Readonly<
  Record<Extract<ChartId, "wordings" | "articles" | "forecasts" | "silence">, RulesOfPanel>
> = {
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
      threshold: "Less than half of the characters outside the boilerplate; looked for in up to 20,000 codings.",
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
};
