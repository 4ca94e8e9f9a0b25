/** A grid that scrolls, as several below each other that need not: paper does not scroll. Each has the row headers again. */
export function inBlocks(grid: HTMLTableElement, most: number): void {
  const [, ...columns] = [...(grid.tHead?.rows[0]?.cells ?? [])];
  const blocks = Math.ceil(columns.length / most);
  const each = Math.ceil(columns.length / blocks);
  grid.querySelector("colgroup")?.remove();
  grid.removeAttribute("style");
  grid.classList.add("still-block");
  const corner = grid.tHead?.rows[0]?.cells[0];
  if (corner) corner.textContent = "";
  for (let block = blocks - 1; block >= 0; block--) {
    const copy = grid.cloneNode(true) as HTMLTableElement;
    for (const row of copy.rows)
      for (const [at, cell] of [...row.cells].entries())
        if (at > 0 && Math.floor((at - 1) / each) !== block) cell.remove();
    // As wide as the others, so that the columns stand below each other.
    const missing = each - ((copy.rows[0]?.cells.length ?? 1) - 1);
    for (const row of missing > 0 ? copy.rows : []) row.insertCell().colSpan = missing;
    if (blocks > 1) copy.setAttribute("aria-label", `${grid.getAttribute("aria-label")}, ${block + 1} of ${blocks}`);
    grid.after(copy);
  }
  grid.remove();
}
