// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { followMouse, onPoint, type Point, showPoint } from "../../../src/shells/brief/pointer";

let dot: HTMLElement;
let picture: HTMLElement;
let strokes: SVGLineElement[];
let end: () => void;

const move = (clientX: number, clientY: number) =>
  document.dispatchEvent(new MouseEvent("pointermove", { clientX, clientY }));

beforeEach(() => {
  vi.useFakeTimers();
  dot = document.createElement("div");
  picture = document.createElement("div");
  picture.getBoundingClientRect = () => new DOMRect(100, 50, 800, 400);
  strokes = [1, 2, 3].map(() => document.createElementNS("http://www.w3.org/2000/svg", "line"));
  end = followMouse(dot, strokes, picture);
});
afterEach(() => {
  end();
  delete document.documentElement.dataset.motion;
  vi.useRealTimers();
});

describe("the pointer", () => {
  it("tells places as parts of the picture, whatever its size, and null outside", () => {
    const told: (Point | null)[] = [];
    const stop = onPoint((at) => told.push(at));
    move(300, 150);
    move(99, 150);
    stop();
    move(500, 250);
    expect(told).toEqual([{ x: 0.25, y: 0.25 }, null]);
    expect(dot.style.transform).toBe("translate(500px, 250px)");
  });

  it("shows the place of another window on its own picture, and tells nobody of it", () => {
    const told = vi.fn();
    const stop = onPoint(told);
    showPoint({ x: 1, y: 0.5 });
    expect(dot.hidden).toBe(false);
    expect(dot.style.transform).toBe("translate(900px, 250px)");
    showPoint(null);
    expect(dot.hidden).toBe(true);
    expect(told).not.toHaveBeenCalled();
    stop();
  });

  it("is gone after three seconds of rest, and not before", () => {
    move(300, 150);
    vi.advanceTimersByTime(2900);
    expect(dot.hidden).toBe(false);
    vi.advanceTimersByTime(200);
    expect(dot.hidden).toBe(true);
  });

  it("leaves strokes behind that fade within three seconds, and uses each again", () => {
    const fades: number[] = [];
    for (const line of strokes) {
      line.animate = ((_: unknown, time: number) => fades.push(time)) as unknown as SVGLineElement["animate"];
    }
    for (let x = 200; x < 300; x += 10) move(x, 100);
    expect(fades).toHaveLength(9);
    expect(Math.max(...fades)).toBeLessThanOrEqual(3000);
  });

  it("leaves none where nothing is to move", () => {
    document.documentElement.dataset.motion = "0";
    const animate = vi.fn();
    for (const line of strokes) line.animate = animate;
    for (let x = 200; x < 300; x += 10) move(x, 100);
    expect(animate).not.toHaveBeenCalled();
    expect(dot.hidden).toBe(false);
  });

  it("follows no more once it is off", () => {
    end();
    move(300, 150);
    expect(dot.style.transform).toBe("");
  });
});
