import { render, screen } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { Fitting } from "../../src/panels/Fitting";

/** A list of lines, each 100 pixels high, of which some are lit; told tightly, only 40. */
interface Line {
  readonly name: string;
  readonly lit: boolean;
}

const HIGH = 100;
const TIGHT = 40;
const WORDS = 30;
let room = 0;

/** Lays out what the test environment does not: lines under one another, and the words below them. */
function layOut(): void {
  const heightOf = (element: Element) => (element.hasAttribute("data-tight") ? TIGHT : HIGH);
  const heights = (root: Element) =>
    [...root.querySelectorAll("[data-item]")].reduce((sum, one) => sum + heightOf(one), 0) +
    (root.querySelector("[data-rest]") ? WORDS : 0);
  vi.spyOn(HTMLElement.prototype, "clientHeight", "get").mockImplementation(() => room);
  vi.spyOn(HTMLElement.prototype, "scrollHeight", "get").mockImplementation(function (this: HTMLElement) {
    return heights(this);
  });
  vi.spyOn(Element.prototype, "getBoundingClientRect").mockImplementation(function (this: Element) {
    if (this.hasAttribute("data-rest")) return { height: WORDS } as DOMRect;
    if (!this.hasAttribute("data-item")) return { bottom: room } as DOMRect;
    const all = [...(this.parentElement?.children ?? [])];
    const bottom = all.slice(0, all.indexOf(this) + 1).reduce((sum, one) => sum + heightOf(one), 0);
    return { bottom } as DOMRect;
  });
}

function draw(lines: readonly Line[], id = "", terse = 0) {
  return (
    <Fitting
      items={lines}
      id={id}
      terse={terse}
      lit={({ lit }) => lit}
      rest={(shown) => (shown < lines.length ? `${shown} of ${lines.length}` : null)}
    >
      {(shown, tight) => (
        <ul>
          {shown.map(({ name }) => (
            <li key={name} data-item="" data-tight={tight > 0 || undefined}>
              {name}
            </li>
          ))}
        </ul>
      )}
    </Fitting>
  );
}

function named(count: number, lit: readonly number[] = Array.from({ length: count }, (_, at) => at)): Line[] {
  return Array.from({ length: count }, (_, at) => ({ name: `line ${at + 1}`, lit: lit.includes(at) }));
}

const shownNames = () => screen.getAllByRole("listitem").map((item) => item.textContent);

describe("a list on a shared screen", () => {
  beforeEach(() => {
    document.documentElement.dataset.mode = "brief";
    layOut();
  });
  afterEach(() => {
    delete document.documentElement.dataset.mode;
    vi.restoreAllMocks();
  });

  test("shows what has room, leaves room for what it says of the rest, and says that", () => {
    room = 320;
    render(draw(named(9)));
    expect(shownNames()).toEqual(["line 1", "line 2"]);
    expect(screen.getByText("2 of 9")).toBeVisible();
  });

  test("says nothing of a rest where there is none", () => {
    room = 300;
    render(draw(named(3)));
    expect(shownNames()).toHaveLength(3);
    expect(screen.queryByText(/of 3/)).toBeNull();
  });

  test("puts what a pin points out first where it would have no room, and lets it stand where it has", () => {
    room = 250;
    const { rerender } = render(draw(named(9, [6]), "far"));
    expect(shownNames()).toEqual(["line 7", "line 1"]);
    rerender(draw(named(9, [1]), "near"));
    expect(shownNames()).toEqual(["line 1", "line 2"]);
  });

  test("asks for fewer words where one alone is too high", () => {
    room = 80;
    render(draw(named(2)));
    expect(shownNames()).toEqual(["line 1"]);
    expect(screen.getByRole("listitem")).toHaveAttribute("data-tight");
    expect(screen.getByText("1 of 2")).toBeVisible();
  });

  test("tells each in fewer words, where asked to, before it leaves one out", () => {
    room = 3 * TIGHT;
    render(draw(named(3), "terse", 1));
    expect(shownNames()).toHaveLength(3);
    expect(screen.getByText("line 1")).toHaveAttribute("data-tight");
  });

  test("shows all of them at a desk, where the list scrolls", () => {
    delete document.documentElement.dataset.mode;
    room = 100;
    render(draw(named(9)));
    expect(shownNames()).toHaveLength(9);
  });
});
