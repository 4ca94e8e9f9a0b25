import { describe, expect, it, vi } from "vitest";
import { numberOfEntry } from "../../src/store/address";
import { writeEntry } from "../../src/store/entry";

const WHERE = { pathname: "/index.html", search: "?a=1" };

function windowWith(state: unknown) {
  const history = { state, pushState: vi.fn(), replaceState: vi.fn() };
  return { history, win: { history, location: WHERE } as unknown as Window };
}

describe("writeEntry", () => {
  it("writes the number beside what others keep in the entry, and the fragment as its address", () => {
    const { history, win } = windowWith({ theirs: 1, parley: 3 });
    expect(writeEntry(win, "replaceState", 4, "q=x")).toBe(true);
    expect(history.replaceState.mock.calls).toEqual([[{ theirs: 1, parley: 4 }, "", "#q=x"]]);
    expect(history.pushState).not.toHaveBeenCalled();
  });

  it("writes the address without a fragment where the fragment is empty", () => {
    const { history, win } = windowWith(null);
    expect(writeEntry(win, "pushState", 0, "")).toBe(true);
    expect(history.pushState.mock.calls).toEqual([[{ parley: 0 }, "", "/index.html?a=1"]]);
  });

  it.each(["text", 7, null, undefined])("keeps nothing of an entry that others gave the state %j", (state) => {
    const { history, win } = windowWith(state);
    writeEntry(win, "pushState", 2, "q=x");
    expect(history.pushState.mock.calls).toEqual([[{ parley: 2 }, "", "#q=x"]]);
  });

  it("says so where the browser refuses", () => {
    const { history, win } = windowWith(null);
    history.pushState.mockImplementation(() => {
      throw new DOMException("too many", "SecurityError");
    });
    expect(writeEntry(win, "pushState", 1, "q=x")).toBe(false);
  });
});

describe("numberOfEntry", () => {
  it.each([
    [{ parley: 0 }, 0],
    [{ parley: 12, theirs: "x" }, 12],
    [{ parley: -1 }, null],
    [{ parley: 1.5 }, null],
    [{ parley: Number.POSITIVE_INFINITY }, null],
    [{ parley: "3" }, null],
    [{}, null],
    ["parley", null],
    [null, null],
    [undefined, null],
  ])("of the state %j is %j", (state, number) => expect(numberOfEntry(windowWith(state).win)).toBe(number));
});
