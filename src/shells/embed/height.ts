/** When it is told again, in milliseconds after the first time: a host may begin to listen late. */
const AGAIN = [1000, 3000, 9000];

/**
 * Tells the page around the embed how high its content is, as `{parley: 1, type: "resize", payload: {height}}` and in the two
 * dialects that readers of articles know (docs/contract.md, section 4). The height of an inner element is measured, never the
 * frame's own, so the host's answer cannot feed back. At most once a frame; the result ends it.
 */
export function tellHeight(element: HTMLElement, post: (message: unknown) => void): () => void {
  // As the host gave it: what is chosen later is none of its business.
  const src = location.href;
  let told = 0;
  const tell = () => {
    post({ parley: 1, type: "resize", payload: { height: told } });
    post({ sentinel: "amp", type: "embed-size", height: told });
    post(JSON.stringify({ src, context: "iframe.resize", height: told }));
  };
  let timers: ReturnType<typeof setTimeout>[] | undefined;
  const look = () => {
    const height = Math.ceil(element.getBoundingClientRect().height);
    // Before the first layout there is no height. Of a rounding it goes up, or a bar to scroll by would appear, but not back.
    if (height === 0 || height === told || height === told - 1) return;
    told = height;
    tell();
    timers ??= AGAIN.map((after) => setTimeout(tell, after));
  };
  const observer = new ResizeObserver(look);
  observer.observe(element);
  return () => {
    observer.disconnect();
    for (const timer of timers ?? []) clearTimeout(timer);
  };
}
