/** What is told of names that look alike. */
import { render, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { lookAlikes } from "../../src/dossier/lookAlikes";
import { LookAlikeList } from "../../src/panels/LookAlikeList";

const lineOf = (...names: readonly string[]) => {
  const told = lookAlikes(names.map((name, at) => ({ id: `a${at}`, name, short: name })));
  render(<LookAlikeList told={told} most={1} />);
  return screen.getAllByRole("listitem")[0]!;
};

test.each([
  [["Рutin", "Putin"], "“Рutin” (Cyrillic capital Р) and “Putin” (Latin capital P) look alike", ["Р", "P"]],
  [["lran", "Iran"], "“lran” (Latin small L) and “Iran” (Latin capital I) look alike", ["l", "I"]],
  [["Arrnenia", "Armenia"], "“Arrnenia” (Latin rn) and “Armenia” (Latin small M) look alike", ["rn", "m"]],
  [["PACE", "РАСЕ"], "“PACE” (Latin) and “РАСЕ” (Cyrillic) look alike", ["PACE", "РАСЕ"]],
  [["Ir\u200dan", "Iran"], "“Iran” (an unseen sign) and “Iran” look alike", [""]],
])("of %s the signs that differ are marked, and told by script and case [contract 9.9]", (names, text, marked) => {
  const line = lineOf(...names);
  expect(line).toHaveTextContent(text);
  expect([...line.querySelectorAll("mark")].map((mark) => mark.textContent)).toEqual(marked);
});

test("many names of one look are counted [contract 9.9]", () => {
  const names = ["Iran", "lran", "Irаn", "lrаn", "Ir\u200dan", "lr\u200dan", "Irа\u200dn"];
  expect(lineOf(...names)).toHaveTextContent(/ and 2 more look alike$/);
});
