import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { PanelSlot } from "../../src/panels/PanelSlot";
import type { PanelSpec } from "../../src/panels/spec";

// To read the whole dossier for the words of a report takes seconds; tests/panels/fault does.
vi.mock("../../src/dossier/bundle", () => ({ loadBundled: () => Promise.reject(new Error("not here")) }));

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
    const alert = await screen.findByRole("alert");
    expect(alert).toHaveTextContent("Negotiation stages could not be drawn.The other panels still work");
    expect(screen.getByText("Alive")).toBeInTheDocument();
    broken = false;
    await userEvent.click(screen.getByRole("button", { name: "Try again" }));
    expect(screen.getByText("Mended")).toBeInTheDocument();
    expect(screen.queryByRole("alert")).toBeNull();
  });

  test("asks for code that did not come a second time when told to", async () => {
    const load = vi
      .fn<NonNullable<PanelSpec["load"]>>()
      .mockRejectedValueOnce(new TypeError("Failed to fetch dynamically imported module: x.js"))
      .mockResolvedValue({ default: () => <p>Drawn</p> });
    render(<PanelSlot spec={{ id: "venues", name: "Summit venues", load }} />);
    expect(await screen.findByRole("alert")).toHaveTextContent("Summit venues: a part of its code did not come.");
    await userEvent.click(screen.getByRole("button", { name: "Try again" }));
    expect(await screen.findByText("Drawn")).toBeInTheDocument();
    expect(load).toHaveBeenCalledTimes(2);
  });

  test("says so where the file that comes holds no panel", async () => {
    const load = async () => ({}) as { default: () => null };
    render(<PanelSlot spec={{ id: "venues", name: "Summit venues", load }} />);
    expect(await screen.findByRole("alert")).toHaveTextContent("Summit venues: a part of its code did not come.");
    expect(screen.getByRole("button", { name: "Reload the page" })).toBeInTheDocument();
  });

  test("has a report to read before it is copied or saved", async () => {
    const Fails = () => {
      throw new RangeError("No such thing as a rung 12");
    };
    render(<PanelSlot spec={{ id: "stages", name: "Negotiation stages", Panel: Fails }} />);
    await userEvent.click(await screen.findByRole("button", { name: "Report" }));
    const report = await screen.findByRole<HTMLTextAreaElement>("textbox", { name: "The report" });
    expect(report.value).toMatch(/^Where: Negotiation stages$/m);
    expect(report.value).toMatch(/^What: RangeError: No such thing as a rung 12$/m);
    expect(report.value).toMatch(/^View: not known: the dossier did not come$/m);
    expect(report.value).toMatch(/slot\.test\.tsx:\d+:\d+/);
    expect(screen.getByText(/^Nothing is sent by itself/)).toBeInTheDocument();
  });
});
