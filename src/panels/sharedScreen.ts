/** Whether this is a briefing: nobody scrolls or points, so lists show what fits and say what they leave out. */
export function onSharedScreen(): boolean {
  return document.documentElement.dataset.mode === "brief";
}
