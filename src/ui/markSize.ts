/** The size of a square mark that grows with the text around it; `size` in CSS pixels at a text scale of 1. */
export function markSize(size: number) {
  const side = `calc(var(--scale, 1) * ${size / 16}rem)`;
  return { width: side, height: side };
}
