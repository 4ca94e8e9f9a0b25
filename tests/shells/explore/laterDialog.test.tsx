import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { LaterDialog } from "../../../src/shells/explore/LaterDialog";

beforeAll(() => {
  // jsdom has the element, not what opens it.
  HTMLDialogElement.prototype.showModal ??= function showModal(this: HTMLDialogElement) {
    this.open = true;
  };
  HTMLDialogElement.prototype.close ??= function close(this: HTMLDialogElement) {
    this.open = false;
  };
});

function Words({ words }: { readonly words: string }) {
  return <p>{words}</p>;
}

function draw(load: () => Promise<{ readonly default: typeof Words }>) {
  const close = vi.fn();
  const page = (
    <>
      <p>the page</p>
      <LaterDialog name="Export" load={load} onClose={close}>
        {(Dialog) => <Dialog words="what there is to export" />}
      </LaterDialog>
    </>
  );
  return { ...render(page), close, user: userEvent.setup() };
}

describe("a dialog whose code comes later", () => {
  test("is drawn once it is here", async () => {
    draw(async () => ({ default: Words }));
    expect(await screen.findByText("what there is to export")).toBeVisible();
    expect(screen.queryByRole("alert")).toBeNull();
  });

  test.each([
    ["does not come", () => Promise.reject(new TypeError("Failed to fetch dynamically imported module"))],
    [
      "fails when it is drawn",
      async () => ({
        default: (): never => {
          throw new Error("A fault of its own");
        },
      }),
    ],
  ])("says so where it %s, and leaves the page as it is", async (_, load) => {
    vi.spyOn(console, "error").mockImplementation(() => {});
    const { user, close } = draw(load as () => Promise<{ readonly default: typeof Words }>);
    expect(await screen.findByRole("alert")).toHaveTextContent(/^Export(:| could not be drawn)/);
    expect(screen.getByRole("dialog", { name: "Export" })).toBeVisible();
    expect(screen.getByText("the page")).toBeInTheDocument();
    await user.click(screen.getByRole("button", { name: "Close" }));
    expect(close).toHaveBeenCalledOnce();
  });

  test("is asked for anew when it is opened again", async () => {
    const load = vi.fn(async () => ({ default: Words }));
    load.mockRejectedValueOnce(new TypeError("Failed to fetch"));
    const first = draw(load);
    await screen.findByRole("alert");
    first.unmount();
    draw(load);
    expect(await screen.findByText("what there is to export")).toBeVisible();
  });
});
