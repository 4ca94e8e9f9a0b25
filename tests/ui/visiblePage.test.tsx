/** The page as a whole: what comes later, what changes, what is moved, what is edited and what is read from it again. */
import { render, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { givenText, makePageVisible } from "../../src/ui/visiblePage";

const settle = () => Promise.resolve();

function Line({ name, count }: { readonly name: string; readonly count: number }) {
  return (
    <div>
      <button type="button" title={name} aria-label={name}>
        <bdi data-testid="name">{name}</bdi>
      </button>
      <p data-testid="sentence">
        {name} affirms {count}
      </p>
      <input aria-label="Name" defaultValue={name} />
      <textarea aria-label="Note" defaultValue={name} />
    </div>
  );
}

test("texts, labels and tooltips can be seen, now and after each change; what is edited is the original [contract 9.8]", async () => {
  makePageVisible();
  const { rerender } = render(<Line name={"Fra\u202ence"} count={1} />);
  await settle();
  expect(screen.getByTestId("name").textContent).toBe("Fra⟨U+202E⟩nce");
  const button = screen.getByRole("button", { name: "Fra⟨U+202E⟩nce" });
  expect(button.getAttribute("title")).toBe("Fra⟨U+202E⟩nce");
  expect(screen.getByRole<HTMLInputElement>("textbox", { name: "Name" }).value).toBe("Fra\u202ence");
  expect(screen.getByRole<HTMLTextAreaElement>("textbox", { name: "Note" }).value).toBe("Fra\u202ence");
  rerender(<Line name={"Spa\u200bin"} count={2} />);
  await settle();
  expect(screen.getByTestId("sentence").textContent).toBe("Spa⟨U+200B⟩in affirms 2");
  expect(givenText(screen.getByTestId("sentence"))).toBe("Spa\u200bin affirms 2");
});

test("in a sentence a name is isolated, where it stands alone it is not, and what is moved is not looked at twice", async () => {
  makePageVisible();
  const { container } = render(<Line name="ישראל" count={3} />);
  await settle();
  const sentence = screen.getByTestId("sentence");
  expect(screen.getByTestId("name").textContent).toBe("ישראל");
  expect(sentence.textContent).toBe("\u2068ישראל\u2069 affirms 3");
  container.append(sentence);
  await settle();
  expect(sentence.textContent).toBe("\u2068ישראל\u2069 affirms 3");
  expect(givenText(sentence)).toBe("ישראל affirms 3");
});
