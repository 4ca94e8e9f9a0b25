import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test, vi } from "vitest";
import { loadNewer } from "../../../src/offline/page";
import { heldHereAlone } from "../../../src/shells/dossiers";
import NewerVersion from "../../../src/shells/explore/newer/NewerVersion";

vi.mock("../../../src/offline/page", () => ({ loadNewer: vi.fn(async () => true) }));
vi.mock("../../../src/shells/dossiers", () => ({ heldHereAlone: vi.fn() }));

const alone = vi.mocked(heldHereAlone);
const loaded = vi.mocked(loadNewer);
const button = (name: string) => screen.getByRole("button", { name });

beforeEach(() => {
  loaded.mockClear();
  alone.mockResolvedValue([]);
  render(<NewerVersion />);
});

test("a newer version is loaded when that is asked, and not before [contract 10.3]", async () => {
  expect(screen.getByRole("status").textContent).toContain("A newer version of Parley is here.");
  expect(loaded).not.toHaveBeenCalled();
  await userEvent.click(button("Load it"));
  expect(loaded).toHaveBeenCalledOnce();
});

test("what is kept nowhere is asked about first, by name [contract 10.3]", async () => {
  alone.mockResolvedValue(["My talks"]);
  await userEvent.click(button("Load it"));
  expect(screen.getByRole("status").textContent).toContain("not kept here: My talks");
  expect(loaded).not.toHaveBeenCalled();
  await userEvent.click(button("Load it all the same"));
  expect(loaded).toHaveBeenCalledOnce();
});

test("where it cannot take over yet, it can be asked again", async () => {
  loaded.mockResolvedValueOnce(false);
  await userEvent.click(button("Load it"));
  await userEvent.click(button("Load it"));
  expect(loaded).toHaveBeenCalledTimes(2);
});

test("“Later” takes the offer away [contract 10.3]", async () => {
  await userEvent.click(button("Later"));
  expect(screen.queryByRole("status")).toBeNull();
});
