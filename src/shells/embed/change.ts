import { isRecord, type Payload, type Refusal } from "../../host/messages";
import { isFacet, type Normalised, normalise, type View } from "../../store/view";

/**
 * The View that a host asks for, `{patch | replace, baseRev?, linked?}`, of the present one, which has the number `rev`. In a
 * patch null takes a key away. What is no part of a View is dropped and told, as of a link.
 */
export function readChange(view: View, payload: Payload, rev: number): Normalised | { readonly refusal: Refusal } {
  const refuse = (code: "shape" | "stale", message: string) => ({ refusal: { code, message } });
  const { patch, replace, baseRev, linked, ...others } = payload;
  const [unknown] = Object.keys(others);
  if (unknown !== undefined) return refuse("shape", `setView has no key "${unknown.slice(0, 40)}".`);
  const [asked, both] = [patch, replace].filter((one) => one !== undefined);
  if (!isRecord(asked) || both !== undefined)
    return refuse("shape", "setView takes either a patch or a View to replace the present one.");
  if (linked !== undefined && typeof linked !== "boolean")
    return refuse("shape", "The linked of setView is neither true nor false.");
  if (baseRev !== undefined && !Number.isSafeInteger(baseRev))
    return refuse("shape", "The baseRev of setView is no whole number.");
  if (baseRev !== undefined && baseRev !== rev)
    return refuse("stale", `The View is at ${rev}; this was made on ${baseRev}.`);
  return normalise(patch === undefined ? listed(asked) : { ...view, ...listed(asked) });
}

/** Without the keys that say nothing: undefined is not null. One value of a facet may stand alone, as in a link. */
function listed(asked: Payload): Payload {
  const clauses = Object.entries(asked).filter(([, value]) => value !== undefined);
  return Object.fromEntries(
    clauses.map(([key, value]) => [key, isFacet(key) && typeof value === "string" ? [value] : value]),
  );
}
