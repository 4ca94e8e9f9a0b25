// @vitest-environment jsdom
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { openAddress } from "../../src/store/address";
import { setQuery } from "../../src/store/controls";
import { type Binding, bindLocation, type LocationOptions } from "../../src/store/location";
import { createViewStore, type ViewStore } from "../../src/store/store";
import { toggleFacet } from "../../src/store/transitions";
import { encodeView } from "../../src/store/url";
import type { View } from "../../src/store/view";

/** A thousand random cases take their time on a busy machine. */
vi.setConfig({ testTimeout: 60_000 });

const speaker = (id: string) => (view: View) => toggleFacet(view, "speaker", id);
const typed = (q: string) => (view: View) => setQuery(view, q);
const hash = () => window.location.hash;
const number = () => (window.history.state as { parley?: number } | null)?.parley;

let bindings: Binding[] = [];
afterEach(() => {
  for (const binding of bindings) binding.dispose();
  bindings = [];
  vi.restoreAllMocks();
});

function open(fragment: string, options: LocationOptions = {}): { store: ViewStore; binding: Binding } {
  window.history.pushState(null, "", `/sub/index.html?x=1${fragment && `#${fragment}`}`);
  return bind(options);
}

/** As after a reload: the same entry, a new page. */
function bind(options: LocationOptions = {}): { store: ViewStore; binding: Binding } {
  for (const binding of bindings) binding.dispose();
  const store = createViewStore();
  const binding = bindLocation(store, window, options);
  bindings = [binding];
  return { store, binding };
}

async function arrival(move: () => void): Promise<void> {
  const arrived = new Promise((resolve) => window.addEventListener("popstate", resolve, { once: true }));
  move();
  await arrived;
}
const back = () => arrival(() => window.history.back());
const forward = () => arrival(() => window.history.forward());
/** Counts turns of the loop, not time: a traversal takes a few turns, on a busy machine too. */
async function settled(turns = 40): Promise<void> {
  for (let turn = 0; turn < turns; turn++) await new Promise((resolve) => setTimeout(resolve, 1));
}

beforeEach(async () => {
  // A traversal that a test before this one began ends now.
  await settled();
});

describe("bindLocation at the start", () => {
  it("loads the View of the fragment, tells what it dropped, and writes the link canonically [contract 2.16, 2.18]", () => {
    const { store, binding } = open("speaker=trump&speaker=putin&colour=red&min=1");
    expect(store.getState()).toMatchObject({ view: { speaker: ["putin", "trump"] }, canUndo: false });
    expect(binding.dropped).toEqual(["colour=red"]);
    expect(hash()).toBe("#speaker=putin&speaker=trump");
    expect(number()).toBe(0);
  });

  it("keeps the path, the query and the state that others left", () => {
    window.history.pushState({ other: 1 }, "", "/sub/index.html?x=1#");
    const { store } = bind();
    store.commit(typed("x"));
    store.commit(typed(""));
    expect(window.location.href).toBe(`${window.location.origin}/sub/index.html?x=1`);
    expect(window.history.state).toEqual({ other: 1, parley: 2 });
  });
});

describe("bindLocation of a store that was opened before", () => {
  it("keeps what was chosen since, each choice an entry", async () => {
    open("speaker=a");
    for (const binding of bindings) binding.dispose();
    const store = createViewStore();
    const first = openAddress(store, window);
    expect(store.getState().view).toEqual({ speaker: ["a"] });
    store.commit(speaker("b"));
    store.commit(speaker("c"));
    bindings = [bindLocation(store, window, { first })];
    expect(hash()).toBe("#speaker=a&speaker=b&speaker=c");
    expect(number()).toBe(2);
    await back();
    expect(store.getState().view).toEqual({ speaker: ["a", "b"] });
    await back();
    expect(store.getState()).toMatchObject({ view: { speaker: ["a"] }, canUndo: false });
  });

  it("tells what is unknown in an address that was edited before it was followed [contract 2.18]", () => {
    window.history.pushState(null, "", "/sub/index.html#speaker=trump&size=9");
    const store = createViewStore();
    const first = openAddress(store, window);
    window.history.pushState(null, "", "/sub/index.html#speaker=putin&colour=red");
    const binding = bindLocation(store, window, { first });
    bindings = [binding];
    expect(binding.dropped).toEqual(["colour=red"]);
  });

  it("takes an address that was edited before it was followed as a choice like any other", async () => {
    open("speaker=a");
    for (const binding of bindings) binding.dispose();
    const store = createViewStore();
    const first = openAddress(store, window);
    window.history.pushState(null, "", "#speaker=b");
    bindings = [bindLocation(store, window, { first })];
    expect(store.getState().view).toEqual({ speaker: ["b"] });
    expect(hash()).toBe("#speaker=b");
    await back();
    expect(store.getState().view).toEqual({ speaker: ["a"] });
  });
});

describe("a committed change", () => {
  it("is an entry: Back undoes it and Forward does it again [contract 2.19]", async () => {
    const { store } = open("");
    const before = window.history.length;
    store.commit(speaker("trump"));
    store.commit(typed("talks"));
    expect(window.history.length - before).toBe(2);
    expect(hash()).toBe("#speaker=trump&q=talks");
    await back();
    expect(store.getState()).toMatchObject({ view: { speaker: ["trump"] }, canRedo: true });
    await back();
    expect(store.getState()).toMatchObject({ view: {}, canUndo: false });
    await forward();
    expect(store.getState().view).toEqual({ speaker: ["trump"] });
  });

  it("keeps what stands beside the View in the link", () => {
    const { store, binding } = open("dossier=mine&theme=dark");
    expect(binding.extra.get("dossier")).toBe("mine");
    store.commit(speaker("trump"));
    expect(hash()).toBe("#theme=dark&dossier=mine&speaker=trump");
  });
});

describe("undo", () => {
  it("is at once on screen, and the browser follows to the entry before", async () => {
    const { store } = open("");
    store.commit(speaker("trump"));
    await arrival(() => {
      store.undo();
      expect(store.getState().view).toEqual({});
    });
    expect(hash()).toBe("");
    expect(number()).toBe(0);
    await arrival(() => store.redo());
    expect(hash()).toBe("#speaker=trump");
    expect(number()).toBe(1);
  });

  it("never leaves the page", async () => {
    const { store } = open("q=first");
    const go = vi.spyOn(window.history, "go");
    store.undo();
    store.undo();
    await settled();
    expect(go).not.toHaveBeenCalled();
    expect(store.getState().view).toEqual({ q: "first" });
  });

  it("many times in one go ends where it should, with address and View in step", async () => {
    const { store } = open("");
    for (const id of ["a", "b", "c", "d"]) store.commit(speaker(id));
    store.undo();
    store.undo();
    store.undo();
    store.redo();
    await settled();
    expect(store.getState().view).toEqual({ speaker: ["a", "b"] });
    expect(hash()).toBe("#speaker=a&speaker=b");
    expect(number()).toBe(2);
  });

  it("followed at once by a choice lets that choice come after it, not after the entry that is being left", async () => {
    const { store } = open("");
    store.commit(speaker("a"));
    store.commit(speaker("b"));
    store.undo();
    store.commit(speaker("c"));
    store.commit(speaker("d"));
    await settled();
    expect(hash()).toBe("#speaker=a&speaker=c&speaker=d");
    expect(number()).toBe(3);
    await back();
    expect(store.getState().view).toEqual({ speaker: ["a", "c"] });
    await back();
    expect(store.getState().view).toEqual({ speaker: ["a"] });
  });

  it("after a reload goes on through the entries that the browser still has", async () => {
    const first = open("").store;
    first.commit(speaker("a"));
    first.commit(speaker("b"));
    const { store } = bind();
    expect(store.getState()).toMatchObject({ view: { speaker: ["a", "b"] }, canUndo: true });
    await arrival(() => store.undo());
    expect(store.getState()).toMatchObject({ view: { speaker: ["a"] }, canUndo: true, canRedo: true });
    await arrival(() => store.undo());
    expect(store.getState()).toMatchObject({ view: {}, canUndo: false });
    await arrival(() => store.redo());
    expect(store.getState().view).toEqual({ speaker: ["a"] });
  });

  it("asked twice for the first entry after a reload does not go past it", async () => {
    open("").store.commit(speaker("a"));
    const { store } = bind();
    const go = vi.spyOn(window.history, "go");
    store.undo();
    store.undo();
    await settled();
    expect(go.mock.calls).toEqual([[-1]]);
    expect(store.getState()).toMatchObject({ view: {}, canUndo: false });
  });

  it("goes on when the browser has let go of the entry", async () => {
    const { store } = open("");
    store.commit(speaker("a"));
    store.commit(speaker("b"));
    vi.spyOn(window.history, "go").mockImplementation(() => {});
    store.undo();
    await new Promise((resolve) => setTimeout(resolve, 1100));
    expect(store.getState().view).toEqual({ speaker: ["a"] });
    expect(hash()).toBe("#speaker=a");
    expect(number()).toBe(1);
    store.commit(speaker("c"));
    expect(hash()).toBe("#speaker=a&speaker=c");
  });

  it("and redo keep address and View in step where the browser has kept only some entries", async () => {
    const { store } = open("");
    const ids = ["a", "b", "c", "d", "e", "f"];
    for (const id of ids) store.commit(speaker(id));
    const really = window.history.go.bind(window.history);
    // As if the entries before number 4 had been let go.
    vi.spyOn(window.history, "go").mockImplementation((by = 0) => {
      if (position + by < 4 || position + by > 6) return;
      position += by;
      really(by);
    });
    let position = 6;
    const inStep = () => {
      const { view, history } = store.getState();
      expect(hash()).toBe(view.speaker ? `#${encodeView(view)}` : "");
      expect(number()).toBe(history.base + history.at);
    };
    for (let step = 0; step < 6; step++) store.undo();
    expect(store.getState()).toMatchObject({ view: {}, canUndo: false });
    await new Promise((resolve) => setTimeout(resolve, 1200));
    inStep();
    for (let step = 1; step <= 6; step++) {
      store.redo();
      await new Promise((resolve) => setTimeout(resolve, step > 2 ? 1200 : 100));
      expect(store.getState().view).toEqual({ speaker: ids.slice(0, step) });
      inStep();
    }
    await settled();
  });

  it("ends where the browser has let go of what was before a reload", async () => {
    open("").store.commit(speaker("a"));
    const { store } = bind();
    vi.spyOn(window.history, "go").mockImplementation(() => {});
    store.undo();
    await new Promise((resolve) => setTimeout(resolve, 1100));
    expect(store.getState()).toMatchObject({ view: { speaker: ["a"] }, canUndo: false });
  });

  it("of a run that was not yet written writes it nowhere, even when the browser has let go of the entry", async () => {
    const { store } = open("");
    store.replace(typed("x"));
    store.replace(typed("xy"));
    vi.spyOn(window.history, "go").mockImplementation(() => {});
    store.undo();
    await new Promise((resolve) => setTimeout(resolve, 1100));
    window.dispatchEvent(new Event("pagehide"));
    expect(hash()).toBe("");
  });
});

describe("any sequence of choices, runs, undo, redo, Back and Forward", () => {
  type Action = "a" | "b" | "c" | "type" | "settle" | "undo" | "redo" | "back" | "forward" | "wait";
  const action = fc.constantFrom<Action>("a", "b", "c", "type", "settle", "undo", "redo", "back", "forward", "wait");

  it("ends with address, entry and View in step, and on the page", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(action, { maxLength: 25 }), async (actions) => {
        const { store } = open("q=start");
        let at = 0;
        for (const one of actions) {
          const { canUndo, canRedo } = store.getState();
          if (one === "type") store.replace(typed(`x${at++}`));
          else if (one === "settle") store.settle();
          else if (one === "undo") store.undo();
          else if (one === "redo") store.redo();
          else if (one === "wait") await settled(10);
          else if (one === "back" || one === "forward") {
            await settled(20);
            if (one === "back" ? canUndo : canRedo) {
              window.history[one]();
              await settled(10);
            }
          } else store.commit(speaker(one));
        }
        await settled();
        window.dispatchEvent(new Event("pagehide"));
        const { view, history } = store.getState();
        expect(hash()).toBe(`#${encodeView(view)}`);
        expect(number()).toBe(history.base + history.at);
      }),
      { numRuns: 40 },
    );
  });
});

describe("Back", () => {
  it("over several entries at once finds the View of the one it comes to", async () => {
    const { store } = open("");
    for (const id of ["a", "b", "c"]) store.commit(speaker(id));
    await arrival(() => window.history.go(-3));
    expect(store.getState()).toMatchObject({ view: {}, canUndo: false, canRedo: true });
  });

  it("after a reload to an entry far off reads that entry's address", async () => {
    const first = open("").store;
    for (const id of ["a", "b", "c"]) first.commit(speaker(id));
    const onLink = vi.fn();
    const { store } = bind({ onLink });
    await arrival(() => window.history.go(-2));
    expect(store.getState()).toMatchObject({ view: { speaker: ["a"] }, canUndo: true });
    expect(onLink).toHaveBeenCalledTimes(1);
    await forward();
    expect(store.getState().view).toEqual({ speaker: ["a", "b"] });
  });
});

describe("dragging and typing", () => {
  it("make one entry, whose address follows at most about three times a second [contract 2.19]", async () => {
    const { store } = open("");
    const before = window.history.length;
    const written = vi.spyOn(window.history, "replaceState");
    for (let at = 1; at <= 100; at++) store.replace(typed("x".repeat(at)));
    expect(window.history.length - before).toBe(1);
    expect(written).not.toHaveBeenCalled();
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(written).toHaveBeenCalledTimes(1);
    expect(hash()).toBe(`#q=${"x".repeat(100)}`);
    store.settle();
    await back();
    expect(store.getState().view).toEqual({});
    await forward();
    expect(store.getState().view).toEqual({ q: "x".repeat(100) });
  });

  it("are written before a choice that follows, and before the page goes", async () => {
    const { store } = open("");
    store.replace(typed("x"));
    store.replace(typed("xy"));
    window.dispatchEvent(new Event("pagehide"));
    expect(hash()).toBe("#q=xy");
    store.replace(typed("xyz"));
    store.commit(speaker("trump"));
    expect(hash()).toBe("#speaker=trump&q=xyz");
    const again = bind().store;
    await arrival(() => again.undo());
    expect(again.getState().view).toEqual({ q: "xyz" });
  });

  it("left by Back within the time of one write come back whole, address too", async () => {
    const { store } = open("");
    store.replace(typed("x"));
    store.replace(typed("xy"));
    await back();
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(store.getState().view).toEqual({});
    expect(hash()).toBe("");
    await forward();
    expect(store.getState().view).toEqual({ q: "xy" });
    expect(hash()).toBe("#q=xy");
  });
});

describe("a fragment edited by hand", () => {
  it("is a committed change, told, and written canonically", async () => {
    const onLink = vi.fn();
    const { store } = open("speaker=trump", { onLink });
    window.location.hash = "#q=talks&colour=red&min=1";
    await settled();
    expect(store.getState()).toMatchObject({ view: { q: "talks" }, canUndo: true });
    expect(onLink).toHaveBeenCalledTimes(1);
    expect(onLink.mock.lastCall?.[0].dropped).toEqual(["colour=red"]);
    expect(hash()).toBe("#q=talks");
    expect(number()).toBe(1);
    await arrival(() => store.undo());
    expect(store.getState().view).toEqual({ speaker: ["trump"] });
    expect(hash()).toBe("#speaker=trump");
  });

  it("that only names a place in the page changes no filter, and undo still finds its way past it", async () => {
    const { store } = open("");
    store.commit(speaker("trump"));
    window.location.hash = "#main";
    await settled();
    expect(store.getState().view).toEqual({ speaker: ["trump"] });
    expect(hash()).toBe("#speaker=trump");
    store.undo();
    await settled();
    expect(store.getState().view).toEqual({});
    expect(hash()).toBe("");
    expect(number()).toBe(0);
  });

  it("to another mode is left to who shows that mode", async () => {
    const { store } = open("speaker=trump");
    window.location.hash = "#mode=brief";
    await settled();
    expect(store.getState().view).toEqual({ speaker: ["trump"] });
    expect(hash()).toBe("#mode=brief");
    await back();
  });
});

describe("check", () => {
  const check = (view: View) => ({
    view: view.speaker?.includes("nobody") ? {} : view,
    dropped: view.speaker?.includes("nobody") ? ["speaker=nobody"] : [],
  });

  it("drops from the present View what the dossier does not know, without a step of undo", async () => {
    const { store, binding } = open("speaker=nobody");
    expect(binding.check(check)).toEqual(["speaker=nobody"]);
    expect(store.getState()).toMatchObject({ view: {}, canUndo: false });
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(hash()).toBe("");
  });

  it("holds for every link read later", async () => {
    const onLink = vi.fn();
    const { store, binding } = open("", { onLink });
    expect(binding.check(check)).toEqual([]);
    window.location.hash = "#speaker=nobody";
    await settled();
    expect(store.getState().view).toEqual({});
    expect(onLink.mock.lastCall?.[0].dropped).toEqual(["speaker=nobody"]);
  });
});

describe("where the browser refuses", () => {
  it("for a while, as Safari does, the entry is written later", async () => {
    const { store } = open("");
    const refused = vi.spyOn(window.history, "pushState").mockImplementation(() => {
      throw new DOMException("Too many", "SecurityError");
    });
    store.commit(speaker("a"));
    store.commit(speaker("b"));
    expect(store.getState().view).toEqual({ speaker: ["a", "b"] });
    refused.mockRestore();
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(hash()).toBe("#speaker=a&speaker=b");
    expect(number()).toBe(2);
    await back();
    expect(store.getState().view).toEqual({ speaker: ["a"] });
  });

  it("for good, undo is the stack's alone", () => {
    for (const how of ["pushState", "replaceState"] as const) {
      vi.spyOn(window.history, how).mockImplementation(() => {
        throw new DOMException("Not here", "SecurityError");
      });
    }
    const go = vi.spyOn(window.history, "go");
    const { store } = bind();
    const start = store.getState().view;
    store.commit(typed("z"));
    store.undo();
    expect(store.getState().view).toEqual(start);
    expect(go).not.toHaveBeenCalled();
  });
});

describe("dispose", () => {
  it("lets the address and the store go their own ways", async () => {
    const { store, binding } = open("");
    store.commit(speaker("a"));
    binding.dispose();
    store.commit(speaker("b"));
    expect(hash()).toBe("#speaker=a");
    await back();
    expect(store.getState().view).toEqual({ speaker: ["a", "b"] });
  });
});
