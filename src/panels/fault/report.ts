/** What a person can send to whoever minds Parley when a part of it failed. It goes nowhere by itself. */

import { loadBundled } from "../../dossier/bundle";
import { cut } from "../../dossier/cut";
import { namesOf } from "../../dossier/names";
import { clausesOf } from "../../store/clauses";
import { decodeView } from "../../store/url";
import { clauseName } from "../clauseName";
import { buildName } from "./missing";

/**
 * A few lines of plain text: what failed and where, in which build and browser, and what was looked at. Of another
 * dossier than the bundled one it holds no text: no filter, no link, and of the error's words only those before the first quoted one.
 * Never rejects.
 */
export async function reportOf(error: unknown, where: string): Promise<string> {
  const own = !isOthers();
  return [
    "Report of a fault in Parley",
    `Where: ${where}`,
    `What: ${errorWords(error, own)}`,
    `Build: ${buildName()}`,
    `Browser: ${navigator.userAgent}`,
    `When: ${new Date().toISOString()}`,
    `View: ${own ? await viewWords() : "left out, since it is of another dossier than the one that comes with Parley"}`,
    ...(own ? [`Link: ${location.href}`] : []),
    "Stack:",
    ...stackOf(error),
    "",
  ].join("\n");
}

/** In an embed the page around it may have given a dossier of its own. */
function isOthers(): boolean {
  const { extra } = decodeView(location.hash);
  return extra.has("data") || extra.has("dossier") || document.documentElement.dataset.mode === "embed";
}

/** What a browser says of an error of its own holds data only from its first quote on; what our own code says of a file may hold any. */
export function errorWords(error: unknown, own: boolean): string {
  if (!(error instanceof Error)) return own ? cut(String(error), LONGEST) : `a ${typeof error} was thrown`;
  const { name, message } = error;
  if (own) return `${name}: ${cut(message, LONGEST)}`;
  if (!BROWSERS.includes(name)) return `${name} (its words are left out)`;
  return `${name}: ${cut(message.replace(/["'`“‘].*/s, "…"), LONGEST)}`;
}

const BROWSERS = ["TypeError", "RangeError", "ReferenceError", "SyntaxError"];
const LONGEST = 300;
const MOST_LINES = 12;

/** The places in the code, by file, line and column; nothing else that stands in a stack. */
export function stackOf(error: unknown): string[] {
  const stack = error instanceof Error ? (error.stack ?? "") : "";
  const places = stack.split("\n").flatMap((line) => {
    const [, file, at] = /([\w.-]+\.(?:tsx?|m?js|html))(?:\?[^:\s]*)?(:\d+:\d+)\)?\s*$/.exec(line) ?? [];
    return file ? [`  ${file}${at}`] : [];
  });
  return places.length > 0 ? places.slice(0, MOST_LINES) : ["  none"];
}

async function viewWords(): Promise<string> {
  try {
    const { view } = decodeView(location.hash);
    const names = namesOf(await loadBundled());
    const words = clausesOf(view).map((clause) => clauseName(clause, view.axis ?? "said", names));
    return words.join("; ") || "no filter";
  } catch {
    return "not known: the dossier did not come";
  }
}
