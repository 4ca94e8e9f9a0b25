import { screen, within } from "@testing-library/react";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { PANELS } from "../../../../src/panels/registry";
import EmbedDialog from "../../../../src/shells/explore/embed/EmbedDialog";
import { decodeView } from "../../../../src/store/url";
import type { View } from "../../../../src/store/view";
import { dossierOf } from "../../../support/dossierOf";
import { drawPanel } from "../../../support/drawPanel";

beforeAll(() => {
  // jsdom has the element, not what opens it.
  HTMLDialogElement.prototype.showModal ??= function showModal(this: HTMLDialogElement) {
    this.open = true;
  };
  HTMLDialogElement.prototype.close ??= function close(this: HTMLDialogElement) {
    this.open = false;
  };
});

const dossier = dossierOf({
  title: "The talks",
  articles: [{ codings: [{ speaker: "trump" }, { speaker: "putin", stance: "denies" }] }],
});

function draw(view: View = {}) {
  const close = vi.fn();
  const drawn = drawPanel(<EmbedDialog onClose={close} />, dossier, view);
  return { ...drawn, close };
}

const preview = () => screen.getByTitle(/^Preview: /) as HTMLIFrameElement;
const linkShown = () => decodeView(new URL(preview().src).hash);
const code = (name: string) => screen.getByRole<HTMLTextAreaElement>("textbox", { name });

describe("the dialog “Embed”", () => {
  test("offers every panel, the one that fills the page first, and else the matrix", () => {
    const first = draw({ focus: "silence" });
    const options = within(screen.getByLabelText("Panel")).getAllByRole<HTMLOptionElement>("option");
    expect(options.map(({ value }) => value).sort()).toEqual(PANELS.map(({ id }) => id).sort());
    expect(options[0]).toHaveTextContent("Silence");
    expect(linkShown().extra.get("panel")).toBe("silence");
    first.unmount();
    draw();
    expect(linkShown().extra.get("panel")).toBe("matrix");
  });

  test("shows the present view in words, or everything", async () => {
    const { user } = draw({ speaker: ["trump"], focus: "stages" });
    const present = screen.getByRole("radio", { name: "The present view" });
    expect(present).toBeChecked();
    expect(present).toHaveAccessibleDescription(/^1 of 2 codings · speaker .*Trump$/);
    expect(linkShown().view).toEqual({ speaker: ["trump"] });
    await user.click(screen.getByRole("radio", { name: "Everything, without filters" }));
    expect(linkShown().view).toEqual({});
    expect(code("Frame").value).not.toContain("speaker");
  });

  test("asks nothing where the present view is everything", () => {
    draw();
    expect(screen.queryByRole("radio")).toBeNull();
    expect(screen.getByText("All 2 codings")).toBeVisible();
  });

  test("puts what is chosen into the preview and into each code", async () => {
    const { user } = draw();
    await user.selectOptions(screen.getByLabelText("Panel"), "Negotiation stages");
    await user.selectOptions(screen.getByLabelText("Theme"), "Dark");
    await user.click(screen.getByLabelText("Transparent background"));
    await user.click(screen.getByLabelText("Key"));
    await user.type(screen.getByLabelText("Width"), "500");
    await user.type(screen.getByLabelText("Group"), "a");
    expect(Object.fromEntries(linkShown().extra)).toEqual({
      panel: "stages",
      theme: "dark",
      transparent: "1",
      legend: "0",
    });
    expect(preview()).toHaveStyle({ width: "500px", colorScheme: "dark" });
    expect(code("Frame").value).toContain('width="500"');
    expect(code("Element").value).toMatch(/panel="stages"[^>]*theme="dark"[^>]*legend="0"[^>]*group="a"/);
    expect(code("React").value).toMatch(
      /theme=\{\{ scheme: "dark", transparent: true \}\}\s+legend=\{false\}\s+group="a"\s+style=\{\{ width: 500 \}\}/,
    );
  });

  test("takes the finding for the frame's title; a panel without one is named with what it is of", async () => {
    const { user } = draw();
    const finding = preview().title.replace("Preview: ", "");
    expect(code("Frame").value).toContain(`title="${finding}"`);
    await user.selectOptions(screen.getByLabelText("Panel"), "Codebook and method");
    expect(code("Frame").value).toContain('title="Codebook and method: The talks"');
  });

  test("takes no size that no frame should have, and recommends one that is measured", async () => {
    const { user } = draw();
    const height = screen.getByLabelText<HTMLInputElement>("Height");
    const recommended = Number.parseInt(height.placeholder, 10);
    await user.type(height, "12");
    expect(height).toBeInvalid();
    expect(height).toHaveAccessibleDescription("200 to 4000");
    expect(code("Frame").value).toContain(`height="${recommended}"`);
    await user.clear(height);
    expect(height).toBeValid();
    const told = { parley: 1, type: "resize", payload: { height: recommended + 123 } };
    // From any other window it means nothing.
    window.dispatchEvent(new MessageEvent("message", { data: told, source: window }));
    expect(code("Frame").value).toContain(`height="${recommended}"`);
    window.dispatchEvent(new MessageEvent("message", { data: told, source: preview().contentWindow }));
    expect(await screen.findByPlaceholderText(`${recommended + 123}, as it needs`)).toBeVisible();
    expect(code("Frame").value).toContain(`height="${recommended + 123}"`);
  });

  test("copies a code by one press", async () => {
    const { user } = draw({ speaker: ["putin"] });
    for (const name of ["Frame", "Element", "React", "Markdown"]) {
      await user.click(screen.getByRole("button", { name: `Copy ${name}` }));
      expect(await navigator.clipboard.readText()).toBe(code(name).value);
    }
    expect(screen.getAllByText("Copied")).toHaveLength(4);
  });

  test("marks the whole text where the browser lets no page copy", async () => {
    const { user } = draw();
    vi.spyOn(navigator.clipboard, "writeText").mockRejectedValue(new DOMException("no", "NotAllowedError"));
    await user.click(screen.getByRole("button", { name: "Copy Markdown" }));
    expect(await screen.findByText(/copy it with your keys/)).toBeVisible();
    const field = code("Markdown");
    expect(field).toHaveFocus();
    expect([field.selectionStart, field.selectionEnd]).toEqual([0, field.value.length]);
  });

  test("says why there is no oEmbed address, and has one where the build wrote its files", () => {
    const without = draw();
    expect(screen.queryByRole("button", { name: "Copy oEmbed address" })).toBeNull();
    expect(screen.getByText(/built without PARLEY_URL/)).toBeVisible();
    expect(screen.getByText(/nobody else can open them/)).toBeVisible();
    without.unmount();
    const link = document.createElement("link");
    Object.assign(link, {
      rel: "alternate",
      type: "application/json+oembed",
      href: "https://a.example/p/oembed/matrix.json",
    });
    document.head.append(link);
    draw();
    link.remove();
    expect(code("oEmbed address").value).toBe("https://a.example/p/oembed/matrix.json");
    expect(code("Frame").value).toContain('src="https://a.example/p/embed.html#panel=matrix"');
    expect(screen.queryByText(/nobody else can open them/)).toBeNull();
    expect(preview().src).not.toContain("a.example");
  });
});
