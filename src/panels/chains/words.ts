import type { Names } from "../../dossier/names";
import type { ConditionRow } from "../../engine/conditions";
import type { Engine } from "../../engine/engine";
import { teller } from "../accountWords";

/** "Elections can come only after Martial law". */
export function conditionName({ later, first }: ConditionRow, name: (issue: string) => string): string {
  if (later === first) return `Within ${name(later)}, one account has to wait for another`;
  return `${name(later)} can come only after ${name(first)}`;
}

/** Whose accounts in the view the condition rests on. */
export function tellersOf({ sides, outside }: ConditionRow, engine: Engine, names: Names): string[] {
  const shown = sides.flat().filter((id) => !outside.includes(id));
  return [...new Set(engine.codings(shown).map(({ coding }) => teller(coding, names)))];
}
