import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

export interface Citation {
  readonly file: string;
  readonly doc: "contract" | "codebook";
  /** `2.13`, or `2` for the whole section. */
  readonly rule: string;
  /** True where it stands in the name of a test, not in a comment. */
  readonly named: boolean;
}

/** Every `[contract 1.2, 1.3, codebook 4.2]` of the files in these folders. */
export function citationsIn(folders: readonly string[]): Citation[] {
  return folders
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter(({ name, parentPath }) => /\.(ts|tsx|mjs)$/.test(name) && !parentPath.includes("node_modules"))
        .map((entry) => join(entry.parentPath, entry.name)),
    )
    .flatMap((file) => citationsOf(file, readFileSync(file, "utf8")));
}

/** Those of one file. What ends a text and follows its words is a name's; a list without a space after the word is none. */
export function citationsOf(file: string, text: string): Citation[] {
  const isTest = /\.(test|spec)\.tsx?$/.test(file);
  return [...text.matchAll(/\[((?:contract|codebook) [^\]\n]*)\](.*)/g)].flatMap(([, list = "", after = ""]) => {
    const named = isTest && /["'`]/.test(after);
    let doc: Citation["doc"] = "contract";
    return list.split(", ").map((part) => {
      const words = part.split(" ");
      if (words.length > 1) doc = words[0] as Citation["doc"];
      return { file, doc, rule: words.at(-1) ?? "", named };
    });
  });
}
