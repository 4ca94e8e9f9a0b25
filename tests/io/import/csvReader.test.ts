import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { csv } from "../../../src/io/csv";
import { CsvReader, EndlessRecord } from "../../../src/io/import/csvReader";
import { readCsv } from "../../support/rfc4180";

interface Read {
  readonly records: string[][];
  readonly faults: string[];
}

/** Records, and faults by the line on which their record begins. */
function read(
  text: string,
  { pieces = [text], separator = ",", quotes = true, wanted, longest = 1000, longestCell = 1000 }: Options = {},
): Read {
  const records: string[][] = [];
  const faults: string[] = [];
  const reader = new CsvReader({
    separator,
    quotes,
    longest,
    longestCell,
    ...(wanted && { wanted: new Set(wanted) }),
    onRecord: (cells, count) => {
      expect(cells).toHaveLength(count);
      records.push([...cells]);
    },
    onFault: (fault) => faults.push(`${reader.line} ${fault}`),
  });
  for (const piece of pieces) reader.push(piece);
  reader.end();
  return { records, faults };
}

interface Options {
  readonly pieces?: readonly string[];
  readonly separator?: string;
  readonly quotes?: boolean;
  readonly wanted?: readonly number[];
  readonly longest?: number;
  readonly longestCell?: number;
}

describe("CsvReader", () => {
  it.each<[what: string, text: string, records: string[][]]>([
    ["commas in quotes", 'a,"b,c",d\r\n', [["a", "b,c", "d"]]],
    ["quotes, doubled", '"a ""b"" c",""""\n', [['a "b" c', '"']]],
    [
      "line ends in quotes",
      '"a\nb","c\r\nd"\r\ne,f\r\n',
      [
        ["a\nb", "c\r\nd"],
        ["e", "f"],
      ],
    ],
    [
      "empty cells",
      ",,\n,\n",
      [
        ["", "", ""],
        ["", ""],
      ],
    ],
    ["an empty text in quotes", '""\n"",""\n', [[""], ["", ""]]],
    ["no line end at the end", "a,b", [["a", "b"]]],
    ["an empty cell at the very end", "a,", [["a", ""]]],
    ["an empty cell before a line end", "a,\nb", [["a", ""], ["b"]]],
    [
      "CR alone",
      "a,b\rc,d\r",
      [
        ["a", "b"],
        ["c", "d"],
      ],
    ],
    ["mixed line ends", "a\r\nb\nc\rd", [["a"], ["b"], ["c"], ["d"]]],
    ["blank lines, which are none", "a\n\n\r\n\nb\n", [["a"], ["b"]]],
    [
      "names of prototypes",
      "__proto__,constructor\ntoString,__proto__\n",
      [
        ["__proto__", "constructor"],
        ["toString", "__proto__"],
      ],
    ],
    ["UTF-8 beyond the plane", "Київ,😀\n", [["Київ", "😀"]]],
    ["JSON in a cell", '"{""type"": ""Point"", ""at"": [1,2]}"\n', [['{"type": "Point", "at": [1,2]}']]],
    ["spaces, which are part of a cell", " a , b \n", [[" a ", " b "]]],
  ])("reads %s", (_, text, records) => expect(read(text)).toEqual({ records, faults: [] }));

  it.each<[what: string, text: string, fault: string, rest: string[][]]>([
    [
      "a quote inside a cell",
      'a,b\nc"d,e\nf,g\n',
      "2 quote-inside",
      [
        ["a", "b"],
        ["f", "g"],
      ],
    ],
    [
      "something behind a closed cell",
      'a,b\n"c"d,e\nf,g\n',
      "2 after-quote",
      [
        ["a", "b"],
        ["f", "g"],
      ],
    ],
    ["a quote that is never closed", 'a,b\nc,"d\ne,f\n', "2 open-quote", [["a", "b"]]],
  ])("tells %s, with its line, and goes on behind it", (_, text, fault, rest) =>
    expect(read(text)).toEqual({ records: rest, faults: [fault] }),
  );

  it("counts lines that stand in quotes", () => {
    expect(read('"a\nb\r\nc",d\r\n"e"f\r\n').faults).toEqual(["4 after-quote"]);
    expect(read('a\r"b\rc"d\r').faults).toEqual(["2 after-quote"]);
  });

  it("takes a quote for a character where there are none", () => {
    expect(read('a\t"b\nc"\td\n', { separator: "\t", quotes: false }).records).toEqual([
      ["a", '"b'],
      ['c"', "d"],
    ]);
  });

  it("reads only the columns that are wanted, and sees what is wrong with the others", () => {
    expect(read('a,"b",c,d\n', { wanted: [0, 2] })).toEqual({ records: [["a", "", "c", ""]], faults: [] });
    expect(read('a,"b"x,c\n', { wanted: [0] }).faults).toEqual(["1 after-quote"]);
  });

  it("tells a cell that is too long, and gives up on a record that does not end", () => {
    expect(read(`a\n${"x".repeat(11)}\nb\n`, { longestCell: 10 })).toEqual({
      records: [["a"], ["b"]],
      faults: ["2 long-cell"],
    });
    expect(() => read(`a\n"${"x".repeat(50)}`, { longest: 40 })).toThrow(new EndlessRecord(2));
  });

  it("reads the same whatever the pieces, and the same as a reader by the RFC", () => {
    const cell = fc.oneof(
      fc.string({ unit: "binary", maxLength: 8 }),
      fc
        .array(fc.constantFrom('"', '""', ",", "\r", "\n", "\r\n", "a", " ", "'=", "\ufeff"), { maxLength: 6 })
        .map((all) => all.join("")),
    );
    const rows = fc
      .integer({ min: 2, max: 4 })
      .chain((width) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }),
      );
    fc.assert(
      fc.property(rows, fc.array(fc.nat({ max: 200 })), ([columns, ...others], cuts) => {
        const text = csv({ columns: columns!, rows: others }).slice(1);
        const wanted = readCsv(text).map((record) => record.map((field) => field.text));
        expect(read(text)).toEqual({ records: wanted, faults: [] });
        const at = [0, ...cuts.map((cut) => cut % (text.length + 1)), text.length].sort((a, b) => a - b);
        const pieces = at.slice(1).map((end, index) => text.slice(at[index], end));
        expect(read(text, { pieces }).records).toEqual(wanted);
      }),
      { numRuns: 300 },
    );
  });

  it("gives the same lines and faults whatever the pieces of a text that is wrong", () => {
    const text = fc
      .array(fc.constantFrom('"', ",", "\r", "\n", "\r\n", "a", "b"), { maxLength: 30 })
      .map((all) => all.join(""));
    fc.assert(
      fc.property(text, (given) => {
        expect(read(given, { pieces: [...given] })).toEqual(read(given));
      }),
      { numRuns: 500 },
    );
  });
});
