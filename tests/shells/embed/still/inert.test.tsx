import { expect, test } from "vitest";
import { makeInert, numberIds, Styles } from "../../../../src/shells/embed/still/inert";

function inert(html: string): { readonly root: HTMLElement; readonly sheet: string } {
  const root = document.createElement("main");
  root.innerHTML = html;
  const styles = new Styles();
  makeInert(root, styles);
  return { root, sheet: styles.sheet() };
}

test("a label that was a button says the same and cannot be pressed", () => {
  const { root } = inert(
    '<button class="plain" type="button" tabindex="0" aria-pressed="true" title="Filter">Talks</button>',
  );
  expect(root.innerHTML).toBe('<still-button class="plain">Talks</still-button>');
});

test("a button that only does something is gone, with the field that nobody can fill and its label", () => {
  const { root } = inert(
    '<button type="button">Swap A and B</button><button class="plain more">Show 12 more</button><label>Same <input></label>',
  );
  expect(root.textContent).toBe("");
});

test("a mark without words stays", () => {
  const { root } = inert('<button class="mark" aria-label="Coding"><svg aria-hidden="true"></svg></button>');
  expect(root.querySelector("still-button.mark svg")).not.toBeNull();
});

test("no style stands in an attribute: one class for all that have the same", () => {
  const { root, sheet } = inert(
    '<i style="width: 3%;"></i><i style="width: 3%;"></i><b style="display: none;">not shown</b>',
  );
  expect(root.querySelector("[style]")).toBeNull();
  expect(root.textContent).toBe("");
  expect(new Set([...root.querySelectorAll("i")].map(({ className }) => className)).size).toBe(1);
  expect(sheet).toContain("{width: 3%;}");
});

test("what tells how to press is gone, and with it a line that tells nothing else", () => {
  const { root } = inert(
    "<p>Tick what to keep, <svg></svg> leave out</p><p>All of them. A click on one filters by it.</p><caption>A click shows it.</caption>",
  );
  expect(root.textContent).toBe("All of them.A click shows it.");
  expect(root.querySelectorAll("p")).toHaveLength(1);
});

test("a drawing is a picture for those who cannot see it; what filters hold is not a field's name", () => {
  const { root } = inert(
    '<svg role="group"></svg><div data-panel="filters"><label><input type="checkbox">Russia 39</label></div>',
  );
  expect(root.querySelector("svg")?.getAttribute("role")).toBe("img");
  expect(root.querySelector("still-label")?.textContent).toBe("Russia 39");
});

test("ids that are counted over all panels are counted in each by itself, wherever something refers to them [contract 8.6]", () => {
  const drawn = (counted: string) => {
    document.body.innerHTML = `<svg><defs>
      <marker id="${counted}"></marker><clipPath id="recharts1-clip"></clipPath></defs>
      <path marker-end="url(#${counted})" marker-start="url(#${counted})" fill="url(#own)"/><g clip-path="url(#recharts1-clip)"/></svg>`;
    numberIds(document.body, "chains");
    return document.body.innerHTML;
  };
  const once = drawn("_chains-680-r_8_");
  expect(once).toBe(drawn("_chains-680-r_k_"));
  expect(once).toContain('<marker id="chains-1">');
  expect(once).toContain('marker-end="url(#chains-1)" marker-start="url(#chains-1)" fill="url(#own)"');
  expect(once).toContain('clip-path="url(#chains-2)"');
});
