import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { DayInterval } from "../../src/dossier/days";
import { dayNumber } from "../../src/dossier/days";
import { type AxisInput, timeAxis } from "../../src/panels/stages/axis";
import { dateText } from "../../src/panels/stages/ticks";

const day = (iso: string) => {
  const [year, month, dayOfMonth] = iso.split("-").map(Number);
  return dayNumber(year as number, month as number, dayOfMonth as number);
};
const days = (from: string, to = from): DayInterval => ({ start: day(from), end: day(to) });

const FEBRUARY = days("2025-01-28", "2025-02-10");
const DECEMBER = days("2025-12-23", "2025-12-29");

function axisOf(input: Partial<AxisInput> = {}) {
  return timeAxis({
    stretches: [FEBRUARY, DECEMBER],
    dates: [],
    events: [],
    from: null,
    to: null,
    width: 700,
    em: 12,
    ...input,
  });
}

const segmentsOf = (axis: ReturnType<typeof timeAxis>) => axis.segments.map(({ kind }) => kind);

describe("a time axis in pieces", () => {
  it("is linear inside each covered stretch, to one scale", () => {
    const axis = axisOf();
    const step = axis.x(day("2025-02-04")) - axis.x(day("2025-02-03"));
    expect(axis.x(day("2025-02-10")) - axis.x(day("2025-02-03"))).toBeCloseTo(7 * step);
    expect(axis.x(day("2025-12-29")) - axis.x(day("2025-12-28"))).toBeCloseTo(step);
    expect(axis.day).toBeCloseTo(step);
  });

  it("has a break between two stretches and none at either end", () => {
    expect(segmentsOf(axisOf())).toEqual(["covered", "break", "covered"]);
    const gap = axisOf().segments[1];
    expect(dateText({ start: gap?.from as number, end: gap?.to as number })).toBe("11 Feb to 22 Dec 2025");
  });

  it("gives a break the same width whatever it leaves out", () => {
    const long = axisOf().segments[1];
    const short = axisOf({ stretches: [FEBRUARY, days("2025-02-13", "2025-02-19")] }).segments[1];
    expect((long?.x1 ?? 0) - (long?.x0 ?? 0)).toBeCloseTo((short?.x1 ?? 0) - (short?.x0 ?? 0));
  });

  it("puts what is told in retrospect before the first stretch, in order, each date in a column of its own", () => {
    const june = days("2024-06-14");
    const november = days("2024-11-01", "2024-11-30");
    const axis = axisOf({ dates: [november, days("2025-02-09"), june, days("2022-01-01", "2022-12-31"), june] });
    expect(segmentsOf(axis)[0]).toBe("retrospect");
    expect(axis.segments[0]?.columns.map(({ date }) => dateText(date))).toEqual(["2022", "14 Jun 2024", "Nov 2024"]);
    expect(axis.span(june)[1]).toBeCloseTo(axis.span(november)[0]);
    expect(axis.span(november)[1]).toBeLessThanOrEqual(axis.span(FEBRUARY)[0]);
  });

  it("has one label under neighbours in retrospect that would be called the same", () => {
    const dates = [days("2024-06-14"), days("2024-11-03"), days("2024-11-09"), days("2024-11-20")];
    const labels = axisOf({ dates, width: 1600 }).ticks.map(({ label }) => label);
    expect(labels.slice(0, 2)).toEqual(["Jun 2024", "Nov 2024"]);
    expect(labels.filter((label) => label === "Nov 2024")).toHaveLength(1);
  });

  it("puts what is told in retrospect of a gap inside its break", () => {
    const axis = axisOf({ dates: [days("2025-08-15")] });
    const gap = axis.segments[1];
    const x = axis.x(day("2025-08-15"));
    expect(x).toBeGreaterThan(gap?.x0 as number);
    expect(x).toBeLessThan(gap?.x1 as number);
  });

  it("draws a month as wide as its days, never as its first [visual rule 14]", () => {
    const axis = axisOf();
    const [from, to] = axis.span(days("2025-02-01", "2025-02-28"));
    expect(from).toBeCloseTo(axis.x(day("2025-02-01")) - axis.day / 2);
    expect(to).toBeGreaterThan(axis.x(day("2025-02-10")));
  });

  it("has a tick at each article's date that has room, and says the year once for each stretch", () => {
    const events = [day("2025-02-03"), day("2025-02-10"), day("2025-12-29")];
    const labels = axisOf({ events }).ticks.map(({ label }) => label);
    expect(labels).toContain("10 Feb");
    expect(labels.filter((label) => label.endsWith("2025"))).toHaveLength(2);
  });

  it("shows only the window, with room for more in it", () => {
    const axis = axisOf({ from: day("2025-02-03"), to: day("2025-02-10"), dates: [days("2024-11-01", "2024-11-30")] });
    expect(axis.segments.map(({ kind, from, to }) => [kind, dateText({ start: from, end: to })])).toEqual([
      ["covered", "3 to 10 Feb 2025"],
    ]);
    expect(axis.day).toBeGreaterThan(axisOf().day);
  });

  it("is one break where the window has no covered day", () => {
    const axis = axisOf({ from: day("2025-05-01"), to: day("2025-05-31") });
    expect(segmentsOf(axis)).toEqual(["break"]);
    expect(axis.segments[0]?.x1).toBeCloseTo(700);
  });

  it("has nothing to show without a stretch", () => {
    expect(axisOf({ stretches: [] }).segments).toEqual([]);
  });
});

const anyDay = fc.integer({ min: day("2019-01-01"), max: day("2026-12-31") });
const anyDate = fc
  .tuple(anyDay, fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 400 })))
  .map(([start, length]): DayInterval => ({ start, end: start + length }));
const anyStretches = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 2, max: 300 })), { minLength: 1, maxLength: 9 })
  .map((parts) => {
    let at = day("2024-03-01");
    return parts.map(([length, gap]): DayInterval => {
      const start = at + gap;
      at = start + length;
      return { start, end: at };
    });
  });
const anyInput: fc.Arbitrary<AxisInput> = fc.record({
  stretches: anyStretches,
  dates: fc.array(anyDate, { maxLength: 12 }),
  events: fc.array(anyDay, { maxLength: 8 }),
  from: fc.option(anyDay),
  to: fc.option(anyDay),
  width: fc.integer({ min: 40, max: 2400 }),
  em: fc.constantFrom(12, 21.6),
});
/** The engine hands over only dates that overlap the window, and a window whose ends are in order. */
const sound = (input: AxisInput): AxisInput => {
  const [from, to] =
    input.from !== null && input.to !== null && input.from > input.to ? [input.to, input.from] : [input.from, input.to];
  return {
    ...input,
    from,
    to,
    dates: input.dates.filter(({ start, end }) => end >= (from ?? start) && start <= (to ?? end)),
  };
};

describe("any time axis", () => {
  it("puts every day inside the width, and no day left of an earlier one", () => {
    fc.assert(
      fc.property(anyInput.map(sound), fc.array(anyDay, { minLength: 2, maxLength: 30 }), (input, some) => {
        const axis = timeAxis(input);
        const xs = [...some].sort((a, b) => a - b).map((one) => axis.x(one));
        for (const [at, x] of xs.entries()) {
          expect(x).toBeGreaterThanOrEqual(0);
          expect(x).toBeLessThanOrEqual(input.width + 1e-6);
          expect(x).toBeGreaterThanOrEqual((xs[at - 1] ?? 0) - 1e-6);
        }
      }),
    );
  });

  it("gives every date a span inside the width, its left end first", () => {
    fc.assert(
      fc.property(anyInput.map(sound), (input) => {
        const axis = timeAxis(input);
        for (const date of input.dates) {
          const [from, to] = axis.span(date);
          expect(from).toBeLessThanOrEqual(to + 1e-6);
          expect(from).toBeGreaterThanOrEqual(0);
          expect(to).toBeLessThanOrEqual(input.width + 1e-6);
        }
      }),
    );
  });

  it("has no tick inside a break", () => {
    fc.assert(
      fc.property(anyInput.map(sound), (input) => {
        const axis = timeAxis(input);
        const breaks = axis.segments.filter(({ kind }) => kind === "break");
        for (const { x } of axis.ticks) {
          expect(breaks.filter(({ x0, x1 }) => x > x0 + 1e-6 && x < x1 - 1e-6)).toEqual([]);
        }
      }),
    );
  });

  it("has breaks of one width, and segments that follow on one another to fill it all", () => {
    fc.assert(
      fc.property(anyInput.map(sound), (input) => {
        const { segments } = timeAxis(input);
        const widths = segments.filter(({ kind }) => kind === "break").map(({ x0, x1 }) => x1 - x0);
        for (const width of widths) expect(width).toBeCloseTo(widths[0] as number, 6);
        for (const [at, { x0 }] of segments.entries()) expect(x0).toBeCloseTo(segments[at - 1]?.x1 ?? 0, 6);
        if (segments.length > 0) expect(segments.at(-1)?.x1).toBeCloseTo(input.width, 6);
      }),
    );
  });
});
