import { describe, expect, it } from "vitest";
import {
  clockText,
  elapsedOf,
  enterScene,
  onScene,
  plannedUntil,
  startTimer,
  toggleTimer,
} from "../../../src/shells/brief/presenter/timer";

describe("the timer of a briefing", () => {
  it("runs from its start, and rests", () => {
    const running = toggleTimer(startTimer("one"), 1000);
    expect(elapsedOf(running, 4000)).toBe(3000);
    const resting = toggleTimer(running, 5000);
    expect(elapsedOf(resting, 99_000)).toBe(4000);
    expect(elapsedOf(toggleTimer(resting, 100_000), 101_000)).toBe(5000);
  });

  it("counts a scene's time over all its showings", () => {
    let timer = toggleTimer(startTimer("one"), 0);
    timer = enterScene(timer, "two", 10_000);
    expect(onScene(timer, 12_000)).toBe(2000);
    timer = enterScene(timer, "one", 15_000);
    expect(onScene(timer, 16_000)).toBe(11_000);
    expect(onScene(enterScene(timer, "two", 20_000), 21_000)).toBe(6000);
  });

  it("counts no time for a scene that is turned to while it rests", () => {
    const timer = enterScene(startTimer("one"), "two", 10_000);
    expect(timer.spent).toEqual({ one: 0 });
    expect(onScene(timer, 50_000)).toBe(0);
  });

  it("never falls below zero when the clock is set back", () => {
    expect(elapsedOf(toggleTimer(startTimer("one"), 5000), 1000)).toBe(0);
    const second = enterScene(toggleTimer(startTimer("one"), 0), "two", 60_000);
    expect(onScene(second, 55_000)).toBe(0);
    expect(enterScene(second, "three", 55_000).spent).toEqual({ one: 60_000, two: 0 });
  });

  it("knows what was planned until a scene begins and ends; nothing where no scene has a target", () => {
    const scenes = [
      { id: "one", seconds: 60 },
      { id: "two", seconds: null },
      { id: "three", seconds: 30 },
    ];
    expect(plannedUntil(scenes, "one")).toEqual({ before: 0, after: 60 });
    expect(plannedUntil(scenes, "three")).toEqual({ before: 60, after: 90 });
    expect(plannedUntil([{ id: "one", seconds: null }], "one")).toBeNull();
  });

  it.each([
    [0, "0:00"],
    [59_999, "0:59"],
    [245_000, "4:05"],
    [3_723_000, "1:02:03"],
    [-61_000, "−1:01"],
    [-400, "0:00"],
  ])("writes %i milliseconds as %s", (time, text) => expect(clockText(time)).toBe(text));
});
