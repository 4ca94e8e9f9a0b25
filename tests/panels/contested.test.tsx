import { act, screen, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import ChainsPanel from "../../src/panels/chains/ChainsPanel";
import ContestedPanel from "../../src/panels/contested/ContestedPanel";
import { toggleFacet } from "../../src/store/transitions";
import type { View } from "../../src/store/view";
import { dossierOf } from "../support/dossierOf";
import { drawPanel } from "../support/drawPanel";

const disputed = dossierOf({
  articles: [
    {
      codings: [
        { speaker: "trump", issue: "nato", hedged: true, said: "2025-02-09?" },
        { speaker: "kremlin", issue: "nato", stance: "denies", via: ["reuters"] },
        { speaker: "peskov", issue: "nato", stance: "withholds", withholding: "ignorance" },
        { speaker: "peskov", issue: "talks" },
      ],
    },
  ],
  links: [
    { type: "contradicts", a: "a1-01", b: "a1-02", why: "One wants it, the other does not." },
    { type: "apparent", a: "a1-04", b: "a1-03", why: "Another level." },
  ],
});

describe("the contested claims", () => {
  const draw = (view: View = {}) => drawPanel(<ContestedPanel />, disputed, view);
  const row = (name: RegExp) => screen.getByRole("article", { name });

  test("tell each dispute with both sides, how they were reported, why, and who else withholds", () => {
    draw();
    const nato = row(/^Nato, .*Trump affirms, hedged; Kremlin denies$/);
    expect(within(nato).getByRole("button", { name: /Trump affirms, hedged: What a1 says/ })).toHaveTextContent(
      "probably 9 Feb 2025",
    );
    expect(within(nato).getByRole("button", { name: /Kremlin denies/ })).toHaveTextContent(
      "Kremlin → Reuters → article, 10 Feb 2025 (Defence talks)",
    );
    expect(within(nato).getByRole("button", { name: /Why: One wants it/ })).toBeVisible();
    expect(within(nato).getByRole("button", { name: /Peskov claims not to know/ })).toBeVisible();
    expect(nato).toHaveTextContent("both in view");
    expect(screen.getByText(/Why it only looks like a contradiction/)).toBeVisible();
  });

  test("pin a link by its reason, a coding by its side, and filter by the issue [contract 2.13, 2.15]", async () => {
    const { user, view } = draw();
    await user.click(screen.getByRole("button", { name: /One wants it/ }));
    expect(view().pin).toBe("link:l1");
    await user.click(screen.getByRole("button", { name: /Kremlin denies/ }));
    expect(view().pin).toBe("coding:a1-02");
    await user.click(screen.getByRole("button", { name: "Filter by Talks" }));
    expect(view().issue).toEqual(["talks"]);
  });

  test("keep what has one side outside the filters apart, and tell what a change of filters brought", async () => {
    const { store } = draw();
    expect(screen.getByRole("status")).toHaveTextContent("2 cases here");
    act(() => store.commit((view) => toggleFacet(view, "speaker", "peskov")));
    expect(screen.getByRole("status")).toHaveTextContent("1 case here; 1 fewer than under the last filters");
    act(() => store.commit((view) => toggleFacet(view, "speaker", "kremlin")));
    expect(screen.getByRole("status")).toHaveTextContent(
      "1 case here; the same as under the last filters; 1 more has one side outside the present filters",
    );
    const apart = screen.getByRole("region", { name: "One side outside the filters" });
    expect(within(apart).getByRole("article", { name: /^Nato/ })).toHaveTextContent("1 of 2 codings in view");
    expect(within(apart).getByText("outside the present filters")).toBeVisible();
    act(() => store.commit((view) => toggleFacet(view, "speaker", "trump")));
    expect(screen.getByRole("status")).toHaveTextContent("2 cases here; 1 more than under the last filters");
  });

  test("fold by kind", async () => {
    const { user } = draw();
    const chip = screen.getByRole("button", { name: "Contradictions 1" });
    expect(chip).toHaveAttribute("aria-expanded", "true");
    await user.click(chip);
    expect(chip).toHaveAttribute("aria-expanded", "false");
    expect(screen.queryByText(/One wants it/)).not.toBeInTheDocument();
    expect(screen.getByText(/Another level/)).toBeVisible();
    expect(screen.getByRole("button", { name: "In tension 0" })).toBeDisabled();
  });

  test("have a table with a line for each pair [contract 3.3]", async () => {
    const { user } = draw();
    await user.click(screen.getByRole("button", { name: "View as table" }));
    const lines = within(screen.getByRole("table")).getAllByRole("row");
    expect(lines).toHaveLength(3);
    expect(lines[1]).toHaveTextContent(/Nato.*contradicts.*Trump affirms, hedged.*Kremlin denies.*Peskov \(claims not/);
  });

  test("name the filter that empties them [contract 3.7]", () => {
    draw({ speaker: ["putin"] });
    expect(screen.getAllByRole("status").at(-1)).toHaveTextContent(/Putin/);
  });
});

describe("the conditions", () => {
  const dossier = dossierOf({
    articles: [
      { codings: [{ kind: "event", actors: ["ukraine"], issue: "elections", stance: "denies" }] },
      {
        codings: [
          { speaker: "zelenskyy", issue: "martial-law", stance: "conditional" },
          { speaker: "putin", issue: "elections" },
        ],
      },
    ],
    links: [{ type: "depends-on", a: "a1-01", b: "a2-01", why: "The bar falls only then." }],
  });
  const draw = (view: View = {}) => drawPanel(<ChainsPanel />, dossier, view);
  const NAME = "Elections can come only after martial law ends";

  test("say what waits for what, by whom, in how many articles, in the drawing and in words", () => {
    draw();
    const diagram = screen.getByRole("group", { name: /^Conditions as a drawing/ });
    expect(
      within(diagram).getByRole("button", { name: `${NAME}: an article, Zelenskyy, 2 codings in 2 articles` }),
    ).toBeVisible();
    const item = screen.getByRole("article", { name: NAME });
    expect(item).toHaveTextContent("an article, Zelenskyy; 2 codings in 2 articles, 2 origins (assumed)");
    expect(item).toHaveTextContent(/On Elections: .*affirms: Putin.*denies: an article/);
    expect(item).toHaveTextContent(/An article on Ukraine denies/);
  });

  test("pin an arrow's link, and filter by a node's issue [contract 2.13, 2.15]", async () => {
    const { user, view } = draw();
    const diagram = screen.getByRole("group", { name: /^Conditions as a drawing/ });
    await user.click(within(diagram).getByRole("button", { name: new RegExp(`^${NAME}`) }));
    expect(view().pin).toBe("link:l1");
    await user.click(within(diagram).getByRole("button", { name: "Filter by Elections" }));
    expect(view().issue).toEqual(["elections"]);
    expect(screen.getByRole("status")).toHaveTextContent("1 has one end outside the present filters.");
  });

  test("draw a circle and say so", () => {
    const links = [
      ...dossier.links,
      { id: "l2", type: "depends-on" as const, a: "a2-01", b: "a2-02", why: "And back again." },
    ];
    drawPanel(<ChainsPanel />, { ...dossier, links });
    expect(screen.getByRole("status")).toHaveTextContent("These go in a circle, each only after the others");
    expect(screen.getAllByRole("button", { name: /can come only after .*:/ })).toHaveLength(2);
  });

  test("have a table [contract 3.3], and name the filter that empties them [contract 3.7]", async () => {
    const { user, store } = draw();
    await user.click(screen.getByRole("button", { name: "View as table" }));
    expect(within(screen.getByRole("table")).getAllByRole("row")).toHaveLength(2);
    await user.click(screen.getByRole("button", { name: "View as table" }));
    act(() => store.commit((view) => toggleFacet(view, "speaker", "trump")));
    expect(screen.getByRole("status")).toHaveTextContent(/Trump/);
  });
});
