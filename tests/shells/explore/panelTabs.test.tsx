import { screen, within } from "@testing-library/react";
import { expect, it } from "vitest";
import { Panels } from "../../../src/shells/explore/Panels";
import { PanelTabs } from "../../../src/shells/explore/PanelTabs";
import { dossierOf } from "../../support/dossierOf";
import { drawPanel } from "../../support/drawPanel";

it("has a button for each panel that looks deeper, and one back to the overview [contract 3.11]", async () => {
  const { user, view } = drawPanel(<PanelTabs />, dossierOf());
  const tabs = within(screen.getByRole("navigation", { name: "Panels" }));
  const names = tabs.getAllByRole("button").map(({ textContent }) => textContent);
  expect(names).toEqual([
    "Overview",
    "Contested",
    "Wordings",
    "Forecasts",
    "Silence",
    "Conditions",
    "Compare",
    "Articles",
    "Method",
  ]);
  for (const name of names.slice(1)) {
    await user.click(tabs.getByRole("button", { name: name as string }));
    expect(view().focus).toBeDefined();
    expect(tabs.getByRole("button", { current: "page" })).toHaveTextContent(name as string);
  }
  await user.click(tabs.getByRole("button", { name: "Overview" }));
  expect(view()).toEqual({});
});

it.each(["filters", "evidence"] as const)(
  "leaves the charts where a link would enlarge the column %s [contract 2.4]",
  (id) => {
    const { container } = drawPanel(<Panels />, dossierOf(), { focus: id });
    expect(container.querySelector("[data-focus]")).toBeNull();
    expect(screen.getByRole("region", { name: "Actor–statement matrix" })).toBeVisible();
  },
);
