import { beforeEach, describe, expect, it, vi } from "vitest";
import { mount } from "../../src/host/mount";
import { frame, frames } from "./fakeFrame";

vi.mock("../../src/host/frame", () => import("./fakeFrame"));

const place = () => document.body.appendChild(document.createElement("div"));

beforeEach(() => {
  frames.length = 0;
  document.body.replaceChildren();
});

describe("mount [contract 4.4]", () => {
  it("opens embed.html of the given folder with the panel, the view and what is shown around it", () => {
    mount(place(), {
      panel: "stages",
      base: "https://parley.example/talks/",
      view: { speaker: ["trump", "putin"] },
      theme: { scheme: "dark", transparent: true },
      heading: false,
      legend: false,
      title: "How far the talks have come",
    });
    const { address, link, title } = frame().settings;
    expect(address).toBe("https://parley.example/talks/embed.html");
    expect(link).toBe("panel=stages&theme=dark&transparent=1&title=0&legend=0&speaker=trump&speaker=putin");
    expect(title).toBe("How far the talks have come");
  });

  it("leaves alone what stands in the element", () => {
    const element = place();
    element.textContent = "What the page says.";
    const panel = mount(element, { panel: "matrix", base: "/" });
    expect(element.firstChild?.textContent).toBe("What the page says.");
    panel.dispose();
    expect(element.innerHTML).toBe("What the page says.");
  });

  it("says so at once where there is no element, no panel or no address", () => {
    expect(() => mount(document.querySelector("#nothing") as never, { panel: "matrix" })).toThrow(TypeError);
    expect(() => mount(place(), {} as never)).toThrow(/name of a panel/);
    expect(() => mount(place(), { panel: "matrix", base: "http://" })).toThrow(/"http:\/\/", is no address/);
    expect(document.querySelector("iframe")).toBeNull();
  });

  it.each(["talks", "talks/", "talks/embed.html"])("finds the embed from base %s", (base) => {
    mount(place(), { panel: "matrix", base: `https://parley.example/${base}` });
    expect(frame().settings.address).toBe("https://parley.example/talks/embed.html");
  });

  it("asks for a change or for a whole view, and answers the one that holds", async () => {
    const panel = mount(place(), { panel: "matrix", base: "/" });
    frame().answer = () => ({ view: { party: ["ru"] }, rev: 1, dropped: 0 });
    expect(await panel.setView({ party: ["ru"], q: null })).toEqual({ party: ["ru"] });
    expect(await panel.setView({ party: ["ru"] }, "replace")).toEqual({ party: ["ru"] });
    expect(await panel.getView()).toEqual({ party: ["ru"] });
    expect(frame().asked).toEqual([
      { type: "setView", payload: { patch: { party: ["ru"], q: null } } },
      { type: "setView", payload: { replace: { party: ["ru"] } } },
      { type: "getView", payload: undefined },
    ]);
  });

  it("gives another dossier once the panel is there, and its refusal is an error of the panel", async () => {
    const panel = mount(place(), { panel: "matrix", base: "/", dossier: { "dossier.json": {} } });
    const errors: unknown[] = [];
    panel.on("error", (error) => errors.push(error));
    frame().answer = () => {
      throw { code: "value", message: "The dossier has one fault." };
    };
    expect(frame().asked).toEqual([]);
    frame().hear("ready", { view: {}, rev: 0 });
    await vi.waitFor(() => expect(errors).toEqual([{ code: "value", message: "The dossier has one fault." }]));
    expect(frame().asked).toEqual([{ type: "setData", payload: { files: { "dossier.json": {} } } }]);
  });

  it("tells the panel the colours that the page has for it, but for those that are given", async () => {
    const element = place();
    element.style.setProperty("--parley-ink", "#111");
    element.style.setProperty("--parley-paper", " #fdf6e3 ");
    element.style.setProperty("--parley-font", "Georgia");
    mount(element, { panel: "matrix", base: "/", theme: { colours: { ink: "black" } } });
    frame().hear("ready", { view: {}, rev: 0 });
    expect(frame().asked).toEqual([
      { type: "setTheme", payload: { colours: { ink: "black", paper: "#fdf6e3" }, font: "Georgia" } },
    ]);
  });

  it("takes back the colours that a theme does not name any more", async () => {
    const panel = mount(place(), { panel: "matrix", base: "/", theme: { colours: { ink: "black", line: "red" } } });
    frame().hear("ready", { view: {}, rev: 0 });
    await panel.setTheme({ scheme: "dark", colours: { line: "grey" } });
    await panel.setTheme("auto");
    expect(frame().asked.map(({ payload }) => payload)).toEqual([
      { colours: { ink: "black", line: "red" } },
      { scheme: "dark", colours: { ink: null, line: "grey" } },
      { scheme: "auto", colours: { line: null } },
    ]);
  });

  it("takes back what it was opened with, too: by default it is light and has its ground", async () => {
    const theme = { scheme: "dark", transparent: true } as const;
    const panel = mount(place(), { panel: "matrix", base: "/", theme });
    frame().hear("ready", { view: {}, rev: 0 });
    await panel.setTheme({ colours: { line: "grey" } });
    await panel.setTheme({ scheme: undefined, colours: { paper: "#222", ink: "#eee" } });
    await panel.setTheme({});
    expect(frame().asked.map(({ payload }) => payload)).toEqual([
      { scheme: "light", transparent: false, colours: { line: "grey" } },
      { scheme: undefined, transparent: false, colours: { line: null, paper: "#222", ink: "#eee" } },
      { scheme: "light", transparent: false, colours: { paper: null, ink: null } },
    ]);
  });

  it("follows the page's colours when the page changes between light and dark", async () => {
    const element = place();
    element.style.setProperty("--parley-ink", "#111");
    const panel = mount(element, { panel: "matrix", base: "/" });
    frame().hear("ready", { view: {}, rev: 0 });
    element.style.setProperty("--parley-ink", "#eee");
    document.documentElement.dataset.theme = "dark";
    await vi.waitFor(() => expect(frame().asked.at(-1)?.payload).toEqual({ colours: { ink: "#eee" } }));
    panel.dispose();
    element.style.setProperty("--parley-ink", "#ddd");
    delete document.documentElement.dataset.theme;
    await Promise.resolve();
    expect(frame().asked).toHaveLength(2);
  });

  it("is heard until it is told not to, and a listener that throws takes nothing from the others", () => {
    const panel = mount(place(), { panel: "matrix", base: "/" });
    const heard: string[] = [];
    const reported = vi.fn();
    vi.stubGlobal("reportError", reported);
    panel.on("select", () => {
      throw new Error("mine");
    });
    const off = panel.on("select", ({ ids }) => heard.push(...ids));
    frame().hear("select", { pin: "coding:a1-07", ids: ["a1-07"] });
    off();
    frame().hear("select", { pin: null, ids: ["a1-08"] });
    expect(heard).toEqual(["a1-07"]);
    expect(reported).toHaveBeenCalledTimes(2);
    panel.dispose();
    frame().hear("select", { pin: null, ids: [] });
    expect(reported).toHaveBeenCalledTimes(2);
    vi.unstubAllGlobals();
  });
});
