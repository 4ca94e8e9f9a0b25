// @vitest-environment jsdom
import { describe, expect, it } from "vitest";
import { ATTRIBUTES, clauseIn, LISTS, optionsIn, VALUES, viewIn, viewKey } from "../../src/host/attributes";
import { panelLink } from "../../src/host/link";
import { decodeView } from "../../src/store/url";
import { FACETS, VIEW_KEYS } from "../../src/store/view";

function element(html: string): Element {
  document.body.innerHTML = `<p ${html}></p>`;
  return document.body.firstElementChild as Element;
}

describe("the attributes of <parley-panel> [contract 4.2]", () => {
  it("are the keys of a View, all of them, facets as lists", () => {
    expect([...LISTS]).toEqual([...FACETS]);
    expect([...LISTS, ...VALUES, "against"].sort()).toEqual([...VIEW_KEYS].sort());
  });

  it("take no name that HTML gives a meaning of its own, but for title", () => {
    const own = ["id", "class", "style", "lang", "dir", "hidden", "slot", "part", "role", "tabindex", "translate"];
    expect(ATTRIBUTES.filter((name) => own.includes(name) || name.startsWith("on"))).toEqual([]);
    expect(new Set(ATTRIBUTES).size).toBe(ATTRIBUTES.length);
  });

  it("are read as a View that a link says, too", () => {
    const panel = element(
      `speaker=" trump  -putin" from="2025-02-01" min="3" q="two words" against.party="ru" against.speaker="" party=""`,
    );
    const view = viewIn(panel);
    expect(view).toEqual({
      speaker: ["trump", "-putin"],
      from: "2025-02-01",
      min: 3,
      q: "two words",
      against: { party: ["ru"], speaker: [] },
    });
    const link = decodeView(panelLink("matrix", view, optionsIn(panel)));
    expect(link.dropped).toEqual([]);
    expect(link.view).toMatchObject({ min: 3, speaker: ["-putin", "trump"], against: { party: ["ru"], speaker: [] } });
  });

  it("say nothing of what is not there, or not known", () => {
    expect(viewIn(element(`class="x" data-speaker="trump" speakers="trump"`))).toEqual({});
    expect(clauseIn(element(""), "against")).toBeNull();
    expect(viewKey("class")).toBeNull();
    expect(viewKey("against.from")).toBe("against");
  });

  it("switch what is shown; title is what HTML says it is", () => {
    const panel = element(`title="0" show-title="false" controls="0" legend="" transparent theme="dark"`);
    const link = decodeView(panelLink("matrix", {}, optionsIn(panel)));
    expect(Object.fromEntries(link.extra)).toEqual({
      panel: "matrix",
      theme: "dark",
      transparent: "1",
      title: "0",
      controls: "0",
      legend: "1",
    });
    expect(optionsIn(element(`theme="pink"`)).theme).toBeUndefined();
  });
});
