import { screen, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { loadBundled } from "../../src/dossier/bundle";
import { RELIABILITY } from "../../src/dossier/reliability";
import { RULES_IN_WORDS } from "../../src/engine/findings/inWords";
import { termRows } from "../../src/engine/terms";
import MethodPanel from "../../src/panels/method/MethodPanel";
import { TITLED } from "../../src/panels/method/titles";
import { PANELS } from "../../src/panels/registry";
import type { PanelId, View } from "../../src/store/view";
import { dossierOf } from "../support/dossierOf";
import { drawPanel } from "../support/drawPanel";

const bundled = await loadBundled();
const draw = (view: View = {}) => drawPanel(<MethodPanel />, bundled, view);
const section = (name: string) => screen.getByRole("region", { name });
const line = (part: string, name: RegExp | string) => within(section(part)).getByRole("row", { name });
const cells = (row: HTMLElement) => within(row).getAllByRole("cell");

const VOCABULARIES = [
  ["Kinds", "kinds"],
  ["Parties", "parties"],
  ["Issues", "issues"],
  ["Stances", "stances"],
  ["Stages", "stages"],
  ["Directions", "directions"],
  ["Tracks", "tracks"],
  ["Roles of a venue", "venueRoles"],
  ["Links between codings", "linkTypes"],
] as const;

describe("the definitions", () => {
  test("are all there, with as many uses as the engine counts", () => {
    const view: View = { party: ["ru"] };
    const { engine } = draw(view);
    const used = engine.rows(view).part(termRows);
    for (const [part, vocabulary] of VOCABULARIES) {
      const headers = within(section(part)).getAllByRole("rowheader");
      for (const { id, name, definition } of bundled.codebook[vocabulary]) {
        const row = headers.find((one) => one.textContent === name)?.closest("tr");
        const [told, shown, all] = [...(row?.querySelectorAll("td") ?? [])].map((cell) => cell.textContent);
        expect(told).toContain(definition);
        const count = used[vocabulary].get(id);
        expect([id, shown, all]).toEqual([id, String(count?.shown.length ?? 0), String(count?.all ?? 0)]);
      }
    }
  });

  test("filter by a click on the name, and no longer by a second one [contract 2.15]", async () => {
    const { user, view } = draw();
    const name = () => within(section("Issues")).getByRole("button", { name: "Elections" });
    await user.click(name());
    expect(view()).toEqual({ issue: ["elections"] });
    expect(name()).toHaveAttribute("aria-pressed", "true");
    await user.click(name());
    expect(view()).toEqual({});
  });

  test("have the stages as a ladder, the furthest on top, and their codes in other schemes", () => {
    draw();
    const [ladder, schemes] = within(section("Stages")).getAllByRole("table");
    const names = within(ladder!)
      .getAllByRole("rowheader")
      .map((one) => one.textContent);
    expect(names).toEqual(bundled.codebook.stages.map((stage) => stage.name).reverse());
    const contact = within(schemes!).getByRole("row", { name: /^Contact/ });
    const [paX, plover, cameo] = cells(contact).map((one) => one.textContent);
    const known = bundled.codebook.stages.find(({ id }) => id === "contact")?.crosswalk;
    expect([paX, plover, cameo]).toEqual(["none", known?.plover, known?.cameo]);
  });

  test("of what nothing filters by list the uses, and a click pins one", async () => {
    const { user, view } = draw();
    const links = bundled.links.filter(({ type }) => type === "contradicts");
    const row = line("Links between codings", /^Contradicts/);
    await user.click(within(row).getByText(`Show them (${links.length})`));
    const buttons = await within(row).findAllByRole("button");
    expect(buttons.map((one) => one.textContent)).toEqual(links.map(({ why }) => why));
    await user.click(buttons[1]!);
    expect(view()).toEqual({ pin: `link:${links[1]?.id}` });
    // The others stay, though the pin leaves them out.
    expect(within(row).getAllByRole("button")).toHaveLength(links.length);
    expect(cells(line("Links between codings", /^Contradicts/))[1]).toHaveTextContent(/^1$/);
  });
});

describe("what is covered", () => {
  test("tells each article in order of time, how its date is known, and the gap", () => {
    draw();
    const rows = within(section("What is covered")).getAllByRole("row").slice(1);
    expect(rows.map((row) => within(row).getAllByRole("button")[0]?.textContent)).toEqual(
      bundled.articles.map(({ title }) => title),
    );
    bundled.articles.forEach(({ dating }, at) => {
      expect(rows[at]).toHaveTextContent(dating.reason);
    });
    expect(screen.getByText(/^\s*Not covered: 11 Feb 2025 to 22 Dec 2025, 315 days\./)).toBeInTheDocument();
  });
});

describe("the reliability figures", () => {
  test("are those of the file, with their intervals", () => {
    draw();
    const part = section("How reliable the coding is");
    const issue = RELIABILITY.alphas.find(({ name }) => name === "issue")!;
    const told = [issue.alpha.toFixed(3), `${issue.low.toFixed(3)} to ${issue.high.toFixed(3)}`];
    expect(within(part).getByRole("row", { name: /^Issue nominal/ })).toHaveTextContent(told.join(""));
    for (const { f1 } of RELIABILITY.spans) expect(part).toHaveTextContent(f1.toFixed(3));
    expect(part).toHaveTextContent("data/settlement.md");
    expect(section("Who coded")).toHaveTextContent("Both coders were machines");
  });

  test("are not told of texts that they are not of", () => {
    drawPanel(<MethodPanel />, dossierOf());
    expect(section("How reliable the coding is")).toHaveTextContent("nothing can be said of how reliable");
    expect(section("Who coded")).not.toHaveTextContent("machines,");
    expect(section("Who coded")).toHaveTextContent("nothing is known here about who coded");
  });
});

describe("the rules of the titles", () => {
  test("are told of every panel that has any, in their order", () => {
    draw();
    for (const [panel, rules] of Object.entries(RULES_IN_WORDS)) {
      const name = PANELS.find(({ id }) => id === panel)?.name ?? "";
      expect(TITLED[panel as PanelId]?.name).toBe(name);
      const items = within(section(`Rules of ${name}`)).getAllByRole("listitem");
      expect(items).toHaveLength(Object.keys(rules).length);
      Object.values(rules).forEach(({ description, threshold, example }, at) => {
        for (const words of [description, threshold, example]) expect(items[at]).toHaveTextContent(words);
      });
    }
  });

  test.each([{ party: ["ua"] }, { q: "nowhere to be found" }] satisfies View[])(
    "are marked where one speaks now: %j",
    (view) => {
      const { engine } = draw(view);
      for (const panel of Object.keys(RULES_IN_WORDS)) {
        const { name = "", titleOf = null } = TITLED[panel as PanelId] ?? {};
        if (!titleOf) continue;
        const { rule, sentence } = titleOf(engine.rows(view), bundled, view);
        const items = within(section(`Rules of ${name}`)).getAllByRole("listitem");
        const marked = items.filter((one) => one.getAttribute("aria-current") === "true");
        expect(marked).toHaveLength(1);
        const rules = RULES_IN_WORDS[panel as keyof typeof RULES_IN_WORDS];
        expect(items.indexOf(marked[0]!)).toBe(Object.keys(rules).indexOf(rule));
        expect(marked[0]).toHaveTextContent(`In force now: ${sentence}`);
      }
    },
  );
});

describe("the page", () => {
  test("has headings in order, and contents that lead to them without touching the View", async () => {
    const { user, view, container } = draw({ party: ["ru"] });
    const levels = screen.getAllByRole("heading").map((one) => Number(one.tagName[1]));
    expect(levels[0]).toBe(2);
    levels.slice(1).forEach((level, at) => {
      expect(level - levels[at]!).toBeLessThanOrEqual(1);
    });
    const contents = screen.getByRole("navigation", { name: "On this page" });
    expect(within(contents).queryAllByRole("link")).toEqual([]);
    for (const button of within(contents).getAllByRole("button")) {
      await user.click(button);
      expect(container.ownerDocument.activeElement).toBe(
        screen.getByRole("heading", { name: button.textContent ?? "" }),
      );
    }
    expect(view()).toEqual({ party: ["ru"] });
  });

  test("counts in another unit by a click, and says how many there are of each", async () => {
    const { user, view, engine } = draw();
    const row = line("How counting works", /^Origins/);
    expect(cells(row).at(-1)).toHaveTextContent(String(engine.rows({ count: "origins" }).total));
    await user.click(within(row).getByRole("button", { name: "Origins" }));
    expect(view()).toEqual({ count: "origins" });
  });

  test("says of a dossier without codings that there is nothing", () => {
    drawPanel(<MethodPanel />, dossierOf({ articles: [] }));
    expect(screen.getByText(/Covered: nothing/)).toBeInTheDocument();
  });
});
