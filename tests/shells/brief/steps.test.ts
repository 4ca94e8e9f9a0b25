// @vitest-environment jsdom
import { describe, expect, it } from "vitest";
import { stepOf, turnsPage } from "../../../src/shells/brief/steps";

describe("stepOf", () => {
  it.each([
    ["ArrowRight", 0, 1],
    ["PageDown", 1, 2],
    ["ArrowLeft", 2, 1],
    ["PageUp", 1, 0],
    ["Home", 2, 0],
    ["End", 0, 2],
    ["ArrowRight", 2, null],
    ["ArrowLeft", 0, null],
    ["x", 1, null],
  ])("%s from scene %i of three leads to %s [contract 3]", (key, at, to) => expect(stepOf(key, at, 3)).toBe(to));
});

describe("turnsPage", () => {
  const pressed = (html: string, key: string, init: KeyboardEventInit = {}) => {
    document.body.innerHTML = html;
    let turns = false;
    const listen = (event: KeyboardEvent) => {
      turns = turnsPage(event);
    };
    document.addEventListener("keydown", listen, { once: true });
    const target = document.querySelector("[data-here]") ?? document.body;
    target.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, ...init }));
    return turns;
  };

  it("lets arrows turn the page from anywhere that has no use for them", () => {
    expect(pressed("<button data-here>Next</button>", "ArrowRight")).toBe(true);
  });
  it("leaves arrows, Home and End to a grid and to a field", () => {
    expect(pressed('<div role="grid"><span data-here tabindex="0"></span></div>', "ArrowRight")).toBe(false);
    expect(pressed("<input data-here>", "Home")).toBe(false);
  });
  it("lets a clicker's keys turn the page even inside a grid", () => {
    expect(pressed('<div role="grid"><span data-here tabindex="0"></span></div>', "PageDown")).toBe(true);
  });
  it("leaves the browser its own shortcuts", () => {
    expect(pressed("<p data-here></p>", "ArrowLeft", { altKey: true })).toBe(false);
  });
});
