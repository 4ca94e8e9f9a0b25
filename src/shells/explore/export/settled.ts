const QUIET_MS = 250;
const MOST_MS = 8_000;

/** Resolves once nothing in the element is loading and nothing of it has changed for a moment, or it takes too long. */
export function settled(element: HTMLElement, given: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    const start = performance.now();
    let changed = start;
    const observer = new MutationObserver(() => {
      changed = performance.now();
    });
    observer.observe(element, { subtree: true, childList: true, attributes: true, characterData: true });
    const look = () => {
      const now = performance.now();
      const quiet = now - changed >= QUIET_MS && !/^Loading\b/m.test(element.textContent ?? "");
      if (!quiet && !given() && now - start < MOST_MS) {
        setTimeout(look, QUIET_MS / 5);
        return;
      }
      observer.disconnect();
      resolve();
    };
    setTimeout(look, QUIET_MS);
  });
}

/** By how many CSS pixels what scrolls in the element is cut off at most. */
export function cutOff(element: HTMLElement): { readonly right: number; readonly down: number } {
  let right = 0;
  let down = 0;
  for (const part of element.querySelectorAll<HTMLElement>("*")) {
    const { overflowX, overflowY } = getComputedStyle(part);
    if (/auto|scroll/.test(overflowX)) right = Math.max(right, part.scrollWidth - part.clientWidth);
    if (/auto|scroll/.test(overflowY)) down = Math.max(down, part.scrollHeight - part.clientHeight);
  }
  return { right, down };
}
