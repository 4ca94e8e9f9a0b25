import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dayNumber, daysOf, isoDay } from "../../src/dossier/days";
import { type EdtfDate, edtfOf, parseEdtf, partsOf } from "../../src/dossier/edtf";
import { faultWords } from "../../src/dossier/edtfFaults";
import { formatEdtf } from "../../src/dossier/edtfWords";
import { arbitraryEdtf } from "../support/arbitraryDossier";

const DAY = 86_400_000;
const utc = (text: string) => new Date(`${text}T00:00:00Z`).getTime() / DAY;
const between = (from: string, to: string) => ({ start: utc(from), end: utc(to) });

const exact: Omit<EdtfDate, "interval"> = { uncertain: false, approximate: false, precision: "day", oneOf: null };

describe("parseEdtf [codebook 7.1]", () => {
  test.each<[string, EdtfDate]>([
    ["2025-02-09", { ...exact, interval: between("2025-02-09", "2025-02-09") }],
    ["2024-02", { ...exact, precision: "month", interval: between("2024-02-01", "2024-02-29") }],
    ["1900-02", { ...exact, precision: "month", interval: between("1900-02-01", "1900-02-28") }],
    ["2022", { ...exact, precision: "year", interval: between("2022-01-01", "2022-12-31") }],
    ["2025-02?", { ...exact, precision: "month", uncertain: true, interval: between("2025-02-01", "2025-02-28") }],
    ["2022~", { ...exact, precision: "year", approximate: true, interval: between("2022-01-01", "2022-12-31") }],
    ["2025-02-09%", { ...exact, uncertain: true, approximate: true, interval: between("2025-02-09", "2025-02-09") }],
    ["2025-02-07/2025-02-09", { ...exact, interval: between("2025-02-07", "2025-02-09") }],
    ["2024/2024", { ...exact, precision: "year", interval: between("2024-01-01", "2024-12-31") }],
    ["2024-01/2024", { ...exact, precision: "year", interval: between("2024-01-01", "2024-12-31") }],
    ["2024/2024-12", { ...exact, precision: "year", interval: between("2024-01-01", "2024-12-31") }],
    ["2024/2025-01", { ...exact, precision: "year", interval: between("2024-01-01", "2025-01-31") }],
  ])("reads %s to the precision that it has", (text, meaning) => {
    expect(parseEdtf(text)).toEqual(meaning);
  });

  test("reads one of a set as each of its choices, and as the stretch that holds them all", () => {
    expect(parseEdtf("[2025-03,2025-01-31?]")).toEqual({
      interval: between("2025-01-31", "2025-03-31"),
      uncertain: true,
      approximate: false,
      precision: "month",
      oneOf: [between("2025-03-01", "2025-03-31"), between("2025-01-31", "2025-01-31")],
    });
  });

  test.each([
    ["2025-02-30", "has no such day"],
    ["2023-02-29", "has no such day"],
    ["2025-04-31", "has no such day"],
    ["2025-02-00", "has no such day"],
    ["2025-13", "has no such month"],
    ["2025-00-01", "has no such month"],
    ["2025-21", "has no such month"],
    ["", "is not a date"],
    ["25-02-09", "is not a date"],
    ["2025-2-9", "is not a date"],
    ["2025/02/09", "is not"],
    [" 2025", "is not a date"],
    ["2025\n", "is not a date"],
    ["2025-02-09T10:00", "is not a date"],
    ["2025-XX", "is not a date"],
    ["?2025", "is not a date"],
    ["2025?-02", "is not a date"],
    ["2025??", "is not a date"],
    ["-0044", "is not a date"],
    ["soon", "is not a date"],
    ["[2025-02]", "at least two"],
    ["[]", "is not a date"],
    ["[2025-02,]", "is not a date"],
    ["[2025-02,2025-03", "which is written"],
    ["[2025-02,2025-03]?", "which is written"],
    ["2025/", "is not a date"],
    ["../2025", "is not a date"],
    ["2025/2024", "ends before it starts"],
    ["2025-02/2025", "ends before it starts"],
    ["2025/2025-11", "ends before it starts"],
    ["2025-02]", "which is written"],
    ["2025-01/2025-02/2025-03", "has two dates"],
    ["[2025-02,2025-02-30]", "has no such day"],
  ])("refuses %j and says why", (text, why) => {
    const date = parseEdtf(text);
    expect("fault" in date && faultWords(text, date)).toContain(why);
    expect(() => edtfOf(text)).toThrow("Not a date");
  });

  test("reads every text of the alphabet of dates or refuses it, and never throws", () => {
    const alphabet = fc.string({ unit: fc.constantFrom(..."0123456789-?~%[],/. X"), maxLength: 24 });
    fc.assert(
      fc.property(fc.oneof(alphabet, fc.string()), (text) => {
        const date = parseEdtf(text);
        if ("fault" in date) expect(formatEdtf(text)).toBe(text);
        else expect(date.interval.start).toBeLessThanOrEqual(date.interval.end);
      }),
      { numRuns: 3000 },
    );
  });

  test("means every day that was written and no other, and forgets no mark", () => {
    fc.assert(
      fc.property(arbitraryEdtf(), (text) => {
        const { interval, uncertain, approximate } = edtfOf(text);
        const members = text
          .replace(/[[\]?~%]/g, "")
          .split(/[,/]/)
          .map((member) => member.split("-").map(Number));
        const first = ([year = 0, month = 1, day = 1]: number[]) => Date.UTC(year, month - 1, day) / DAY;
        const last = ([year = 0, month, day]: number[]) =>
          (day
            ? Date.UTC(year, (month ?? 1) - 1, day + 1)
            : month
              ? Date.UTC(year, month, 1)
              : Date.UTC(year + 1, 0, 1)) /
            DAY -
          1;
        expect(interval).toEqual({ start: Math.min(...members.map(first)), end: Math.max(...members.map(last)) });
        expect([uncertain, approximate]).toEqual([/[?%]/.test(text), /[~%]/.test(text)]);
      }),
    );
  });
});

describe("partsOf", () => {
  test("gives what is written of a date, and throws at what is none", () => {
    expect(partsOf("2025-02-09?")).toEqual({ year: 2025, month: 2, day: 9, mark: "?" });
    expect(partsOf("2025")).toEqual({ year: 2025, month: null, day: null, mark: "" });
    expect(() => partsOf("2025/2026")).toThrow("Not a date: 2025/2026");
  });
});

describe("daysOf", () => {
  test("gives the days of a valid date as the reader does, without reading the rest of it", () => {
    fc.assert(
      fc.property(arbitraryEdtf(), (text) => {
        expect(daysOf(text)).toEqual(edtfOf(text).interval);
      }),
    );
    expect(daysOf("[2024-12,2025-02-09?]")).toEqual(between("2024-12-01", "2025-02-09"));
  });

  test("throws where there is no date at all", () => {
    expect(() => daysOf("soon")).toThrow("Not a date: soon");
  });
});

describe("dayNumber and isoDay", () => {
  test("agree with Date.UTC on every day of four centuries and beyond, and undo each other", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 100, max: 9999 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 28 }),
        (year, month, day) => {
          const number = dayNumber(year, month, day);
          expect(number).toBe(Date.UTC(year, month - 1, day) / DAY);
          expect(isoDay(number)).toBe(new Date(number * DAY).toISOString().slice(0, 10));
        },
      ),
      { numRuns: 2000 },
    );
    for (let day = utc("1799-12-25"); day < utc("2201-01-05"); day += 1) {
      const date = new Date(day * DAY);
      if (dayNumber(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()) !== day)
        throw new Error(date.toISOString());
      if (isoDay(day) !== date.toISOString().slice(0, 10)) throw new Error(`${isoDay(day)} for ${date.toISOString()}`);
    }
  });
});

describe("formatEdtf", () => {
  test.each([
    ["2025-02-09", "9 Feb 2025"],
    ["2024-11", "Nov 2024"],
    ["2022", "2022"],
    ["[2025-02,2025-03]", "Feb or Mar 2025"],
    ["[2024-12,2025-01]", "Dec 2024 or Jan 2025"],
    ["[2025-02-09,2025-02-10]", "9 or 10 Feb 2025"],
    ["[2025-01,2025-02,2025-03]", "Jan, Feb or Mar 2025"],
    ["[2025-01-31,2025-02-01]", "31 Jan or 1 Feb 2025"],
    ["[2025-02,2025-03-01]", "Feb or 1 Mar 2025"],
    ["[2024,2025]", "2024 or 2025"],
    ["[2025-02?,2025-03]", "probably Feb 2025 or Mar 2025"],
    ["2025-02-10?", "probably 10 Feb 2025"],
    ["2024-11~", "about Nov 2024"],
    ["2022%", "probably about 2022"],
    ["2025-02-07/2025-02-09", "7 to 9 Feb 2025"],
    ["2024/2025-01-19", "2024 to 19 Jan 2025"],
    ["soon", "soon"],
  ])("writes %s as %s", (text, shown) => {
    expect(formatEdtf(text)).toBe(shown);
  });

  test("keeps every year, month and day of what it shows", () => {
    fc.assert(
      fc.property(arbitraryEdtf(), (text) => {
        const shown = formatEdtf(text);
        for (const year of text.match(/\d{4}/g) ?? []) expect(shown).toContain(year);
        for (const day of text.match(/(?<=\d{4}-\d{2}-)\d{2}/g) ?? [])
          expect(shown).toMatch(new RegExp(`(^|[ (])${Number(day)} `));
        expect(shown.includes("about")).toBe(/[~%]/.test(text));
        expect(shown.includes("probably")).toBe(/[?%]/.test(text));
      }),
    );
  });
});
