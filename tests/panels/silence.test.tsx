import { screen, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import SilencePanel from "../../src/panels/silence/SilencePanel";
import type { View } from "../../src/store/view";
import { type CodingInput, dossierOf } from "../support/dossierOf";
import { drawPanel } from "../support/drawPanel";

const on = (issue: string, speaker: string, more: CodingInput = {}): CodingInput => ({ issue, speaker, ...more });

function draw(view: View = {}) {
  const articles = [
    {
      reported: "2025-02-08",
      title: "The first",
      codings: [on("talks", "trump"), on("talks", "peskov", { stance: "withholds", withholding: "ignorance" })],
    },
    {
      reported: "2025-02-10",
      title: "The second",
      codings: [on("talks", "trump"), on("minerals", "zelenskyy"), on("minerals", "zelenskyy", { said: null })],
    },
  ];
  return drawPanel(<SilencePanel />, dossierOf({ articles }), view);
}

const grid = () => screen.getByRole("table", { name: "Who is heard on which issue" });
const row = (issue: string) =>
  within(grid())
    .getAllByRole("row")
    .find((one) => within(one).queryByRole("rowheader", { name: issue })) as HTMLElement;
const card = (title: string) =>
  screen.getAllByRole("listitem").find((one) => within(one).queryByRole("heading", { name: title })) as HTMLElement;

describe("the grid of who is heard", () => {
  test("tells by glyph and word who spoke, who withheld, and who is not heard", () => {
    draw();
    expect(row("Talks")).toHaveTextContent("2 spoke");
    expect(
      within(row("Talks")).getByRole("button", { name: "Russia, Talks: 1 withheld (1 claims not to know)" }),
    ).toBeVisible();
    expect(within(row("Minerals")).getAllByText("not heard")).toHaveLength(2);
    expect(screen.getByText(/^“Not heard” is about the 2 articles in view/)).toHaveTextContent(
      "2 to 10 Feb 2025. That is not the same as silent.",
    );
  });

  test("pins a cell by party, and takes the pin away [contract 2.13]", async () => {
    const { user, view } = draw();
    const cell = within(row("Talks")).getByRole("button", { name: /^United States, Talks/ });
    await user.click(cell);
    expect(view()).toMatchObject({ pin: "cell:us~talks", rows: "party" });
    expect(cell).toHaveAttribute("aria-pressed", "true");
    await user.click(cell);
    expect(view().pin).toBeUndefined();
  });

  test("filters by a party and an issue on a click on their names; the party's silences stay [contract 2.15]", async () => {
    const { user, view } = draw();
    await user.click(within(grid()).getByRole("button", { name: "Ukraine" }));
    expect(view().party).toEqual(["ua"]);
    expect(row("Talks")).toHaveTextContent("not heard");
    await user.click(within(grid()).getByRole("button", { name: "Minerals" }));
    expect(view().issue).toEqual(["minerals"]);
  });

  test("narrows to a covered stretch on a click on its days, and back", async () => {
    const { user, view } = draw();
    const days = screen.getByRole("button", { name: "2 to 10 Feb 2025" });
    await user.click(days);
    expect(view()).toMatchObject({ from: "2025-02-02", to: "2025-02-10" });
    await user.click(days);
    expect(view().from).toBeUndefined();
  });

  test("a filter leaves out, it does not silence; what has no date is said to be undated", () => {
    draw({ speaker: ["peskov"], from: "2025-02-20" });
    expect(row("Minerals")).toHaveTextContent("undated");
    draw({ speaker: ["zelenskyy"] });
    expect(screen.getAllByText("filtered").length).toBeGreaterThan(0);
  });
});

describe("the articles beside each other", () => {
  test("tell what each alone reports and what it lacks, and every name pins its codings", async () => {
    const { user, view } = draw();
    expect(card("The second")).toHaveTextContent("1 issue: Minerals");
    await user.click(within(card("The second")).getByRole("button", { name: "Zelenskyy" }));
    expect(view().pin).toBe("cell:zelenskyy~*");
    await user.click(within(card("The first")).getByRole("button", { name: "Minerals" }));
    expect(view().pin).toBe("cell:*~minerals");
  });

  test("open to the statements that no other article reports", async () => {
    const { user, view } = draw();
    const one = card("The first");
    await user.click(within(one).getByText("2 statements"));
    await user.click(within(one).getByRole("button", { name: /^Peskov What/ }));
    expect(view().pin).toBe("coding:a1-02");
  });
});

describe("the panel of silence", () => {
  test("turns into tables of the same rows [contract 3.3]", async () => {
    const { user } = draw();
    await user.click(screen.getByRole("button", { name: "View as table" }));
    const [cells, articles] = screen.getAllByRole("table");
    expect(within(cells!).getAllByRole("row")).toHaveLength(1 + 2 * 3);
    expect(within(articles!).getAllByRole("row")).toHaveLength(1 + 2);
  });

  test("keeps the grid and names the filter where nothing passes [contract 3.7]", () => {
    draw({ q: "zzzz" });
    expect(grid()).toBeVisible();
    expect(screen.getByRole("status")).toHaveTextContent("zzzz");
  });
});
