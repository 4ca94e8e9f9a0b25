/** The short form: how many rows a step costs, beside those that change and those of the naive way. No time is measured. */
import { countedSteps } from "./counts.mjs";
import { row } from "./quantile.mjs";
import { shipped } from "./shipped.mjs";

const SIZE = 100_000;

export default async function bench() {
  const steps = countedSteps(await shipped(), SIZE);
  const sum = (of) => steps.reduce((total, step) => total + of(step), 0);
  const label = `${SIZE.toLocaleString("en")} rows:`;
  const each = (name, of) => row(`${label} ${name}`, steps.map(of), "rows");
  const times = (name, value) => ({ name: `${label} ${name}`, median: value, unit: "×" });
  return [
    each("a step changes", ({ changed }) => changed),
    each("a step of Parley touches", ({ work }) => work),
    each("a step of the naive way visits", ({ naive }) => naive),
    times("all steps, touched over changed", sum(({ work }) => work) / sum(({ changed }) => changed)),
    times("all steps, naive over touched", sum(({ naive }) => naive) / sum(({ work }) => work)),
  ];
}
