/** For paper: what scrolls is as high as what it holds, until the print is done. */

/** What grows in one look may make something inside it grow in the next. */
const LOOKS = 8;

/** What was made higher, with what puts it back. */
const grown = new Map<HTMLElement, () => void>();

/** What is out of sight may be drawn a moment later, and at once where somebody scrolls: this is as if they did. */
export async function drawAll(): Promise<void> {
  await painted();
  for (const one of document.querySelectorAll(".embed *")) one.dispatchEvent(new Event("scroll"));
  await painted();
}

/** Shows all that is cut off and resolves to the height of the whole, in CSS pixels, when that is painted. */
export async function unfold(): Promise<number> {
  const embed = document.querySelector<HTMLElement>(".embed");
  if (!embed) return 0;
  addEventListener("afterprint", fold);
  for (let look = 0; look < LOOKS; look++) {
    // Also lets in what a panel draws later than the rest.
    await painted();
    if (!grow(embed)) break;
  }
  await painted();
  return Math.ceil(embed.getBoundingClientRect().height);
}

function fold(): void {
  for (const back of grown.values()) back();
  grown.clear();
}

/** Makes room for what scrolls; false if nothing does. */
function grow(embed: HTMLElement): boolean {
  let any = false;
  // What is bounded says itself which part of it is shown.
  for (const one of embed.querySelectorAll<HTMLElement>("*:not([data-bounded])")) {
    const over = one.scrollHeight - one.clientHeight;
    const { overflowY, maxHeight } = getComputedStyle(one);
    if (over <= 1 || !/auto|scroll/.test(overflowY)) continue;
    any = true;
    if (maxHeight !== "none") set(one, "max-height", "none");
    else {
      // It fills a box that has a height of its own: the box grows.
      const box = one.closest<HTMLElement>(".embed-panel, .embed-evidence") ?? one;
      set(box, "height", `${box.getBoundingClientRect().height + over}px`);
    }
  }
  return any;
}

function set(element: HTMLElement, name: string, value: string): void {
  const before = element.style.getPropertyValue(name);
  const back = grown.get(element);
  if (!back) grown.set(element, () => element.style.setProperty(name, before));
  element.style.setProperty(name, value);
}

/** After the next picture; a page that is not shown has none, so it does not wait for ever. */
function painted(): Promise<void> {
  return new Promise((done) => {
    const timer = setTimeout(done, 250);
    requestAnimationFrame(() =>
      setTimeout(() => {
        clearTimeout(timer);
        done();
      }),
    );
  });
}
