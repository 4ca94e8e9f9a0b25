/** The results of engines as a table: for the screen, and as Markdown for the README. */

/** Lines of a Markdown table: a row an engine, a column a number of rows, and load and memory at a million (or the most measured). */
export function markdownOf(results) {
  const sizes = [...new Set(results.map(({ rows }) => rows))].sort((a, b) => a - b);
  const engines = [...new Set(results.map(({ engine }) => engine))];
  const whole = Math.max(...sizes.filter((size) => size <= 1_000_000), sizes[0]);
  const of = (engine, rows) => results.find((one) => one.engine === engine && one.rows === rows);
  const at = `at ${power(whole)}`;
  const head = [
    "engine",
    ...sizes.map((size) => `${power(size)} rows`),
    `load ${at}, ms`,
    `memory ${at}, MB`,
    "shipped, kB",
  ];
  const lines = engines.map((engine) => {
    const one = of(engine, whole);
    const steps = sizes.map((size) => stepsOf(of(engine, size)));
    const any = results.find((result) => result.engine === engine);
    return [engine, ...steps, one ? shown(one.load) : "–", shownOr(one?.memory), shown(any.shipped)];
  });
  return [head, head.map((_, column) => (column === 0 ? "---" : "---:")), ...lines].map(
    (cells) => `| ${cells.join(" | ")} |`,
  );
}

/** The same, a line a result. */
export function linesOf(results) {
  const lines = results.map((result) => [
    result.engine,
    result.rows.toLocaleString("en"),
    ...["median", "p95", "max", "load"].map((key) => shown(result[key])),
    shownOr(result.memory),
    shown(result.shipped),
  ]);
  const head = ["engine", "rows", "median ms", "p95", "slowest", "load ms", "memory MB", "shipped kB"];
  return [head, ...lines].map(
    ([first, ...others]) => first.padEnd(24) + others.map((cell) => cell.padStart(12)).join(""),
  );
}

function stepsOf(result) {
  if (!result) return "–";
  const { median, p95, max, every } = result;
  return `${[median, p95, max].map(shown).join(" / ")}${every > 1 ? ` (every ${every}th)` : ""}`;
}

function power(size) {
  const exponent = Math.log10(size);
  return Number.isInteger(exponent)
    ? `10${[...`${exponent}`].map((digit) => "⁰¹²³⁴⁵⁶⁷⁸⁹"[digit]).join("")}`
    : size.toLocaleString("en");
}

function shownOr(number) {
  return number === null || number === undefined ? "–" : shown(number);
}

/** Three digits that mean something, or all before the point. */
function shown(number) {
  if (number >= 100) return Math.round(number).toLocaleString("en");
  return number >= 10 ? number.toFixed(1) : number.toFixed(2);
}
