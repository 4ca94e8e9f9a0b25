/**
 * Tells the page around the embed how high its content is, as `{parley: 1, type: "resize", payload: {height}}` (docs/contract.md,
 * section 4). The height of an inner element is measured, never the frame's own, so the host's answer cannot feed back.
 */
export function tellHeight(element: HTMLElement, post: (message: unknown) => void): () => void {
  let told = 0;
  const tell = () => {
    const height = Math.ceil(element.getBoundingClientRect().height);
    // Before the first layout there is no height, and a rounding of one pixel is none.
    if (height === 0 || Math.abs(height - told) <= 1) return;
    told = height;
    post({ parley: 1, type: "resize", payload: { height } });
  };
  const observer = new ResizeObserver(tell);
  observer.observe(element);
  return () => observer.disconnect();
}
