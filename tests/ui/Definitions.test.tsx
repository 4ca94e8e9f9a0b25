import { act, fireEvent, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { Definitions } from "../../src/ui/Definitions";

/** jsdom has no popovers: these two keep what a browser would show. */
const shown = new Set<HTMLElement>();
beforeEach(() => {
  HTMLElement.prototype.showPopover = function () {
    shown.add(this);
  };
  HTMLElement.prototype.hidePopover = function () {
    shown.delete(this);
  };
});
afterEach(() => {
  shown.clear();
  vi.useRealTimers();
});
const sentence = () => [...shown].map(({ textContent }) => textContent).join();

async function draw() {
  const outside = vi.fn((event: KeyboardEvent) => event.defaultPrevented);
  document.addEventListener("keydown", outside);
  const { container } = render(
    <Definitions>
      <button type="button" aria-description="The talks are under way.">
        Talks
      </button>
      <button type="button">Plain</button>
      <label>
        <input type="checkbox" aria-description="Asserts what the proposition says." />
        Affirms
      </label>
    </Definitions>,
  );
  await vi.waitFor(() => expect(container.querySelector("[popover]")).not.toBeNull());
  return { outside, talks: screen.getByRole("button", { name: "Talks" }) };
}

describe("the definition of a label", () => {
  test("opens on focus and closes when the focus leaves", async () => {
    await draw();
    const user = userEvent.setup();
    await user.tab();
    expect(sentence()).toBe("The talks are under way.");
    await user.tab();
    expect(sentence()).toBe("");
  });

  test("opens on touch, for touch focuses and clicks", async () => {
    const { talks } = await draw();
    await userEvent.setup().pointer([{ keys: "[TouchA]", target: talks }]);
    await vi.waitFor(() => expect(sentence()).toBe("The talks are under way."));
  });

  test("opens where the pointer rests on the label of a control, and not where it passes", async () => {
    await draw();
    vi.useFakeTimers();
    const label = screen.getByText("Affirms");
    const passing = (type: "pointerOver" | "pointerOut") =>
      act(() => void fireEvent[type](label, { pointerType: "mouse", relatedTarget: document.body }));
    passing("pointerOver");
    passing("pointerOut");
    vi.advanceTimersByTime(1000);
    expect(sentence()).toBe("");
    passing("pointerOver");
    vi.advanceTimersByTime(1000);
    expect(sentence()).toBe("Asserts what the proposition says.");
    passing("pointerOut");
    expect(sentence()).toBe("");
  });

  test("closes on Escape, which then does nothing else", async () => {
    const { outside } = await draw();
    const user = userEvent.setup();
    await user.tab();
    await user.keyboard("{Escape}");
    expect(sentence()).toBe("");
    expect(outside).toHaveLastReturnedWith(true);
    await user.keyboard("{Escape}");
    expect(outside).toHaveLastReturnedWith(false);
  });
});
