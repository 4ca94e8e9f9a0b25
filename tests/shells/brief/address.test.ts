// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Briefing } from "../../../src/dossier/types";
import { bindAddress, openShow } from "../../../src/shells/brief/address";
import { readSceneLink } from "../../../src/shells/brief/sceneLink";
import { goTo, look, scaleText, toggleFreeze } from "../../../src/shells/brief/show";
import { createShowStore } from "../../../src/shells/brief/showStore";

const scene = (id: string) => ({ id, headline: id, notes: "", view: {}, panel: "matrix", seconds: null });
const briefing: Briefing = { id: "b", title: "B", scenes: [scene("one"), scene("two")] };
const ends: (() => void)[] = [];

function open(hash: string) {
  history.replaceState(null, "", `#${hash}`);
  const show = createShowStore(briefing, openShow(briefing, readSceneLink(location.hash)));
  ends.push(bindAddress(show));
  return show;
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  for (const end of ends.splice(0)) end();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe("the address of a briefing [contract 2.16]", () => {
  it("names the scene, what was changed of it, and how large texts are, in one order", () => {
    const show = open("motion=0&mode=brief");
    expect(location.hash).toBe("#mode=brief&briefing=b&scene=one&motion=0");
    show.step(goTo("two"));
    show.step(look((view) => ({ ...view, q: "call" })));
    show.step(scaleText(2));
    expect(location.hash).toBe("#mode=brief&briefing=b&scene=two&motion=0&text=12&q=call");
  });

  it("keeps to what is shown while that is frozen", () => {
    const show = open("mode=brief");
    show.step(toggleFreeze);
    show.step(goTo("two"));
    expect(location.hash).toBe("#mode=brief&briefing=b&scene=one");
  });

  it("adds no entry to the browser's history, and asks no more of the browser than it takes", () => {
    const show = open("mode=brief");
    const entries = history.length;
    const write = vi.spyOn(history, "replaceState");
    for (let at = 0; at < 3000; at++) {
      show.step(goTo(at % 2 === 0 ? "two" : "one"));
      vi.advanceTimersByTime(10);
    }
    expect(write.mock.calls.length).toBeLessThanOrEqual(100);
    vi.advanceTimersByTime(1000);
    expect(location.hash).toBe("#mode=brief&briefing=b&scene=one");
    expect(history.length).toBe(entries);
  });

  it("goes on where the browser refuses, and tries again later", () => {
    const show = open("mode=brief");
    const refuse = vi.spyOn(history, "replaceState").mockImplementation(() => {
      throw new DOMException("too many", "SecurityError");
    });
    show.step(goTo("two"));
    expect(show.getState().picture.scene).toBe("two");
    refuse.mockRestore();
    vi.advanceTimersByTime(30_000);
    expect(location.hash).toBe("#mode=brief&briefing=b&scene=two");
  });

  it("is followed when it is edited by hand", () => {
    const show = open("mode=brief");
    history.replaceState(null, "", "#mode=brief&briefing=b&scene=two&q=call&text=14");
    dispatchEvent(new Event("hashchange"));
    expect(show.getState()).toMatchObject({ picture: { scene: "two", view: { q: "call" } }, text: 14 });
  });

  it.each(["text=99", "text=-3", "text=x", "text=1e9"])("reads %s as no size out of bounds", (text) => {
    const size = open(`mode=brief&${text}`).getState().text;
    expect(size).toBeGreaterThanOrEqual(8);
    expect(size).toBeLessThanOrEqual(16);
  });
});
