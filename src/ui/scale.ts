const USUAL_FONT_SIZE = 16;

/** How much larger than usual text is drawn: `--scale` (brief) times the reader's own font size. 1 where nothing says. */
export function textScale(): number {
  const style = getComputedStyle(document.documentElement);
  const scale = Number(style.getPropertyValue("--scale")) || 1;
  return (scale * (Number.parseFloat(style.fontSize) || USUAL_FONT_SIZE)) / USUAL_FONT_SIZE;
}
