import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { formatPin, parsePin } from "../../src/store/pin";

/** A thousand random cases take their time on a busy machine. */
vi.setConfig({ testTimeout: 60_000 });

describe("parsePin", () => {
  it.each([
    ["coding:a1-07", { kind: "coding", id: "a1-07" }],
    ["link:l-3", { kind: "link", id: "l-3" }],
    ["venue:saudi-arabia", { kind: "venue", id: "saudi-arabia" }],
    ["cell:peskov~leader-contact", { kind: "cell", row: "peskov", issue: "leader-contact" }],
    ["cell:*~talks", { kind: "cell", row: "*", issue: "talks" }],
    ["cell:reported~*", { kind: "cell", row: "reported", issue: "*" }],
    ["stage:2025-02-09~2~us-ru", { kind: "stage", date: "2025-02-09", rung: 2, track: "us-ru" }],
    ["stage:2024-11~~2~multi", { kind: "stage", date: "2024-11~", rung: 2, track: "multi" }],
    ["stage:2025-02-07?~0~ru-ua", { kind: "stage", date: "2025-02-07?", rung: 0, track: "ru-ua" }],
    ["stage:[2025-02,2025-03]~8~us-ua", { kind: "stage", date: "[2025-02,2025-03]", rung: 8, track: "us-ua" }],
    ["stage:*~6~multi", { kind: "stage", date: "*", rung: 6, track: "multi" }],
    ["stage:2025%~3~us-ru", { kind: "stage", date: "2025%", rung: 3, track: "us-ru" }],
  ])("reads %s and formatPin writes it again [contract 2.5]", (text, pin) => {
    expect(parsePin(text)).toEqual(pin);
    expect(formatPin(parsePin(text)!)).toBe(text);
  });

  it.each([
    "",
    "coding",
    "coding:",
    "coding:a b",
    "cell:trump",
    "cell:a~b~c",
    "cell:*~*",
    "cell:~talks",
    "stage:2025~9~us-ru",
  ])("refuses %j", (text) => expect(parsePin(text)).toBeNull());

  it.each([
    "stage:2025~3~US",
    "stage:~3~us-ru",
    "stage:soon~3~us-ru",
    "stage:2025*~3~us-ru",
    "place:riyadh",
    "__proto__:x",
    "venue:x\ny",
    "see coding:a1-07",
    "1coding:a1-07",
    "cell:trump~",
    "stage:x2025~3~us-ru",
    "stage:2025~3~us-",
    "stage:2025~3~us-ru-2",
    "stage:2025~33~us-ru",
  ])("refuses %j too", (text) => expect(parsePin(text)).toBeNull());

  it("answers any text, and only with what formatPin writes as that text", () => {
    const tail = fc.string({ unit: "binary", maxLength: 20 });
    const kind = fc.constantFrom("coding:", "cell:", "stage:", "venue:", "link:", "");
    fc.assert(
      fc.property(kind, tail, (start, rest) => {
        const pin = parsePin(start + rest);
        if (pin) expect(formatPin(pin)).toBe(start + rest);
      }),
      { numRuns: 2000 },
    );
  });
});
