/** The width of one line of text in pixels; where no canvas can measure it (tests), on the generous side. */
export function textWidth(text: string, size: number, family: string, weight = 400): number {
  const context = canvas();
  if (!context) return text.length * size * 0.6;
  context.font = `${weight} ${size}px ${family}`;
  return context.measureText(text).width;
}

let kept: OffscreenCanvasRenderingContext2D | null | undefined;

function canvas(): OffscreenCanvasRenderingContext2D | null {
  if (kept === undefined)
    kept = typeof OffscreenCanvas === "undefined" ? null : new OffscreenCanvas(1, 1).getContext("2d");
  return kept;
}
