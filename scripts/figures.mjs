/**
 * The figures that tests print, one a line: `figure: <what> | <how many were tried> | <how many failed, or the value>`.
 * scripts/test.mjs gathers them from what the suites say, and shows them at its end.
 */

/** The figures in a text, in its order: `[what, tried, result]`. A line that says `figure:` and has other parts throws. */
export function figuresIn(text) {
  return text
    .split("\n")
    .filter((line) => /^\s*figure: /.test(line))
    .map((line) => {
      const parts = line
        .replace(/^\s*figure: /, "")
        .split("|")
        .map((part) => part.trim());
      if (parts.length !== 3 || parts.includes("")) throw new Error(`A figure has three parts: ${line.trim()}`);
      return parts;
    });
}

/** Figures as lines of one table: numbers below each other, no columns where there are none. */
export function figureLines(figures) {
  const rows = [["figure", "tried", "failed, or value"], ...figures];
  const widths = [0, 1].map((column) => Math.max(...rows.map((row) => row[column].length)));
  if (figures.length === 0) return [];
  return rows.map(([what, tried, result]) => `${what.padEnd(widths[0])}  ${tried.padStart(widths[1])}  ${result}`);
}

/**
 * The report of long suites: a part for each suite, or file of tests, that was run. Those of an earlier report stay, but for
 * what was run again, and so does what it says was left out. Without a date: the same machine and sources give nearly the same text.
 */
export function deepReport({ machine, settings, parts, notes }, earlier = "") {
  const lines = parts.map(({ name, counts, figures }) => [
    name,
    ["```", ...counts, ...(figures.length > 0 ? ["", ...figureLines(figures)] : []), "```"].join("\n"),
  ]);
  const was = new Map(partsOf(earlier));
  const left = new Set([...(was.get(LEFT_OUT)?.split("\n") ?? []), ...notes.map((note) => `- ${note}`)]);
  was.delete(LEFT_OUT);
  const all = [...new Map([...was, ...lines]), ...(left.size > 0 ? [[LEFT_OUT, [...left].join("\n")]] : [])];
  return [
    "# The long suites, whole",
    "What `npm run test:deep` found the last time it was run; it writes this file. With names of suites or of files of tests it runs these alone, and writes their parts anew. So parts may be of different runs, and their seconds of a machine that did other work, too.",
    `On ${machine}, with \`${settings.join(" ")}\`.`,
    ...all.map(([name, text]) => `## ${name}\n\n${text}`),
    "",
  ]
    .join("\n\n")
    .replace(/\n+$/, "\n");
}

const LEFT_OUT = "Left out";

/** The parts of a report by their heads. */
function partsOf(report) {
  return report
    .split(/^## /m)
    .slice(1)
    .map((part) => [part.slice(0, part.indexOf("\n")), part.slice(part.indexOf("\n")).trim()]);
}
