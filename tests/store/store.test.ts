import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { setQuery } from "../../src/store/controls";
import { createViewStore } from "../../src/store/store";
import { toggleFacet, togglePin } from "../../src/store/transitions";
import { sameView, type View } from "../../src/store/view";
import { arbitraryTransition, arbitraryView } from "./arbitraryView";

/** A thousand random cases take their time on a busy machine. */
vi.setConfig({ testTimeout: 60_000 });

const speaker = (id: string) => (view: View) => toggleFacet(view, "speaker", id);
const typed = (q: string) => (view: View) => setQuery(view, q);

describe("createViewStore", () => {
  it("makes stores that share nothing", () => {
    const [one, two] = [createViewStore(), createViewStore()];
    one.commit(speaker("trump"));
    expect(two.getState().view).toEqual({});
  });

  it("begins with the canonical form of what it is given, and freezes it", () => {
    const { view } = createViewStore({ min: 1, speaker: ["putin", "kellogg"] }).getState();
    expect(view).toEqual({ speaker: ["kellogg", "putin"] });
    expect(Object.isFrozen(view)).toBe(true);
  });
});

describe("commit", () => {
  it("is one step, which undo takes back and redo does again", () => {
    const store = createViewStore();
    store.commit(speaker("trump"));
    store.commit(speaker("putin"));
    store.undo();
    expect(store.getState()).toMatchObject({ view: { speaker: ["trump"] }, canUndo: true, canRedo: true });
    store.undo();
    expect(store.getState()).toMatchObject({ view: {}, canUndo: false, canRedo: true });
    store.redo();
    store.redo();
    expect(store.getState()).toMatchObject({ view: { speaker: ["putin", "trump"] }, canRedo: false });
  });

  it("that changes nothing is no step and tells nobody", () => {
    const store = createViewStore({ q: "x" });
    const listener = vi.fn();
    store.subscribe(listener);
    store.commit(typed("x"));
    store.commit((view) => ({ ...view, min: 1 }));
    expect(listener).not.toHaveBeenCalled();
    expect(store.getState().canUndo).toBe(false);
  });

  it("never lets a malformed View in", () => {
    const store = createViewStore();
    store.commit(() => ({ from: "soon", speaker: ["trump", ""] }));
    expect(store.getState().view).toEqual({ speaker: ["trump"] });
  });

  it("after undo forgets what could be redone", () => {
    const store = createViewStore();
    store.commit(speaker("trump"));
    store.undo();
    store.commit(speaker("putin"));
    store.redo();
    expect(store.getState()).toMatchObject({ view: { speaker: ["putin"] }, canRedo: false });
  });
});

describe("replace", () => {
  it("makes a run one step, however long", () => {
    const store = createViewStore();
    for (const q of ["r", "ri", "riy"]) store.replace(typed(q));
    store.settle();
    expect(store.getState().view).toEqual({ q: "riy" });
    store.undo();
    expect(store.getState().view).toEqual({});
    store.redo();
    expect(store.getState().view).toEqual({ q: "riy" });
  });

  it("begins another step once it has settled, or after a commit or an undo", () => {
    const store = createViewStore();
    store.replace(typed("a"));
    store.settle();
    store.replace(typed("b"));
    store.commit(speaker("trump"));
    store.replace(typed("c"));
    const seen: unknown[] = [];
    while (store.getState().canUndo) {
      store.undo();
      seen.push(store.getState().view);
    }
    expect(seen).toEqual([{ speaker: ["trump"], q: "b" }, { q: "b" }, { q: "a" }, {}]);
    store.replace(typed("d"));
    expect(store.getState()).toMatchObject({ view: { q: "d" }, canUndo: true, canRedo: false });
  });

  it("that ends where it began leaves no step that undoes nothing", () => {
    const store = createViewStore();
    store.commit(speaker("trump"));
    store.replace(typed("a"));
    store.replace(typed(""));
    store.settle();
    store.undo();
    expect(store.getState().view).toEqual({});
  });
});

describe("undo and redo", () => {
  type Action =
    | { readonly how: "commit" | "replace"; readonly transition: (view: View) => View }
    | { readonly how: "settle" | "undo" | "redo" };
  const action: fc.Arbitrary<Action> = fc.oneof(
    fc.record({ how: fc.constantFrom("commit" as const, "replace" as const), transition: arbitraryTransition }),
    fc.record({ how: fc.constantFrom("settle" as const, "undo" as const, "redo" as const) }),
  );
  const play = (store: ReturnType<typeof createViewStore>, actions: readonly Action[]) => {
    for (const one of actions) {
      if (one.how === "commit" || one.how === "replace") store[one.how](one.transition);
      else store[one.how]();
    }
  };

  it("undo then redo is identity, after any sequence", () => {
    fc.assert(
      fc.property(arbitraryView, fc.array(action, { maxLength: 15 }), (start, actions) => {
        const store = createViewStore(start);
        play(store, actions);
        const { view, canUndo } = store.getState();
        store.undo();
        expect(sameView(store.getState().view, view)).toBe(!canUndo);
        if (canUndo) store.redo();
        expect(store.getState().view).toEqual(view);
      }),
      { numRuns: 1000 },
    );
  });

  it("undo to the end gives the first View, and redo to the end the last, in the same steps", () => {
    fc.assert(
      fc.property(arbitraryView, fc.array(arbitraryTransition, { maxLength: 15 }), (start, transitions) => {
        const store = createViewStore(start);
        for (const transition of transitions) store.commit(transition);
        const last = store.getState().view;
        const undone: View[] = [last];
        while (store.getState().canUndo) {
          store.undo();
          undone.push(store.getState().view);
        }
        expect(undone.at(-1)).toEqual(start);
        const redone: View[] = [store.getState().view];
        while (store.getState().canRedo) {
          store.redo();
          redone.push(store.getState().view);
        }
        expect(redone).toEqual(undone.toReversed());
      }),
      { numRuns: 1000 },
    );
  });

  it("change nothing where there is nothing to undo or redo", () => {
    const store = createViewStore({ q: "x" });
    store.undo();
    store.redo();
    expect(store.getState().view).toEqual({ q: "x" });
  });
});

describe("setHover", () => {
  it("is in no View and no step, and tells only what is new", () => {
    const store = createViewStore();
    const listener = vi.fn();
    store.subscribe(listener);
    store.setHover({ kind: "coding", ids: ["a1-01"] });
    store.setHover({ kind: "coding", ids: ["a1-01"] });
    expect(listener).toHaveBeenCalledTimes(1);
    expect(store.getState()).toMatchObject({ view: {}, hover: { kind: "coding", ids: ["a1-01"] }, canUndo: false });
    store.setHover(null);
    expect(store.getState().hover).toBeNull();
  });

  it("outlives a choice, and ends with undo, which may take the mark away from under the pointer", () => {
    const store = createViewStore();
    store.setHover({ kind: "row", id: "trump" });
    store.commit((view) => togglePin(view, "cell:trump~*"));
    expect(store.getState().hover).toEqual({ kind: "row", id: "trump" });
    store.undo();
    expect(store.getState().hover).toBeNull();
  });
});

describe("amend", () => {
  it("mends the present step without making one", () => {
    const store = createViewStore();
    store.commit(speaker("nobody"));
    store.amend(() => ({}));
    expect(store.getState().view).toEqual({});
    store.commit(speaker("trump"));
    store.undo();
    expect(store.getState().view).toEqual({});
  });
});

describe("load", () => {
  it("starts over: no undo leads back", () => {
    const store = createViewStore();
    store.commit(speaker("trump"));
    store.load({ q: "x" });
    expect(store.getState()).toMatchObject({ view: { q: "x" }, canUndo: false, canRedo: false });
  });
});

describe("reachBack", () => {
  it("fetches the step before the first one held, and only then", () => {
    const store = createViewStore();
    store.load({ q: "x" }, 3);
    expect(store.getState().canUndo).toBe(false);
    const fetch = vi.fn(() => store.travel(2, { q: "before" }));
    store.reachBack(fetch);
    expect(store.getState().canUndo).toBe(true);
    store.commit(typed("y"));
    store.undo();
    expect(fetch).not.toHaveBeenCalled();
    store.undo();
    expect(store.getState().view).toEqual({ q: "before" });
    store.redo();
    expect(store.getState().view).toEqual({ q: "x" });
  });
});
