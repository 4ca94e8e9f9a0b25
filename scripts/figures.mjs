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

/** What a run of the long suites was, without a date: the same machine and sources give nearly the same text. */
export function deepReport({ machine, settings, suites, total, figures, notes }) {
  const block = (lines) => ["```", ...lines, "```"];
  return [
    "# The long suites, whole",
    "",
    "What `npm run test:deep` found the last time it was run; it writes this file.",
    "",
    `On ${machine}, with \`${settings.join(" ")}\`.`,
    "",
    ...block([...suites, total]),
    "",
    ...(figures.length > 0 ? ["## Figures", "", ...block(figureLines(figures)), ""] : []),
    ...(notes.length > 0 ? ["## Left out", "", ...notes.map((note) => `- ${note}`), ""] : []),
  ].join("\n");
}
