import { act, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { Briefing } from "../../../src/dossier/types";
import { createEngine } from "../../../src/engine/engine";
import { Brief } from "../../../src/shells/brief/Brief";
import { switchSingleKeys } from "../../../src/shells/singleKeys";
import { dossierOf } from "../../support/dossierOf";

beforeAll(() => {
  HTMLDialogElement.prototype.showModal ??= function showModal(this: HTMLDialogElement) {
    this.open = true;
  };
  HTMLDialogElement.prototype.close ??= function close(this: HTMLDialogElement) {
    this.open = false;
  };
});

const scene = (id: string, more: Partial<Briefing["scenes"][number]> = {}) => ({
  id,
  headline: `Headline of ${id}`,
  notes: "",
  view: {},
  panel: "matrix",
  seconds: null,
  ...more,
});

const briefing: Briefing = {
  id: "bundled",
  title: "How it stands",
  scenes: [
    scene("one", { view: { speaker: ["trump"] } }),
    scene("two"),
    scene("pair", { panel: ["matrix", "contested"] }),
    ...Array.from({ length: 9 }, (_, at) => scene(`more-${at + 4}`)),
  ],
};

const dossier = dossierOf({
  articles: [
    {
      reported: "2025-02-10",
      codings: [
        { speaker: "trump", issue: "talks" },
        { speaker: "peskov", issue: "talks", stance: "denies" },
        { speaker: "trump", issue: "leaders-meeting" },
      ],
    },
  ],
  links: [{ type: "contradicts", a: "a1-01", b: "a1-02" }],
  briefings: [briefing],
});

function open(hash = "mode=brief") {
  history.replaceState(null, "", `#${hash}`);
  return render(<Brief dossier={dossier} engine={createEngine(dossier)} />);
}

const headline = () => screen.getByRole("heading", { level: 1 });
const place = () => screen.queryByText(/^Scene \d+ of \d+$/)?.textContent;
const at = (number: number) => `Scene ${number} of ${briefing.scenes.length}`;
const press = (key: string, init: KeyboardEventInit = {}) =>
  fireEvent.keyDown(document.activeElement ?? document.body, { key, ...init });
const cell = (name: RegExp) => screen.getByRole("gridcell", { name });

/** Panels come with code of their own, which may load slowly where much else runs. */
const settled = () => waitFor(() => expect(screen.queryByText(/^Loading/)).toBeNull(), { timeout: 10_000 });

beforeEach(() => switchSingleKeys(true));
afterEach(() => {
  delete document.documentElement.dataset.motion;
  document.documentElement.style.removeProperty("--scale");
  sessionStorage.clear();
});

describe("a scene", () => {
  it("shows its headline as the page's title, the panel's own finding beneath, what is filtered, as of when and from what [contract 3.12]", async () => {
    open();
    await settled();
    expect(headline()).toHaveTextContent("Headline of one");
    expect(
      within(screen.getByRole("region", { name: "Actor–statement matrix" })).getByRole("heading"),
    ).toHaveTextContent(/Trump/);
    expect(screen.getByText(/^2 of 3 codings · speaker/)).toHaveAttribute("role", "status");
    expect(screen.getByText(/As of 29 Dec 2025 · Sources: 1 news article/)).toBeVisible();
    expect(place()).toBe(at(1));
  });

  it("has no controls in the picture: labels and marks alone", async () => {
    open();
    await settled();
    const buttons = within(screen.getByRole("main")).queryAllByRole("button");
    for (const button of buttons) expect(button.closest("[role=grid]")).not.toBeNull();
  });

  it("shows a pair side by side [contract 3.12]", async () => {
    open("mode=brief&scene=pair");
    await settled();
    expect(screen.getByRole("region", { name: "Actor–statement matrix" })).toBeVisible();
    expect(screen.getByRole("region", { name: "Contested claims" })).toBeVisible();
  });
});

describe("keys of a briefing [contract 3.8]", () => {
  it.each([
    ["ArrowRight", "one", 2],
    ["PageDown", "one", 2],
    ["ArrowLeft", "two", 1],
    ["PageUp", "two", 1],
    ["End", "one", 12],
    ["Home", "pair", 1],
    ["PageUp", "one", 1],
    ["PageDown", "more-12", 12],
  ])("%s leads from scene %s to number %i", (key, from, to) => {
    open(`mode=brief&scene=${from}`);
    press(key);
    expect(place()).toBe(at(to));
  });

  it("jumps by number and Enter, also where something that Enter would choose has the focus", () => {
    open();
    screen.getByRole("button", { name: "Next" }).focus();
    press("1");
    press("0");
    expect(screen.getByText("Scene 10: Enter")).toBeInTheDocument();
    press("Enter");
    expect(place()).toBe(at(10));
    expect(screen.queryByText("Scene 10: Enter")).toBeNull();
  });

  it("stays where it is for a number that no scene has, and forgets one at Escape", () => {
    open();
    for (const key of ["9", "9", "Enter"]) press(key);
    expect(place()).toBe(at(1));
    for (const key of ["3", "Escape", "Enter"]) press(key);
    expect(place()).toBe(at(1));
  });

  it("does nothing at single letters where they are switched off, and still turns", () => {
    switchSingleKeys(false);
    open();
    for (const key of ["b", "o", "l", "3", "Enter", "+"]) press(key);
    expect(headline()).toBeVisible();
    expect(screen.queryByRole("navigation", { name: "All scenes" })).toBeNull();
    expect(place()).toBe(at(1));
    press("PageDown");
    expect(place()).toBe(at(2));
  });

  it("lays out all scenes once for a key that is held down", () => {
    open();
    press("o");
    press("o", { repeat: true });
    expect(screen.getByRole("navigation", { name: "All scenes" })).toBeVisible();
  });

  it("leaves keys with Ctrl, Alt or Cmd to the browser", () => {
    open();
    for (const init of [{ ctrlKey: true }, { altKey: true }, { metaKey: true }]) {
      press("b", init);
      press("ArrowRight", init);
    }
    expect(place()).toBe(at(1));
    expect(headline()).toBeVisible();
  });

  it("lists them at ? [contract 3.12]", async () => {
    open();
    press("?");
    const list = screen.getByRole("dialog", { name: "Keys" });
    for (const name of ["Blank screen", "All scenes", "Pointer", "Evidence", "Presenter’s window"])
      expect(within(list).getByRole("rowheader", { name })).toBeInTheDocument();
    await userEvent.click(within(list).getByRole("button", { name: "Close" }));
    expect(screen.queryByRole("dialog")).toBeNull();
  });

  it("asks for full screen at F and at a clicker's F5", () => {
    const ask = vi.fn(() => Promise.resolve());
    document.documentElement.requestFullscreen = ask;
    open();
    press("f");
    press("F5");
    expect(ask).toHaveBeenCalledTimes(2);
  });
});

describe("a click on a mark", () => {
  it("shows its evidence beside the panel, and says that the scene has drifted, and how; R leads back [contract 3.12, 3.13]", async () => {
    open();
    await settled();
    await userEvent.click(cell(/^Trump, Talks/));
    await settled();
    expect(screen.getByRole("region", { name: "Evidence" })).toBeVisible();
    expect(screen.getByRole("region", { name: "Actor–statement matrix" })).toBeVisible();
    expect(screen.getByText(/Changed since the scene was made/).parentElement).toHaveTextContent(
      "chosen: Trump, Talks",
    );
    press("r");
    expect(screen.queryByText(/Changed since the scene was made/)).toBeNull();
    expect(screen.queryByRole("region", { name: "Evidence" })).toBeNull();
    expect(place()).toBe(at(1));
  });

  it("can be taken back by the badge's button, by Escape, and undone [contract 3.12]", async () => {
    open();
    const drift = () => screen.queryByText(/Changed since/);
    await userEvent.click(cell(/^Trump, Talks/));
    await userEvent.click(screen.getByRole("button", { name: "Back to the scene" }));
    expect(drift()).toBeNull();
    await userEvent.click(cell(/^Trump, Talks/));
    press("Escape");
    expect(drift()).toBeNull();
    press("z", { ctrlKey: true });
    expect(drift()).not.toBeNull();
  });

  it("dims what is not of the pin [contract 3.13]", async () => {
    open();
    await userEvent.click(cell(/^Trump, Talks/));
    const signs = (name: RegExp) => cell(name).querySelector("[aria-hidden]");
    expect(signs(/^Trump, Talks/)).not.toHaveAttribute("data-dim");
    expect(signs(/^Trump, Leaders/)).toHaveAttribute("data-dim");
  });

  it("in a pair leaves both where they are; the evidence takes the place of the other one when asked for [contract 3.13]", async () => {
    open("mode=brief&scene=pair");
    await settled();
    await userEvent.click(cell(/^Trump, Talks/));
    expect(screen.getByRole("region", { name: "Contested claims" })).toBeVisible();
    press("e");
    await settled();
    expect(screen.getByRole("region", { name: "Evidence" })).toBeVisible();
    expect(screen.getByRole("region", { name: "Actor–statement matrix" })).toBeVisible();
    expect(screen.queryByRole("region", { name: "Contested claims" })).toBeNull();
  });
});

describe("what covers a scene", () => {
  it("is a blank screen at B or a clicker's full stop, silent to assistive technology, until the page turns [contract 3.13]", () => {
    open();
    press("b");
    expect(document.querySelector(".brief-picture")).toHaveAttribute("inert");
    expect(screen.queryByRole("button", { name: "Next" })).toBeNull();
    press(".");
    expect(document.querySelector(".brief-picture")).not.toHaveAttribute("inert");
    press("b");
    press("PageDown");
    expect(document.querySelector(".brief-picture")).not.toHaveAttribute("inert");
    expect(place()).toBe(at(2));
  });

  it("goes at a turn that leads nowhere, too", () => {
    open("mode=brief&scene=more-12");
    press("b");
    press("PageDown");
    expect(document.querySelector(".brief-blank")).toBeNull();
    expect(place()).toBe(at(12));
  });

  it("is the overview at O: every scene by number, with the present one marked and focused; arrows move, Enter goes [contract 3.12]", async () => {
    open("mode=brief&scene=two");
    press("o");
    const list = screen.getByRole("navigation", { name: "All scenes" });
    const scenes = within(within(list).getByRole("list")).getAllByRole("button");
    expect(scenes).toHaveLength(briefing.scenes.length);
    expect(scenes[1]).toHaveFocus();
    expect(scenes[1]).toHaveAttribute("aria-current", "true");
    expect(scenes[2]).toHaveTextContent("3Headline of pairActor–statement matrix and Contested claims");
    press("ArrowDown");
    expect(scenes[2]).toHaveFocus();
    expect(place()).toBe(at(2));
    await userEvent.keyboard("{Enter}");
    expect(place()).toBe(at(3));
    expect(screen.queryByRole("navigation", { name: "All scenes" })).toBeNull();
  });

  it("is not shown to who looks at a frozen picture", () => {
    open();
    press("z");
    press("o");
    expect(screen.queryByRole("navigation", { name: "All scenes" })).toBeNull();
    expect(headline()).toHaveTextContent("Headline of one");
    press("z");
    expect(screen.getByRole("navigation", { name: "All scenes" })).toBeVisible();
  });

  it("closes at Escape without going anywhere", () => {
    open("mode=brief&scene=two");
    press("o");
    press("Escape");
    expect(screen.queryByRole("navigation", { name: "All scenes" })).toBeNull();
    expect(place()).toBe(at(2));
  });
});

describe("a finger", () => {
  const swipe = (from: readonly [number, number], to: readonly [number, number], on: Element = headline()) => {
    const touch = ([clientX, clientY]: readonly [number, number]) => [{ clientX, clientY, identifier: 1, target: on }];
    fireEvent.touchStart(on, { touches: touch(from) });
    fireEvent.touchEnd(on, { changedTouches: touch(to) });
  };

  it("that swipes to the left shows the next scene, to the right the one before", () => {
    open();
    swipe([300, 200], [150, 210]);
    expect(place()).toBe(at(2));
    swipe([150, 200], [300, 190]);
    expect(place()).toBe(at(1));
  });

  it("that taps, scrolls or slips turns nothing", () => {
    open();
    swipe([300, 200], [299, 200]);
    swipe([300, 400], [230, 100]);
    expect(place()).toBe(at(1));
  });

  it("that swipes over the list of keys turns nothing beneath it", () => {
    open();
    press("?");
    swipe([300, 200], [150, 210], screen.getByRole("dialog", { name: "Keys" }));
    expect(place()).toBe(at(1));
  });

  it("that scrolls a wide table sideways turns nothing", () => {
    open();
    const wide = screen.getByRole("main");
    Object.defineProperty(wide, "scrollWidth", { value: 900 });
    wide.style.overflowX = "auto";
    swipe([300, 200], [100, 200], wide);
    expect(place()).toBe(at(1));
  });
});

describe("the pointer", () => {
  it("is a dot that follows the mouse at L, is gone at rest, and takes no part in what assistive technology reads", () => {
    vi.useFakeTimers();
    open();
    press("l");
    const dot = document.querySelector<HTMLElement>(".brief-dot") as HTMLElement;
    vi.spyOn(document.querySelector(".brief") as Element, "getBoundingClientRect").mockReturnValue(
      new DOMRect(0, 0, 1000, 500),
    );
    expect(dot.hidden).toBe(true);
    fireEvent.pointerMove(document, { clientX: 250, clientY: 100 });
    expect(dot.hidden).toBe(false);
    expect(dot.style.transform).toBe("translate(250px, 100px)");
    expect(dot.closest("[aria-hidden=true]")).not.toBeNull();
    vi.advanceTimersByTime(3000);
    expect(dot.hidden).toBe(true);
    press("l");
    expect(document.querySelector(".brief-dot")).toBeNull();
    vi.useRealTimers();
  });

  it("adds nothing to the page, however far it goes", () => {
    open();
    press("l");
    vi.spyOn(document.querySelector(".brief") as Element, "getBoundingClientRect").mockReturnValue(
      new DOMRect(0, 0, 1000, 500),
    );
    const before = document.querySelectorAll("*").length;
    for (let x = 0; x < 1000; x += 5) fireEvent.pointerMove(document, { clientX: x, clientY: 100 });
    expect(document.querySelectorAll("*").length).toBe(before);
  });
});

describe("texts", () => {
  const scale = () => Number(document.documentElement.style.getPropertyValue("--scale"));

  it("grow at + and shrink at -, within limits, and 0 makes them usual; the link says so", () => {
    open();
    const usual = scale();
    press("+");
    expect(scale()).toBeCloseTo(usual * 1.1);
    expect(location.hash).toContain("text=11");
    for (let i = 0; i < 20; i++) press("+");
    expect(scale()).toBeCloseTo(usual * 1.6);
    for (let i = 0; i < 20; i++) press("-");
    expect(scale()).toBeCloseTo(usual * 0.8);
    press("0");
    expect(scale()).toBeCloseTo(usual);
    expect(location.hash).not.toContain("text=");
  });

  it("begin at the size that the link names, and no larger than the largest", () => {
    open("mode=brief");
    const usual = scale();
    open("mode=brief&text=12");
    expect(scale()).toBeCloseTo(usual * 1.2);
    open("mode=brief&text=99");
    expect(scale()).toBeCloseTo(usual * 1.6);
  });

  it("grow with the window, and panels are drawn anew", async () => {
    open();
    const before = screen.getByRole("grid");
    const [width, height] = [innerWidth, innerHeight];
    act(() => {
      Object.assign(window, { innerWidth: 2560, innerHeight: 1440 });
      dispatchEvent(new Event("resize"));
    });
    expect(scale()).toBeGreaterThan(2);
    expect(screen.getByRole("grid")).not.toBe(before);
    Object.assign(window, { innerWidth: width, innerHeight: height });
  });
});

describe("a link", () => {
  it("follows what is shown, and a frozen picture hides what the presenter does meanwhile", async () => {
    open();
    press("ArrowRight");
    expect(location.hash).toBe("#mode=brief&briefing=bundled&scene=two");
    press("z");
    press("ArrowRight");
    expect(place()).toBe(at(2));
    expect(location.hash).toBe("#mode=brief&briefing=bundled&scene=two");
    await userEvent.click(cell(/^Trump, Talks/));
    expect(screen.queryByText(/Changed since/)).toBeNull();
    press("z");
    expect(place()).toBe(at(3));
    expect(location.hash).toBe("#mode=brief&briefing=bundled&scene=pair");
  });

  it("leads to a scene with its changes, also when it is edited by hand", () => {
    open("mode=brief&scene=two&issue=talks");
    expect(screen.getByText(/Changed since/).parentElement).toHaveTextContent("Talks");
    act(() => {
      history.replaceState(null, "", "#mode=brief&briefing=bundled&scene=one&speaker=peskov");
      dispatchEvent(new Event("hashchange"));
    });
    expect(place()).toBe(at(1));
    expect(screen.getByText(/Changed since/).parentElement).toHaveTextContent(/Peskov; without .*Trump/);
  });

  it("with motion=0 stops all motion, and keeps doing so from scene to scene", () => {
    open("mode=brief&motion=0");
    expect(document.documentElement.dataset.motion).toBe("0");
    press("ArrowRight");
    expect(location.hash).toContain("motion=0");
  });

  it("that names a scene or a briefing that is not here says so, and falls back, until the page turns", async () => {
    open("mode=brief&briefing=bundled&scene=nowhere&speaker=peskov");
    expect(screen.getByRole("alert")).toHaveTextContent("The scene that the link names is not in this briefing");
    expect(place()).toBe(at(1));
    expect(screen.queryByText(/Changed since/)).toBeNull();
    press("ArrowRight");
    expect(screen.queryByRole("alert")).toBeNull();
  });

  it("that names an unknown briefing opens the bundled one and says so", async () => {
    open("mode=brief&briefing=nowhere");
    expect(await screen.findByRole("alert")).toHaveTextContent("this one is “How it stands”");
    expect(place()).toBe(at(1));
  });
});
