/**
 * Takes from what a panel drew all that needs a script: nothing to press, no place for the focus, no style in an attribute,
 * which a strict policy would refuse. What looked like a button or a label looks so still, as the element `still-button` or
 * `still-label`, which the styles of the stills know (scripts/still-styles.mjs).
 */
export function makeInert(root: Element, styles: Styles): void {
  for (const label of root.querySelectorAll("label")) {
    // The values of filters are what that panel says; any other label names a field that nobody can fill.
    if (label.closest("[data-panel=filters]")) renamed(label, "still-label");
    else label.remove();
  }
  for (const element of root.querySelectorAll("script, [hidden], input, select, textarea, dialog, [popover], p:empty"))
    element.remove();
  for (const button of root.querySelectorAll("button")) {
    if (isControl(button)) button.remove();
    else renamed(button, "still-button");
  }
  for (const element of root.querySelectorAll("[style]")) {
    const style = element.getAttribute("style") ?? "";
    if (/display: none/.test(style)) element.remove();
    else if (style !== "") element.classList.add(styles.classOf(style));
    element.removeAttribute("style");
  }
  for (const told of root.querySelectorAll("p, caption")) withoutHints(told);
  for (const link of root.querySelectorAll("a:not([href^='http'], [data-link])")) renamed(link, "span");
  for (const element of root.querySelectorAll("*"))
    for (const { name, value } of [...element.attributes])
      if (DROPPED.test(name) || (name === "role" && !KEPT.includes(value))) element.removeAttribute(name);
  for (const picture of root.querySelectorAll("svg:not([aria-hidden])")) {
    picture.setAttribute("role", "img");
    picture.setAttribute("aria-label", "A picture of what the table says");
  }
}

/** A button that only does something. One with a look of its own is a mark or a label, and says something. */
function isControl(button: HTMLButtonElement): boolean {
  const text = button.textContent?.trim() ?? "";
  if (button.className === "" || /^Show (all )?(\d|fewer)|\?$/.test(text)) return true;
  return text === "" && (button.classList.contains("plain") || button.hasAttribute("aria-expanded"));
}

/** What a press would do. */
const HINT = /\s*\b(A click on|Tick what)\b[^.]*(\.|$)/g;

function withoutHints(told: Element): void {
  if (told.textContent?.replace(HINT, "") === "") told.remove();
  for (const text of told.childNodes)
    if (text.nodeType === Node.TEXT_NODE) text.nodeValue = text.nodeValue?.replace(HINT, "") ?? "";
}

/** Of no use where nothing can be pressed; what a title told is in the table. */
const DROPPED =
  /^(type|for|tabindex|focusable|title|popovertarget|aria-(?!hidden$|label$|labelledby$)|data-(column|line|mark|ground|item)$)/;
const KEPT = ["img"];

/** Ids that React and recharts count up over all panels, which are drawn at once, are counted in each by itself. */
export function numberIds(root: Element, prefix: string): void {
  const made = [...new Set([...root.querySelectorAll("[id]")].map(({ id }) => id))].filter((id) => COUNTED.test(id));
  const ids = new Map(made.map((id, at) => [id, `${prefix}-${at + 1}`]));
  for (const element of root.querySelectorAll("*"))
    for (const { name, value } of [...element.attributes])
      if (REFERRING.test(name))
        element.setAttribute(
          name,
          value.replace(/[^\s#()"]+/g, (id) => ids.get(id) ?? id),
        );
}

const COUNTED = /r_[0-9a-z]+_$|^recharts\d/;
const REFERRING =
  /^(id|for|href|headers|clip-path|mask|fill|stroke|filter|marker-(start|mid|end)|aria-(labelledby|describedby|controls))$/;

/** The same element under another name. */
function renamed(element: Element, name: string): void {
  const other = element.ownerDocument.createElement(name);
  for (const { name: key, value } of [...element.attributes])
    if (key !== "aria-label" && key !== "href") other.setAttribute(key, value);
  other.append(...element.childNodes);
  element.replaceWith(other);
}

/** Styles of single elements, as classes of one sheet. */
export class Styles {
  readonly #classes = new Map<string, string>();

  classOf(style: string): string {
    const known = this.#classes.get(style) ?? `own-${this.#classes.size}`;
    this.#classes.set(style, known);
    return known;
  }

  /** Each as strong as the attribute would be beside the panels' own. */
  sheet(): string {
    return [...this.#classes].map(([style, name]) => `.still .${name}.${name}{${style}}`).join("");
  }
}
