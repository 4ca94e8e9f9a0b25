/** What the codebook asks of one coding, beyond its shape. Each rule holds where the parts it needs are sound. */
import type { Loose } from "./loose";
import type { Coding } from "./types";

/** Issues whose denial or refusal is a step backward (codebook, Stage). */
const CONTACT: ReadonlySet<string> = new Set(["leader-contact", "talks", "leaders-meeting", "other-meeting"]);

/** Tells each breach of a rule by the key of the coding that it is about. */
export function checkCoding(
  coding: Loose<Coding>,
  report: (key: keyof Coding, message: string, ...deeper: string[]) => void,
): void {
  if (coding.kind === "statement") checkStatement(coding, report);
  if (coding.kind === "event") checkEvent(coding, report);
  checkStance(coding, report);
  checkStage(coding, report);
  if (coding.about != null && coding.issue !== undefined && coding.issue !== "willingness")
    report("about", "names a side, but only willingness has one");
  if (coding.issue === "other" && coding.note === null)
    report("note", "is needed with the issue other: say what it is");
  if (coding.said != null && coding.dating === null)
    report("dating", "is needed with a date in said: say how it is known");
  const via = coding.via ?? [];
  if (new Set(via).size < via.length) report("via", "names an outlet twice");
}

type Tell = Parameters<typeof checkCoding>[1];

function checkStatement(coding: Loose<Coding>, report: Tell): void {
  for (const key of ["speaker", "issue", "stance", "mode"] as const)
    if (coding[key] === null) report(key, "is needed in a statement");
  if (coding.actors?.length) report("actors", "is for events: the source of a statement is its speaker");
}

function checkEvent(coding: Loose<Coding>, report: Tell): void {
  if (coding.speaker != null) report("speaker", "must be null in an event, which has actors");
  if (coding.mode != null) report("mode", "must be null in an event, which nobody words");
  if (coding.about != null) report("about", "must be null in an event");
  if (coding.stance === "withholds" || coding.stance === "conditional")
    report("stance", "of an event is affirms, denies or null: it shows that a proposition holds or not");
  if (coding.stance != null && coding.issue === null) report("issue", "is needed where there is a stance");
}

function checkStance({ stance, withholding }: Loose<Coding>, report: Tell): void {
  if (stance === "withholds" && withholding === null)
    report("withholding", "is needed with withholds: refuses or ignorance");
  if (stance !== undefined && stance !== "withholds" && withholding != null)
    report("withholding", "is for the stance withholds");
}

function checkStage({ kind, issue, stance, stage }: Loose<Coding>, report: Tell): void {
  if (!stage || stance == null) return;
  const { direction, rung } = stage;
  if (stance === "withholds" && direction !== undefined && direction !== "holding")
    report("stage", "of a withholds is holding: nothing is known to have changed", "direction");
  if (stance === "withholds" && rung === 0)
    report("stage", "of a withholds is the rung of what is withheld, not none", "rung");
  if (issue == null || !CONTACT.has(issue)) return;
  if (kind === "statement" && stance === "denies" && direction !== undefined && direction !== "backward")
    report("stage", "of a denial of contact, talks or a meeting is backward", "direction");
  if (stance === "affirms" && rung === 0) report("stage", `of one who affirms ${issue} is not none`, "rung");
}
