const QUIET_MS = 250;
const MOST_MS = 20_000;

/**
 * Resolves once nothing in the element is loading and nothing of it has changed for a moment, or when nobody waits for it
 * any more. Rejects where it takes too long: half a panel is no picture.
 */
export function settled(element: HTMLElement, unwanted: () => boolean): Promise<void> {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    let changed = start;
    const observer = new MutationObserver(() => {
      changed = performance.now();
    });
    observer.observe(element, { subtree: true, childList: true, attributes: true, characterData: true });
    const look = () => {
      const now = performance.now();
      const quiet = now - changed >= QUIET_MS && !isLoading(element);
      const late = now - start > MOST_MS;
      if (!quiet && !late && !unwanted()) {
        setTimeout(look, QUIET_MS / 5);
        return;
      }
      observer.disconnect();
      if (quiet || unwanted()) resolve();
      else reject(new Error("The panel was not ready in time."));
    };
    setTimeout(look, QUIET_MS);
  });
}

function isLoading(element: HTMLElement): boolean {
  return [...element.querySelectorAll("p")].some((line) => /^Loading\b/.test(line.textContent ?? ""));
}

/** By how many CSS pixels what scrolls in the element is cut off at most. */
export function cutOff(element: HTMLElement): { readonly right: number; readonly down: number } {
  let right = 0;
  let down = 0;
  // What is bounded says itself which part of it is shown.
  for (const part of element.querySelectorAll<HTMLElement>("*:not([data-bounded])")) {
    const { overflowX, overflowY } = getComputedStyle(part);
    if (/auto|scroll/.test(overflowX)) right = Math.max(right, part.scrollWidth - part.clientWidth);
    if (/auto|scroll/.test(overflowY)) down = Math.max(down, part.scrollHeight - part.clientHeight);
  }
  return { right, down };
}
