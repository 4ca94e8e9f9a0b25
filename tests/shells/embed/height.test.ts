import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { tellHeight } from "../../../src/shells/embed/height";

let measure: () => void;
let height: number;
let told: number[];
let end: () => void;

beforeEach(() => {
  vi.useFakeTimers();
  told = [];
  vi.stubGlobal("location", { href: "http://x.test/embed.html#panel=matrix" });
  vi.stubGlobal(
    "ResizeObserver",
    class {
      constructor(look: () => void) {
        measure = look;
      }
      observe() {}
      disconnect() {}
    },
  );
  const element = { getBoundingClientRect: () => ({ height }) } as HTMLElement;
  end = tellHeight(element, (message) => {
    const { type, payload } = message as { type?: string; payload?: { height: number } };
    if (type === "resize" && payload) told.push(payload.height);
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

function heights(...all: number[]): number[] {
  for (const one of all) {
    height = one;
    measure();
  }
  return told;
}

describe("the height that an embed tells [contract 4.7]", () => {
  it("is never less than its content, so that no bar to scroll by appears for one pixel", () => {
    expect(heights(500, 500.4)).toEqual([500, 501]);
  });

  it("goes back by more than one pixel or not at all, so that it does not go to and fro", () => {
    expect(heights(500.4, 500, 500.4, 500, 499.5, 499)).toEqual([501, 499]);
  });

  it("is told again for a host that begins to listen late, a few times and not when it has ended", () => {
    expect(heights(500, 600)).toEqual([500, 600]);
    vi.advanceTimersByTime(3000);
    expect(told).toEqual([500, 600, 600, 600]);
    end();
    vi.advanceTimersByTime(60_000);
    expect(told).toHaveLength(4);
  });

  it("is none before there is one", () => {
    expect(heights(0, 700, 0)).toEqual([700]);
  });
});
