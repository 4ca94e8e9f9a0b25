/** Those who read the code to copy: of JSX, of Markdown. That of HTML is the DOM itself. */
import fc from "fast-check";
import { transformWithOxc } from "vite";

/** Texts that mean something in HTML, JSX, Markdown or an address, among any others. */
export function hostileText(): fc.Arbitrary<string> {
  return fc.oneof(
    fc.string({ unit: "binary", maxLength: 30 }),
    fc
      .array(
        fc.constantFrom(
          ...[
            '"',
            "'",
            "<",
            ">",
            "&",
            "&quot;",
            "&amp",
            "&copy=1",
            "</iframe>",
            "</script>",
            "<!--",
            "-->",
            "`",
            "$",
            "{x}",
          ],
          ...[
            "{",
            "}",
            "*/",
            "//",
            "\\",
            "[",
            "]",
            "(",
            ")",
            "](javascript:alert(1))",
            "![x](y)",
            "**",
            "_",
            "~~",
            "|",
          ],
          ...[
            "\n",
            "\r\n",
            "\t",
            "\0",
            "\u2028",
            "\u202E",
            "\uD800",
            "#",
            "%",
            "%22",
            "+",
            "é",
            "שלום",
            "\u{1F600}",
            "a",
            " ",
          ],
        ),
        { maxLength: 12 },
      )
      .map((parts) => parts.join("")),
  );
}

/** The properties that a program of JSX gives to its one element. */
export async function propsIn(jsx: string): Promise<Record<string, unknown>> {
  const program = jsx.replace(/^import .*$/m, "").replace("export const Panel =", "globalThis.Panel =");
  const { code } = await transformWithOxc(program, "panel.jsx", { jsx: { runtime: "classic", pragma: "h" } });
  const made: Record<string, unknown>[] = [];
  const h = (_: unknown, props: Record<string, unknown>) => made.push(props);
  new Function("h", "X", "Parley", `"use strict"; ${code}; globalThis.Panel?.(); delete globalThis.Panel;`)(
    h,
    "X",
    "Parley",
  );
  if (made.length !== 1) throw new Error(`It makes ${made.length} elements.`);
  return made[0] ?? {};
}

/** A link as CommonMark reads it (sections 2.4, 2.5 and 6.3), where it is the whole of the text; null if it is none. */
export function markdownLink(text: string): { readonly words: string; readonly address: string } | null {
  const found = /^\[((?:\\[!-/:-@[-`{-~]|[^\\`*_{}[\]<>#&~|!$^@=\n])*)\]\(([^\s<>()\\]+)\)$/u.exec(text);
  if (!found) return null;
  const [, words = "", address = ""] = found;
  return { words: words.replace(/\\([!-/:-@[-`{-~])/g, "$1"), address: address.replaceAll("&amp;", "&") };
}
