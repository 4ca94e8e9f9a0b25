import { render, screen, waitFor } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import type { Briefing } from "../../../src/dossier/types";
import { createEngine } from "../../../src/engine/engine";
import { matrixFinding } from "../../../src/engine/findings/matrix";
import { Brief } from "../../../src/shells/brief/Brief";
import { saysHeadline } from "../../../src/shells/brief/handout/headlined";
import { dossierOf } from "../../support/dossierOf";

const articles = [
  {
    reported: "2025-02-10",
    codings: [
      { speaker: "trump", issue: "talks" },
      { speaker: "peskov", issue: "talks", stance: "denies" },
    ],
  },
] as const;
const bare = dossierOf({ articles });
const sentence = matrixFinding(createEngine(bare).rows({}), bare, {}).sentence;
const scene = (id: string, headline: string): Briefing["scenes"][number] => ({
  id,
  headline,
  notes: "",
  view: {},
  panel: "matrix",
  seconds: null,
});
const [as, own] = [scene("as", sentence), scene("own", "A headline of one's own")];
const dossier = dossierOf({ articles, briefings: [{ id: "one", title: "One", scenes: [as, own] }] });

describe("a headline that is the panel's finding", () => {
  it("is known by its words, under the View that is shown", () => {
    const engine = createEngine(dossier);
    expect(saysHeadline(as, {}, dossier, engine)).toBe(true);
    expect(saysHeadline(own, {}, dossier, engine)).toBe(false);
    expect(saysHeadline(as, { speaker: ["nobody"] }, dossier, engine)).toBe(false);
  });

  it("is said once on the shared screen; another headline has the finding beneath", async () => {
    const open = (id: string) => {
      history.replaceState(null, "", `#mode=brief&scene=${id}`);
      return render(<Brief dossier={dossier} engine={createEngine(dossier)} />);
    };
    const ready = () => waitFor(() => expect(screen.queryByText(/^Loading/)).toBeNull());
    const { unmount } = open("as");
    await ready();
    expect(screen.getAllByText(sentence)).toHaveLength(1);
    expect(screen.getByRole("heading", { level: 1 })).toHaveTextContent(sentence);
    unmount();
    open("own");
    await ready();
    expect(screen.getByRole("heading", { level: 2, name: sentence })).toBeInTheDocument();
  });
});
