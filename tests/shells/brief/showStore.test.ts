import { describe, expect, it, vi } from "vitest";
import type { Briefing } from "../../../src/dossier/types";
import { goTo, revert, type Show, shownOf, startShow, toggleFreeze } from "../../../src/shells/brief/show";
import { bindView, createShowStore } from "../../../src/shells/brief/showStore";
import { createViewStore } from "../../../src/store/store";
import { toggleFacet, togglePin } from "../../../src/store/transitions";

const scene = (id: string, panel: Briefing["scenes"][number]["panel"], view = {}) => ({
  id,
  headline: id,
  notes: "",
  view,
  panel,
  seconds: null,
});
const briefing: Briefing = {
  id: "b",
  title: "B",
  scenes: [scene("one", "matrix", { speaker: ["trump"] }), scene("two", "venues"), scene("pair", ["matrix", "venues"])],
};

function open(pick: (show: Show) => Show["picture"] = shownOf, first: string | null = null) {
  const show = createShowStore(briefing, startShow(briefing, first));
  const views = createViewStore(pick(show.getState()).view);
  const end = bindView(show, views, pick);
  return { show, views, end, view: () => views.getState().view, picture: () => show.getState().picture };
}

describe("the store of a Show", () => {
  it("tells of its own steps, and not of those of another window", () => {
    const { show } = open();
    const steps = vi.fn();
    const changes = vi.fn();
    show.onStep(steps);
    show.subscribe(changes);
    show.step(goTo("two"));
    expect(steps).toHaveBeenCalledOnce();
    show.adopt(startShow(briefing, "pair"));
    expect(steps).toHaveBeenCalledOnce();
    expect(changes).toHaveBeenCalledTimes(2);
    expect(show.getState().picture.scene).toBe("pair");
  });

  it("tells nobody of a step that changes nothing", () => {
    const { show } = open();
    const steps = vi.fn();
    show.onStep(steps);
    show.step(goTo("nowhere"));
    show.step(revert);
    expect(steps).not.toHaveBeenCalled();
  });

  it("tells no more once unsubscribed", () => {
    const { show } = open();
    const steps = vi.fn();
    show.onStep(steps)();
    show.step(goTo("two"));
    expect(steps).not.toHaveBeenCalled();
  });
});

describe("the View store bound to it", () => {
  it("makes a step of what a panel commits", () => {
    const { views, picture } = open();
    views.commit((view) => toggleFacet(view, "issue", "talks"));
    expect(picture().view).toEqual({ speaker: ["trump"], issue: ["talks"] });
  });

  it("shows the View of another scene, and undo does not lead back out of it", () => {
    const { show, views, view, picture } = open();
    views.commit((view) => toggleFacet(view, "issue", "talks"));
    show.step(goTo("two"));
    expect(view()).toEqual({});
    views.undo();
    expect(view()).toEqual({});
    expect(picture().scene).toBe("two");
  });

  it("makes one step of undo of a View that changes within the scene, also where another window changed it", () => {
    const { show, views, view, picture } = open();
    show.adopt({ ...show.getState(), picture: { ...picture(), view: { speaker: ["putin"] } } });
    expect(view()).toEqual({ speaker: ["putin"] });
    views.undo();
    expect(view()).toEqual({ speaker: ["trump"] });
    expect(picture().view).toEqual({ speaker: ["trump"] });
    views.redo();
    expect(picture().view).toEqual({ speaker: ["putin"] });
  });

  it("starts anew even where the next scene has the same View", () => {
    const { show, views, view } = open(shownOf, "two");
    views.commit((view) => toggleFacet(view, "issue", "talks"));
    views.undo();
    show.step(goTo("pair"));
    expect(views.getState().canRedo).toBe(false);
    expect(view()).toEqual({});
  });

  it("opens the evidence with a pin and closes it with the pin [contract 2.13]", () => {
    const { views, picture } = open();
    views.commit((view) => togglePin(view, "coding:x"));
    expect(picture().evidence).toBe(true);
    views.undo();
    expect(picture().evidence).toBe(false);
  });

  it("leaves the evidence closed beside a pair, which has no room for it", () => {
    const { views, picture } = open(shownOf, "pair");
    views.commit((view) => togglePin(view, "coding:x"));
    expect(picture().view.pin).toBe("coding:x");
    expect(picture().evidence).toBe(false);
  });

  it("holds a frozen picture still, and lets the present one go on [contract 7.1]", () => {
    const { show, views, view, picture } = open();
    show.step(toggleFreeze);
    show.step(goTo("two"));
    expect(view()).toEqual({ speaker: ["trump"] });
    views.commit((view) => toggleFacet(view, "issue", "talks"));
    expect(view()).toEqual({ speaker: ["trump"] });
    expect(picture()).toMatchObject({ scene: "two", view: {} });
    show.step(toggleFreeze);
    expect(view()).toEqual({});
  });

  it("follows no more once it has ended", () => {
    const { show, view, end } = open();
    end();
    show.step(goTo("two"));
    expect(view()).toEqual({ speaker: ["trump"] });
  });
});
