import { render, screen } from "@testing-library/react";
import { expect, it, vi } from "vitest";
import type { Briefing } from "../../../src/dossier/types";
import { createEngine } from "../../../src/engine/engine";
import { Brief } from "../../../src/shells/brief/Brief";
import { dossierOf } from "../../support/dossierOf";

const briefingOf = (id: string, headline: string): Briefing => ({
  id,
  title: id,
  scenes: [{ id: "one", headline, notes: "", view: {}, panel: "matrix", seconds: null }],
});

vi.mock("../../../src/io/briefings", () => ({
  keptBriefing: async (id: string) =>
    id === "mine"
      ? briefingOf("mine", "Made here")
      : id === "empty"
        ? { ...briefingOf("empty", ""), scenes: [] }
        : id === "later"
          ? "newer"
          : null,
}));

function open(hash: string, briefings = [briefingOf("bundled", "Bundled")]) {
  history.replaceState(null, "", `#${hash}`);
  const dossier = dossierOf({ briefings });
  render(<Brief dossier={dossier} engine={createEngine(dossier)} />);
}

const headline = () => screen.findByRole("heading", { level: 1 });

it("opens a briefing that was made here, and keeps its link [contract 6.7]", async () => {
  open("mode=brief&briefing=mine");
  expect(await headline()).toHaveTextContent("Made here");
  expect(screen.queryByRole("alert")).toBeNull();
  expect(location.hash).toBe("#mode=brief&briefing=mine&scene=one");
});

it("opens the bundled one where that of the link is not kept, or has no scenes [contract 6.7]", async () => {
  open("mode=brief&briefing=empty");
  expect(await headline()).toHaveTextContent("Bundled");
  expect(screen.getByRole("alert")).toHaveTextContent("is not here");
});

it("opens one that was made here also where the dossier has none", async () => {
  open("mode=brief&briefing=mine", []);
  expect(await headline()).toHaveTextContent("Made here");
});

it("says so where there is no briefing at all, and leads to the dashboard", async () => {
  open("mode=brief", []);
  expect(await screen.findByRole("alert")).toHaveTextContent("no briefing");
  expect(screen.getByRole("link", { name: "Explore it instead" })).toBeVisible();
});

it("says by name that one was made by a newer version of Parley, and shows another if there is one [contract 6.10]", async () => {
  open("mode=brief&briefing=later");
  expect(await headline()).toHaveTextContent("Bundled");
  expect(screen.getByRole("alert")).toHaveTextContent("made by a newer version of Parley; this one is “bundled”");
});

it("says so alone where the dossier has none", async () => {
  open("mode=brief&briefing=later", []);
  expect(await screen.findByRole("alert")).toHaveTextContent("This briefing was made by a newer version of Parley.");
});
