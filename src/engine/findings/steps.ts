/** What comes to pass where a condition is met. */
import type { Names } from "../../dossier/names";
import { issueName } from "./words";

interface Step {
  /** By itself: "the end of martial law". */
  readonly noun: string;
  /** Behind "only after": "martial law ends". */
  readonly clause: string;
}

/** Issues of the codebook whose short name leaves open which way it goes: "only after NATO" would say the reverse. */
const STEPS: Readonly<Record<string, Step>> = {
  "martial-law": { noun: "the end of martial law", clause: "martial law ends" },
  nato: { noun: "Kyiv giving up NATO", clause: "Kyiv gives up NATO" },
  territory: { noun: "Kyiv giving up territory", clause: "Kyiv gives up territory" },
};

/** What an issue comes to, inside a sentence: the issue's own name where that says it. */
export function stepOf(names: Names, issue: string): Step {
  const name = issueName(names, issue);
  return STEPS[issue] ?? { noun: name, clause: name };
}
