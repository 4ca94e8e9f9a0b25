/** What carries each scene of the bundled briefing, put down by hand: a change of the codings has to be looked at here. */
import type { Stance } from "../../src/dossier/types";

/** Somebody who takes a stance on an issue, and every coding in the scene's View that has it so. */
export interface Claim {
  /** An actor's id; null where an article itself reports it. */
  readonly who: string | null;
  readonly issue: string;
  readonly stance: Stance;
  /** Index of the stage scale, where the headline names a stage. */
  readonly rung?: number;
  readonly codings: readonly string[];
}

export interface Carried {
  /** Every coding in the scene's View, its pin included, as the evidence shows them; by id. */
  readonly inView: readonly string[];
  /** What the headline says, by whom. */
  readonly headline: readonly Claim[];
  /** What the notes say beyond the View: looked for in the whole dossier. */
  readonly notes: readonly Claim[];
  /** Links that have both ends among the codings in the View, where the scene is about links; by id. */
  readonly links?: readonly string[];
  /** Venue mentions in the View, where the scene is about places. */
  readonly mentions?: readonly string[];
}

export const SCENES: Readonly<Record<string, Carried>> = {
  "what-is-claimed": {
    inView: [
      ...["a0-01", "a0-03", "a0-04", "a1-02", "a1-04", "a1-06", "a1-09", "a1-12", "a1-16", "a1-17", "a1-28", "a1-46"],
      ...["a2-06", "a2-11", "a2-20", "a4-02", "a4-04", "a4-05"],
    ],
    headline: [
      { who: "trump", issue: "talks", stance: "affirms", codings: ["a0-01", "a1-06", "a1-46", "a4-04"] },
      { who: "trump", issue: "progress", stance: "affirms", codings: ["a0-04", "a1-04", "a4-05"] },
      { who: "peskov", issue: "talks", stance: "affirms", codings: ["a1-09", "a2-06", "a4-02"] },
      { who: "slutsky", issue: "leaders-meeting", stance: "affirms", rung: 4, codings: ["a1-28", "a2-20"] },
    ],
    notes: [],
  },
  "who-withholds": {
    inView: [
      "a0-02",
      "a1-01",
      "a1-03",
      "a1-08",
      "a1-10",
      "a1-11",
      "a2-01",
      "a2-04",
      "a2-07",
      "a2-12",
      "a2-17",
      "a4-03",
    ],
    headline: [
      { who: "trump", issue: "leader-contact", stance: "affirms", codings: ["a1-01", "a2-01", "a2-12"] },
      { who: "trump", issue: "disclosure", stance: "withholds", codings: ["a1-03", "a1-08", "a2-04", "a2-17"] },
      { who: "peskov", issue: "leader-contact", stance: "withholds", codings: ["a1-10", "a2-07"] },
    ],
    notes: [
      { who: "trump", issue: "leader-contact", stance: "withholds", codings: ["a0-02", "a1-31"] },
      { who: "peskov", issue: "disclosure", stance: "withholds", codings: ["a4-03"] },
    ],
  },
  "one-answer-two-reports": {
    inView: ["a1-10", "a2-07"],
    headline: [{ who: "peskov", issue: "leader-contact", stance: "withholds", codings: ["a1-10", "a2-07"] }],
    notes: [{ who: "peskov", issue: "leader-contact", stance: "denies", codings: [] }],
  },
  "what-is-contested": {
    inView: ["a1-33", "a1-34", "a1-35", "a1-36"],
    headline: [
      { who: "reuters", issue: "leader-contact", stance: "affirms", codings: ["a1-33"] },
      { who: "washington-post", issue: "leader-contact", stance: "affirms", codings: ["a1-34"] },
      { who: "axios", issue: "leader-contact", stance: "affirms", codings: ["a1-35"] },
      { who: "kremlin", issue: "leader-contact", stance: "denies", codings: ["a1-36"] },
    ],
    notes: [
      { who: "kremlin", issue: "leader-contact", stance: "denies", codings: ["a1-32", "a1-36"] },
      { who: "woodward", issue: "leader-contact", stance: "affirms", codings: ["a1-30"] },
    ],
    links: ["l-02", "l-03", "l-04", "l-37", "l-38", "l-46"],
  },
  "is-a-summit-prepared": {
    inView: ["a2-14", "a2-20"],
    headline: [
      { who: "slutsky", issue: "leaders-meeting", stance: "affirms", rung: 4, codings: ["a2-20"] },
      { who: null, issue: "leaders-meeting", stance: "denies", codings: ["a2-14"] },
    ],
    notes: [
      { who: "trump", issue: "leaders-meeting", stance: "affirms", rung: 4, codings: ["a0-03"] },
      { who: "kremlin", issue: "leaders-meeting", stance: "denies", codings: [] },
      { who: "peskov", issue: "leaders-meeting", stance: "denies", codings: [] },
      { who: "putin", issue: "leaders-meeting", stance: "denies", codings: [] },
    ],
    links: ["l-05"],
  },
  "where-the-leaders-may-meet": {
    inView: ["a1-17", "a2-11"],
    headline: [{ who: "kremlin", issue: "leaders-meeting", stance: "affirms", codings: ["a1-17", "a2-11"] }],
    notes: [],
    mentions: ["a1-v2", "a1-v3", "a2-v1", "a2-v2"],
  },
  "what-moved": {
    inView: ["a3-02", "a3-03", "a3-08"],
    headline: [
      { who: "trump", issue: "progress", stance: "affirms", rung: 6, codings: ["a3-03"] },
      { who: "peskov", issue: "progress", stance: "affirms", rung: 6, codings: ["a3-02"] },
      { who: "zelenskyy", issue: "progress", stance: "affirms", rung: 6, codings: ["a3-08"] },
    ],
    notes: [{ who: "trump", issue: "progress", stance: "denies", rung: 5, codings: ["a3-04"] }],
  },
  "promised-by-when": {
    inView: ["a3-05", "a3-06"],
    headline: [{ who: "trump", issue: "timeline", stance: "affirms", codings: ["a3-05", "a3-06"] }],
    notes: [{ who: "kellogg", issue: "timeline", stance: "affirms", codings: ["a0-07", "a0-09", "a0-16"] }],
  },
  "what-must-come-first": {
    inView: ["a0-12", "a3-15", "a3-16", "a4-07", "a4-08", "a4-10"],
    headline: [
      { who: null, issue: "elections", stance: "denies", codings: ["a4-10"] },
      { who: "zelenskyy", issue: "martial-law", stance: "conditional", codings: ["a3-15"] },
      { who: "zelenskyy", issue: "guarantees", stance: "affirms", codings: ["a3-16"] },
    ],
    notes: [
      { who: "unnamed", issue: "elections", stance: "affirms", rung: 5, codings: ["a0-12"] },
      { who: "ukraine", issue: "elections", stance: "denies", codings: ["a4-08"] },
    ],
    links: ["l-08", "l-41", "l-42", "l-43"],
  },
  "what-is-not-covered": {
    inView: [
      ...["a0-01", "a0-03", "a0-04", "a1-02", "a1-04", "a1-06", "a1-09", "a1-12", "a1-16", "a1-17", "a1-28", "a1-46"],
      ...["a2-06", "a2-11", "a2-20", "a3-01", "a3-02", "a3-03", "a3-04", "a3-08", "a3-12", "a4-02", "a4-04", "a4-05"],
    ],
    headline: [
      { who: "ukraine", issue: "talks", stance: "affirms", codings: [] },
      { who: "zelenskyy", issue: "talks", stance: "affirms", codings: [] },
    ],
    notes: [],
  },
};
