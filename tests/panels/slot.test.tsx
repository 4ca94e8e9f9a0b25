import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { PanelSlot } from "../../src/panels/PanelSlot";
import type { PanelSpec } from "../../src/panels/spec";

describe("PanelSlot", () => {
  // React reports what a boundary caught; here that is what the tests ask for.
  beforeEach(() => {
    vi.spyOn(console, "error").mockImplementation(() => undefined);
  });
  afterEach(() => {
    vi.restoreAllMocks();
  });

  test("says that the panel loads, in its region, until its code is there", async () => {
    const spec: PanelSpec = {
      id: "venues",
      name: "Summit venues",
      load: async () => ({ default: () => <p>Drawn</p> }),
    };
    render(<PanelSlot spec={spec} />);
    expect(screen.getByRole("region", { name: "Summit venues" })).toHaveTextContent("Loading summit venues…");
    expect(await screen.findByText("Drawn")).toBeInTheDocument();
  });

  test("keeps a panel that throws to itself: the others live on, and it can be tried again", async () => {
    let broken = true;
    const Fails = () => {
      if (broken) throw new Error("No such thing as a rung 12");
      return <p>Mended</p>;
    };
    render(
      <>
        <PanelSlot spec={{ id: "stages", name: "Negotiation stages", Panel: Fails }} />
        <PanelSlot spec={{ id: "matrix", name: "Actor–statement matrix", Panel: () => <p>Alive</p> }} />
      </>,
    );
    const alert = screen.getByRole("alert");
    expect(alert).toHaveTextContent("Negotiation stages could not be drawn. The other panels still work.");
    expect(alert).toHaveTextContent("No such thing as a rung 12");
    expect(screen.getByText("Alive")).toBeInTheDocument();
    broken = false;
    await userEvent.click(screen.getByRole("button", { name: "Try again" }));
    expect(screen.getByText("Mended")).toBeInTheDocument();
    expect(screen.queryByRole("alert")).toBeNull();
  });

  test("asks for code that did not come a second time when told to", async () => {
    const load = vi
      .fn<NonNullable<PanelSpec["load"]>>()
      .mockRejectedValueOnce(new Error("Failed to fetch the chunk"))
      .mockResolvedValue({ default: () => <p>Drawn</p> });
    render(<PanelSlot spec={{ id: "venues", name: "Summit venues", load }} />);
    expect(await screen.findByRole("alert")).toHaveTextContent("Failed to fetch the chunk");
    await userEvent.click(screen.getByRole("button", { name: "Try again" }));
    expect(await screen.findByText("Drawn")).toBeInTheDocument();
    expect(load).toHaveBeenCalledTimes(2);
  });
});
