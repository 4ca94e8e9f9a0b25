import { type DayInterval, dayNumber } from "./days";

type Precision = "day" | "month" | "year";

/** What a date in EDTF says: the days it may mean, and how sure the coder was. */
export interface EdtfDate {
  /** Every day that the date may mean; for one of a set the stretch from the first to the last. */
  readonly interval: DayInterval;
  /** `?` or `%` anywhere in it. */
  readonly uncertain: boolean;
  /** `~` or `%` anywhere in it. */
  readonly approximate: boolean;
  /** The coarsest in it. */
  readonly precision: Precision;
  /** The choices of `[a,b]`, in the order written; null where it is no set. */
  readonly oneOf: readonly DayInterval[] | null;
}

/** Why a text is no date that this project reads, and which part of it; edtfFaults.ts says it in words. */
export interface EdtfFault {
  readonly fault: "shape" | "month" | "day" | "set" | "one" | "interval" | "order";
  readonly part: string;
}

/**
 * Reads a date in EDTF (ISO 8601-2): a year, month or day, each with `?`, `~` or `%` behind it, a set `[a,b]` (one
 * of), or an interval `a/b`. Anything else is a fault; nothing is rounded and nothing is guessed.
 */
export function parseEdtf(text: string): EdtfDate | EdtfFault {
  if (text.startsWith("[") || text.endsWith("]")) return parseSet(text);
  if (text.includes("/")) return parseInterval(text);
  const date = parseDate(text);
  return "fault" in date ? date : { ...date.meaning, oneOf: null };
}

/** The same for a date that was validated already. Throws on a fault. */
export function edtfOf(text: string): EdtfDate {
  const date = parseEdtf(text);
  if ("fault" in date) throw new Error(`Not a date: ${text}`);
  return date;
}

function daysIn(year: number, month: number): number {
  return dayNumber(year, month + 1, 1) - dayNumber(year, month, 1);
}

const SHAPE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?([?~%]?)$/;
const PRECISIONS: readonly Precision[] = ["day", "month", "year"];

export interface Parts {
  readonly year: number;
  readonly month: number | null;
  readonly day: number | null;
  readonly mark: string;
}

export function partsOf(text: string): Parts {
  const found = SHAPE.exec(text);
  if (!found) throw new Error(`Not a date: ${text}`);
  return {
    year: Number(found[1]),
    month: found[2] === undefined ? null : Number(found[2]),
    day: found[3] === undefined ? null : Number(found[3]),
    mark: found[4] ?? "",
  };
}

type Meaning = Omit<EdtfDate, "oneOf">;

function parseDate(text: string): { readonly meaning: Meaning } | EdtfFault {
  if (!SHAPE.test(text)) return { fault: "shape", part: text };
  const { year, month, day, mark } = partsOf(text);
  if (month !== null && (month < 1 || month > 12)) return { fault: "month", part: text };
  if (month !== null && day !== null && (day < 1 || day > daysIn(year, month))) return { fault: "day", part: text };
  const start = dayNumber(year, month ?? 1, day ?? 1);
  const lastMonth = month ?? 12;
  const end = day === null ? dayNumber(year, lastMonth, daysIn(year, lastMonth)) : start;
  return {
    meaning: {
      interval: { start, end },
      uncertain: mark === "?" || mark === "%",
      approximate: mark === "~" || mark === "%",
      precision: day !== null ? "day" : month !== null ? "month" : "year",
    },
  };
}

function parseSet(text: string): EdtfDate | EdtfFault {
  if (!text.startsWith("[") || !text.endsWith("]")) return { fault: "set", part: text };
  const members = parseAll(text.slice(1, -1).split(","));
  if ("fault" in members) return members;
  if (members.all.length < 2) return { fault: "one", part: text };
  return { ...hull(members.all), oneOf: members.all.map((member) => member.interval) };
}

function parseInterval(text: string): EdtfDate | EdtfFault {
  const members = parseAll(text.split("/"));
  if ("fault" in members) return members;
  const [from, to] = members.all;
  if (!from || !to || members.all.length !== 2) return { fault: "interval", part: text };
  if (from.interval.start > to.interval.start || from.interval.end > to.interval.end)
    return { fault: "order", part: text };
  return { ...hull(members.all), oneOf: null };
}

function parseAll(texts: readonly string[]): { readonly all: readonly Meaning[] } | EdtfFault {
  const all: Meaning[] = [];
  for (const text of texts) {
    const date = parseDate(text);
    if ("fault" in date) return date;
    all.push(date.meaning);
  }
  return { all };
}

function hull(members: readonly Meaning[]): Meaning {
  return {
    interval: {
      start: Math.min(...members.map((member) => member.interval.start)),
      end: Math.max(...members.map((member) => member.interval.end)),
    },
    uncertain: members.some((member) => member.uncertain),
    approximate: members.some((member) => member.approximate),
    precision: PRECISIONS[Math.max(...members.map((member) => PRECISIONS.indexOf(member.precision)))] ?? "year",
  };
}
