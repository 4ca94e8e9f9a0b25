import { render, screen } from "@testing-library/react";
import { expect, it } from "vitest";
import type { Briefing } from "../../../src/dossier/types";
import { Times } from "../../../src/shells/brief/presenter/TimerBar";
import { startTimer } from "../../../src/shells/brief/presenter/timer";
import { startShow } from "../../../src/shells/brief/show";
import { createShowStore } from "../../../src/shells/brief/showStore";
import { ShowProvider } from "../../../src/shells/brief/useShow";

const scenes: Briefing["scenes"] = [
  { id: "one", headline: "One", notes: "", view: {}, panel: "matrix", seconds: null },
];

function draw(briefing: Briefing, before: number) {
  const store = createShowStore(briefing, startShow(briefing, null));
  render(
    <ShowProvider value={store}>
      <Times timer={{ ...startTimer("one"), before }} scenes={scenes} />
    </ShowProvider>,
  );
  return screen.getByRole("timer", { name: "In all" }).closest("p");
}

it("shows the time of a whole briefing beside what has run of it, and when it is over", () => {
  const own = { id: "mine", title: "Mine", scenes, seconds: 600, savedAt: "2025-01-01T00:00:00Z", revision: "r" };
  const line = draw(own as Briefing, 601_000);
  expect(line).toHaveTextContent("In all10:01 of 10:00");
  expect(line).toHaveAttribute("data-over", "true");
});

it("shows what has run alone where nobody said how long it may take", () => {
  const line = draw({ id: "one", title: "One", scenes }, 5000);
  expect(line).toHaveTextContent(/^In all0:05$/);
  expect(line).not.toHaveAttribute("data-over");
});
