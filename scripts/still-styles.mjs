/** Of a style sheet, what one still needs: it stands in the still itself, so that a page is whole in one file. */

/** `sheet` as it holds for a still: as on paper, without a script, and for `root`, what is in it, and a page around it. */
export function stylesFor(root, sheet) {
  const there = new Set(["html", "body", "[data-theme]", "[data-theme=light]", ...presentIn(root)]);
  return kept(rulesOf(asStill(sheet)), there);
}

/** A still looks as on paper; and what was a button or a label there is an element of its own here. */
function asStill(sheet) {
  return sheet
    .replace(/\/\*.*?\*\//gs, "")
    .replace(/@media print\b/g, "@media all")
    .replace(/(?<![\w"'.#=-])(button|label)(?![\w"'=-])/g, "still-$1");
}

function kept(rules, there) {
  return rules
    .map(({ head, body, inner }) => {
      if (inner) {
        const content = /prefers-reduced-motion|@keyframes/.test(head) ? "" : kept(inner, there);
        return content && (head === "@media all" ? content : `${head}{${content}}`);
      }
      const selectors = splitAt(head).filter((selector) => matches(selector, there));
      return selectors.length > 0 ? `${selectors.join(",")}{${body}}` : "";
    })
    .join("");
}

/** Names of elements and classes, attributes and their values, and what a visitor changes without a script. */
function presentIn(root) {
  const there = new Set();
  for (const element of [root, ...root.querySelectorAll("*")]) {
    there.add(element.localName.toLowerCase());
    if (element.localName === "details") there.add("[open]");
    for (const name of element.classList) there.add(`.${name}`);
    for (const { name, value } of element.attributes) there.add(`[${name}]`).add(`[${name}=${value}]`);
  }
  return there;
}

/** Whether all that a selector names is somewhere in the still; what stands in parentheses is not asked. */
function matches(selector, there) {
  if (/:(hover|focus|active|disabled|checked|popover-open)/.test(selector)) return false;
  const plain = selector.replace(/\((?:[^()]|\([^()]*\))*\)/g, "");
  const attributes = [...plain.matchAll(/\[([\w-]+)(?:([~^$*|]?)=["']?([^"'\]]*)["']?)?\]/g)];
  if (
    !attributes.every(([, name, how, value]) =>
      there.has(value === undefined || how ? `[${name}]` : `[${name}=${value}]`),
    )
  )
    return false;
  const names = plain.replace(/\[[^\]]*\]/g, "").replace(/::?[\w-]+/g, "");
  return (names.match(/\.[\w-]+|(?<![\w.#-])[a-zA-Z][\w-]*/g) ?? []).every((name) =>
    there.has(name.startsWith(".") ? name : name.toLowerCase()),
  );
}

/** Rules and, of those that hold others, these: `{head, body}` or `{head, inner}`. */
function rulesOf(css) {
  const rules = [];
  for (let at = 0; at < css.length; ) {
    const open = css.indexOf("{", at);
    if (open === -1) break;
    let depth = 1;
    let end = open + 1;
    for (; depth > 0 && end < css.length; end++) depth += css[end] === "{" ? 1 : css[end] === "}" ? -1 : 0;
    const head = css
      .slice(at, open)
      .replace(/^(?:@(?:charset|import)[^;]*;)+/, "")
      .trim();
    const body = css.slice(open + 1, end - 1);
    rules.push(/^@(media|supports|container|layer)/.test(head) ? { head, inner: rulesOf(body) } : { head, body });
    at = end;
  }
  return rules.filter(({ head, inner }) => inner || !head.startsWith("@"));
}

/** At the commas that are in no parentheses. */
function splitAt(selectors) {
  return selectors.split(/,(?![^(]*\))/).map((selector) => selector.trim());
}
