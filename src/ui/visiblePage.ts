import { isolated, visible } from "./visible";

/**
 * From now on everything that the page shows can be seen, and no name turns the order of what stands around it: in texts,
 * labels and tooltips that are there and in all that come. Called by every door that lets in what was not checked when the app was
 * built, before any of it is drawn. It begins once.
 *
 * Why here and not in the data: what Parley exports must be what came in (docs/contract.md, 9.5), so texts are kept as they
 * are; and no panel can forget it. Fields keep their text, too: what is edited is the original.
 */
export function makePageVisible(): void {
  if (watching) return;
  watching = true;
  const observer = new MutationObserver((changes) => {
    for (const { type, target, addedNodes } of changes) {
      if (type === "childList") for (const node of addedNodes) look(node);
      else look(target);
    }
    // What is written here needs no second look.
    observer.takeRecords();
  });
  observer.observe(document, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
    attributeFilter: ATTRIBUTES,
  });
  look(document);
}

let watching = false;

const ATTRIBUTES = ["title", "alt", "placeholder", "aria-label", "aria-description", "aria-valuetext"];
/** Where a text stands alone, in its own direction. */
const ALONE = "bdi, [dir]:not(html)";
/** Of these the text is no text, or somebody's to edit. */
const LEFT_AS_IT_IS = "script, style, textarea";

/** What was given of each text that is shown otherwise. */
const originals = new WeakMap<Text, { readonly given: string; readonly shown: string }>();

/** The text of a part of the page as it was given: what is read from the page to be handed on. */
export function givenText(node: Node): string {
  if (!(node instanceof Text)) return [...node.childNodes].map(givenText).join("");
  const original = originals.get(node);
  return original?.shown === node.data ? original.given : node.data;
}

function look(root: Node): void {
  if (root instanceof Text) show(root);
  else if (root instanceof Element) showAttributes(root);
  const nodes = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
    if (node instanceof Text) show(node);
    else showAttributes(node as Element);
  }
}

function show(node: Text): void {
  const given = node.data;
  // What has only been moved is looked at again.
  if (PLAIN.test(given) || originals.get(node)?.shown === given) return;
  const parent = node.parentElement;
  if (!parent || parent.closest(LEFT_AS_IT_IS)) return;
  const seen = visible(given);
  const shown = parent.closest(ALONE) ? seen : isolated(seen);
  if (shown === given) return;
  originals.set(node, { given, shown });
  node.data = shown;
}

function showAttributes(element: Element): void {
  for (const name of ATTRIBUTES) {
    const given = element.getAttribute(name);
    if (given === null || PLAIN.test(given)) continue;
    const shown = visible(given);
    if (shown !== given) element.setAttribute(name, shown);
  }
}

/** Most texts: nothing to see to. */
const PLAIN = /^[\t\n\r\u0020-\u007e\u00a0-\u00ac\u00ae-\u02ff\u2010-\u2027\u20a0-\u21ff]*$/;
