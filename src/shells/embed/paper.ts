/** Paper does not scroll sideways either: there a grid goes on below itself. */
import { inBlocks } from "./still/blocks";

/** In CSS pixels: an A4 page within its margins, the names of sources, and a column that has room for its name. */
const PAGE = 680;
const SIDE = 144;
const COLUMN = 82;

/** What stands on paper for each grid. */
const laid = new Map<HTMLElement, HTMLElement>();

/** For an embed that is printed by itself; a frame keeps its height, so its host has to ask first. */
export function watchPaper(): void {
  addEventListener("beforeprint", layInBlocks);
}

/** Shows each grid in blocks as wide as the frame or the page, until the print is done. */
export function layInBlocks(): void {
  const most = Math.max(1, Math.floor((Math.min(innerWidth, PAGE) - SIDE) / COLUMN));
  for (const grid of document.querySelectorAll<HTMLTableElement>(".embed [role=grid]")) {
    if (laid.has(grid) || grid.closest(".embed-blocks")) continue;
    const place = document.createElement("div");
    const copy = grid.cloneNode(true) as HTMLTableElement;
    for (const gap of copy.querySelectorAll("[data-gap]")) gap.remove();
    place.className = "embed-blocks";
    place.append(copy);
    grid.before(place);
    inBlocks(copy, most);
    grid.hidden = true;
    laid.set(grid, place);
  }
  addEventListener("afterprint", liftBlocks);
}

function liftBlocks(): void {
  for (const [grid, place] of laid) {
    place.remove();
    grid.hidden = false;
  }
  laid.clear();
}
