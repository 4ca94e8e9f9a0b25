import { render } from "@testing-library/react";
import { expect, test } from "vitest";
import { pageTable } from "../../src/io/pageTable";

test("a table on the page gives its rows under its headings, numbers as numbers, nothing as null [contract 5.11]", () => {
  const { container } = render(
    <table>
      <thead>
        <tr>
          <th>Who</th>
          <th>Codings</th>
          <th>Note</th>
        </tr>
      </thead>
      <tbody>
        <tr>
          <th>
            <bdi>Dmitry</bdi> <b>Peskov</b>
          </th>
          <td>12</td>
          <td> </td>
        </tr>
        <tr>
          <th>007</th>
          <td>-1.5</td>
          <td>=SUM(A1)</td>
        </tr>
      </tbody>
    </table>,
  );
  expect(pageTable(container, ({ textContent }) => textContent)).toEqual({
    columns: ["Who", "Codings", "Note"],
    rows: [
      ["Dmitry Peskov", 12, null],
      ["007", -1.5, "=SUM(A1)"],
    ],
  });
});

test("several tables are one, each row with the caption of its own, and columns of one name together [contract 5.11]", () => {
  const table = (caption: string, columns: readonly string[]) => (
    <table key={caption}>
      <caption>{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column}>{column}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        <tr>
          {columns.map((column) => (
            <td key={column}>{`${column} of ${caption}`}</td>
          ))}
        </tr>
      </tbody>
    </table>
  );
  const { container } = render([table("one", ["Issue", "Party"]), table("two", ["Article", "Issue"])]);
  expect(pageTable(container, ({ textContent }) => textContent)).toEqual({
    columns: ["table", "Issue", "Party", "Article"],
    rows: [
      ["one", "Issue of one", "Party of one", null],
      ["two", "Issue of two", null, "Article of two"],
    ],
  });
});
