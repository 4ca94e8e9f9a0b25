/** fast-check with at most 20 runs of a property, always the same ones, and no search for the smallest that fails. */
import fc from "fast-check";

const RUNS = 20;

export default { ...fc, assert };

function assert<T>(property: fc.IRawProperty<T>, parameters: fc.Parameters<T> = {}) {
  const numRuns = Math.min(parameters.numRuns ?? RUNS, RUNS);
  return fc.assert(property, { seed: 7, ...parameters, numRuns, endOnFailure: true });
}
