import figures from "../../data/reliability.json";

/** Krippendorff's alpha of one variable over the units that both coders have: 1 all agree, 0 as chance would have it. */
export interface Agreement {
  readonly name: string;
  readonly scale: string;
  readonly alpha: number;
  /** A 95 % bootstrap interval. */
  readonly low: number;
  readonly high: number;
  /** Units that both coders gave a value, and those of them with the same. */
  readonly n: number;
  readonly same: number;
}

/** Units of two coders taken for the same under one rule; the first coding measured against the second. */
interface SpanAgreement {
  readonly name: string;
  readonly pairs: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** Differences of one kind, and for which coder they were settled. */
export interface Settled {
  readonly what: string;
  readonly all: number;
  readonly first: number;
  readonly second: number;
  readonly neither: number;
}

/** How far two independent codings agreed before they were compared, and how their differences were settled. */
export interface Reliability {
  /** SHA-256 of the texts that were coded twice: of other articles these figures say nothing. */
  readonly texts: readonly string[];
  /** Who the coders were, in one word. */
  readonly coders: string;
  readonly units: { readonly first: number; readonly second: number };
  readonly spans: readonly SpanAgreement[];
  /** Characters coded by both or by neither, of all. */
  readonly characters: { readonly all: number; readonly same: number; readonly alpha: number };
  /** The rule by which units were matched. */
  readonly matching: string;
  readonly alphas: readonly Agreement[];
  readonly settlement: readonly Settled[];
}

/** Written by `npm run reliability -- --json`, and kept right by a test. */
export const RELIABILITY: Reliability = figures;
