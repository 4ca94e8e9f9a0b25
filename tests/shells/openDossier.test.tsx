import { act, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { createRoot } from "react-dom/client";
import { afterEach, describe, expect, test, vi } from "vitest";
import { loadBundled } from "../../src/dossier/bundle";
import { openDossier } from "../../src/shells/openDossier";
import { dossierOf } from "../support/dossierOf";

vi.mock("../../src/dossier/bundle", () => ({ loadBundled: vi.fn() }));

const load = vi.mocked(loadBundled);
const dossier = dossierOf({ articles: [{ codings: [{}, {}] }] });

async function opened() {
  document.body.innerHTML = '<div id="app">The static frame</div>';
  const root = createRoot(document.getElementById("app") as HTMLElement);
  await act(() =>
    openDossier(root, (given, engine) => (
      <p>
        {given.id}: {engine.rows({}).matched}
      </p>
    )),
  );
  return root;
}

describe("openDossier", () => {
  afterEach(() => {
    load.mockReset();
    document.body.innerHTML = "";
  });

  test("draws over the bundled dossier with an engine that answers for it", async () => {
    load.mockResolvedValue(dossier);
    const root = await opened();
    expect(screen.getByText(`${dossier.id}: 2`)).toBeInTheDocument();
    act(() => root.unmount());
  });

  test("says what went wrong where it does not load, and draws once a second try succeeds", async () => {
    load.mockRejectedValue(new Error("The chunk is gone"));
    const root = await opened();
    expect(await screen.findByRole("alert")).toHaveTextContent("The dossier could not be loaded");
    expect(screen.getByRole("alert")).toHaveTextContent("The chunk is gone");
    load.mockResolvedValue(dossier);
    await userEvent.click(screen.getByRole("button", { name: "Try again" }));
    expect(await screen.findByText(`${dossier.id}: 2`)).toBeInTheDocument();
    act(() => root.unmount());
  });
});
