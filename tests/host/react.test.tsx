import { act, render } from "@testing-library/react";
import { StrictMode, useState } from "react";
import { renderToString } from "react-dom/server";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Parley } from "../../src/host/react";
import type { PanelError, PanelView } from "../../src/host/types";
import { frame, frames } from "./fakeFrame";

vi.mock("../../src/host/frame", () => import("./fakeFrame"));

beforeEach(() => {
  frames.length = 0;
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const asked = (type: string) =>
  frame()
    .asked.filter((one) => one.type === type)
    .map(({ payload }) => payload);

/** The embed: what it is told it shows, and tells. */
const embed = {
  ready: (view: PanelView) => act(() => frame().hear("ready", { view, rev: 0, source: "initial" })),
  user: (view: PanelView) => act(() => frame().hear("view", { view, patch: {}, rev: 1, source: "user" })),
};
const wait = (milliseconds: number) => act(() => vi.advanceTimersByTimeAsync(milliseconds));

describe("<Parley> [contract 4.4]", () => {
  it("opens one frame, also where React tries everything twice, and takes it away with itself", () => {
    const { unmount, container } = render(<Parley panel="matrix" base="/" title="Who said what" />, {
      wrapper: StrictMode,
    });
    expect(container.querySelectorAll("iframe")).toHaveLength(1);
    expect(frames.filter(({ disposed }) => !disposed)).toHaveLength(1);
    unmount();
    expect(frames.every(({ disposed }) => disposed)).toBe(true);
  });

  it("opens the panel with its view, and asks nothing for another object that says the same", async () => {
    const { rerender } = render(<Parley panel="matrix" base="/" view={{ party: ["ru", "us"] }} />);
    expect(frame().settings.link).toBe("panel=matrix&party=ru&party=us");
    embed.ready({ party: ["ru", "us"] });
    rerender(<Parley panel="matrix" base="/" view={{ party: ["us", "ru"], speaker: [] }} />);
    await wait(1000);
    expect(frames).toHaveLength(1);
    expect(frame().asked).toEqual([]);
  });

  it("follows its view prop with what changed, and only that", async () => {
    const { rerender } = render(<Parley panel="matrix" base="/" view={{ party: ["ru"], min: 2 }} />);
    embed.ready({ party: ["ru"], min: 2 });
    rerender(<Parley panel="matrix" base="/" view={{ min: 2, stance: ["denies"] }} />);
    expect(asked("setView")).toEqual([{ patch: { party: null, stance: ["denies"] } }]);
  });

  it("passes over what was wanted in between, so that a slider is no flood, and ends at the last", async () => {
    const { rerender } = render(<Parley panel="matrix" base="/" view={{}} />);
    embed.ready({});
    frame().answer = (_, { patch }) => ({ view: patch });
    for (let min = 2; min <= 100; min += 1) rerender(<Parley panel="matrix" base="/" view={{ min }} />);
    await wait(1000);
    expect(asked("setView")).toEqual([{ patch: { min: 2 } }, { patch: { min: 100 } }]);
  });

  it("goes back to what it showed, though the way there was not answered yet", async () => {
    const { rerender } = render(<Parley panel="matrix" base="/" view={{ min: 2 }} />);
    embed.ready({ min: 2 });
    frame().answer = (_, { patch }) => ({ view: patch });
    rerender(<Parley panel="matrix" base="/" view={{ min: 3 }} />);
    rerender(<Parley panel="matrix" base="/" view={{ min: 2 }} />);
    await wait(1000);
    expect(asked("setView")).toEqual([{ patch: { min: 3 } }, { patch: { min: 2 } }]);
  });

  it("lets its parent follow the reader without an echo [contract 4.12]", async () => {
    function Parent() {
      const [view, setView] = useState<PanelView>({});
      return <Parley panel="matrix" base="/" view={view} onView={(event) => setView(event.view)} />;
    }
    render(<Parent />, { wrapper: StrictMode });
    embed.ready({});
    embed.user({ speaker: ["trump"] });
    embed.user({ speaker: ["trump"], party: ["us"] });
    await wait(1000);
    expect(frame().asked).toEqual([]);
  });

  it("keeps the search words that the panel does not tell [contract 4.10]", async () => {
    const { rerender } = render(<Parley panel="matrix" base="/" view={{}} />);
    embed.ready({});
    rerender(<Parley panel="matrix" base="/" view={{ party: ["ru"] }} />);
    expect(asked("setView")).toEqual([{ patch: { party: ["ru"] } }]);
  });

  it("does not make a panel load that nobody is near to: what it was given meanwhile comes when it is there", async () => {
    const { rerender } = render(<Parley panel="matrix" base="/" theme="light" />);
    rerender(<Parley panel="matrix" base="/" theme="dark" view={{ party: ["ru"] }} />);
    await wait(1000);
    expect(frame().asked).toEqual([]);
    embed.ready({});
    await wait(0);
    expect(asked("setView")).toEqual([{ patch: { party: ["ru"] } }]);
    expect(asked("setTheme")).toEqual([{ scheme: "dark" }]);
  });

  it("opens another panel anew, and follows theme and dossier without", async () => {
    const { rerender } = render(<Parley panel="matrix" base="/" />);
    embed.ready({});
    rerender(
      <Parley panel="matrix" base="/" theme={{ colours: { ink: "#123" } }} dossier={{ "dossier.json": "{}" }} />,
    );
    await wait(0);
    expect(frame().asked.map(({ type }) => type)).toEqual(["setTheme", "setData"]);
    expect(frames).toHaveLength(1);
    rerender(<Parley panel="venues" base="/" />);
    expect(frames.map(({ disposed }) => disposed)).toEqual([true, false]);
    expect(frame().settings.link).toBe("panel=venues");
  });

  it("calls the callbacks that it was given last, with the panel itself when it is ready", async () => {
    const heard: unknown[] = [];
    const props = { panel: "matrix", base: "/" } as const;
    const { rerender } = render(<Parley {...props} onSelect={() => heard.push("an old one")} />);
    rerender(
      <Parley
        {...props}
        onReady={(_, panel) => heard.push(typeof panel.setView)}
        onSelect={({ ids }) => heard.push(ids)}
        onError={({ code }: PanelError) => heard.push(code)}
        onResize={({ height }) => heard.push(height)}
      />,
    );
    embed.ready({});
    act(() => frame().hear("select", { pin: null, ids: ["a1-07"] }));
    act(() => frame().hear("resize", { height: 321 }));
    act(() => frame().hear("error", { code: "version", message: "" }));
    expect(heard).toEqual(["function", ["a1-07"], 321, "version"]);
  });

  it("tells what the panel refused, and asks again with the next change", async () => {
    const heard: string[] = [];
    const props = { panel: "matrix", base: "/", onError: ({ code }: PanelError) => heard.push(code) } as const;
    const { rerender } = render(<Parley {...props} />);
    embed.ready({});
    frame().answer = () => {
      throw { code: "value", message: "No." };
    };
    rerender(<Parley {...props} view={{ party: ["ru"] }} />);
    await wait(1000);
    expect(heard).toEqual(["value"]);
    rerender(<Parley {...props} view={{ party: ["ru"], min: 2 }} />);
    expect(asked("setView").at(-1)).toEqual({ patch: { party: ["ru"], min: 2 } });
  });

  it("says nothing more once it is taken away, though what it asked will never be answered", async () => {
    const heard: string[] = [];
    const props = { panel: "matrix", base: "/", onError: ({ code }: PanelError) => heard.push(code) } as const;
    const { rerender, unmount } = render(<Parley {...props} />);
    embed.ready({});
    frame().answer = () => {
      throw { code: "gone", message: "" };
    };
    rerender(<Parley {...props} view={{ party: ["ru"] }} theme="dark" />);
    unmount();
    await wait(1000);
    expect(frame().asked.length).toBeGreaterThan(0);
    expect(heard).toEqual([]);
  });

  it("is its children on the server, and until the page is alive", () => {
    const page = (
      <Parley panel="matrix" className="wide">
        <a href="https://parley.example/">Who said what</a>
      </Parley>
    );
    vi.stubGlobal("window", undefined);
    vi.stubGlobal("document", undefined);
    const html = renderToString(page);
    vi.unstubAllGlobals();
    expect(html).toBe('<div class="wide"><a href="https://parley.example/">Who said what</a></div>');
    const box = document.createElement("div");
    box.innerHTML = html;
    const errors = vi.spyOn(console, "error");
    const { container } = render(page, { container: document.body.appendChild(box), hydrate: true });
    expect(container.querySelectorAll("a, iframe")).toHaveLength(1);
    expect(container.querySelector("iframe")).not.toBeNull();
    expect(errors).not.toHaveBeenCalled();
  });
});
