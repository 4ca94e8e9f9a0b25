import type { Box } from "../../ui/box";
import { type Arrow, layersOf, type Spot } from "./layers";

interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface Line {
  /** An SVG path, from what comes first to what comes later. */
  readonly path: string;
  /** The middle, where its button stands. */
  readonly x: number;
  readonly y: number;
}

export interface Drawing {
  readonly nodes: ReadonlyMap<string, Rect>;
  readonly lines: ReadonlyMap<string, Line>;
  /** Arrows that close a circle. */
  readonly back: ReadonlySet<string>;
  readonly height: number;
  /** How wide what stands on a line may be. */
  readonly room: number;
  /** No room for the propositions under the names. */
  readonly small: boolean;
}

/**
 * Left to right in the width that there is, in CSS pixels; `em` is the size of the text. `texts` are the paragraphs under
 * each name: a node is as high as its own need, and the rows are as far apart as neighbours in one layer need.
 */
export function drawingOf(
  ids: readonly string[],
  arrows: readonly Arrow[],
  { width }: Box,
  em: number,
  texts: ReadonlyMap<string, readonly string[]> = new Map(),
): Drawing {
  const { spots, ways, back, layers, places } = layersOf(ids, arrows);
  const small = width < (layers * 11 + (layers - 1) * 6) * em;
  const gap = small ? 2.6 * em : Math.min(10 * em, (width * 0.36) / Math.max(1, layers - 1));
  const nodeWidth = Math.min(20 * em, (width - gap * (layers - 1)) / Math.max(1, layers));
  const heightOf = (id: string) => {
    const rows = (texts.get(id) ?? []).reduce((sum, text) => sum + linesOf(text, nodeWidth / em), 0);
    return (small ? 3.2 : 2.6 + 1.35 * rows) * em;
  };
  const boxes = [...spots].map(([id, spot]) => ({ ...spot, high: heightOf(id) }));
  const loops = arrows.some(({ first, later }) => first === later);
  const top = (loops ? 2.6 : 0.5) * em;
  const pitch = pitchOf(boxes, (loops ? 2.6 : 1) * em);
  const start = top + Math.max(0, ...boxes.map(({ place, high }) => high / 2 - place * pitch));
  const foot = back.size > 0 ? 2.6 * em : 0.5 * em;
  const rect = ({ layer, place }: Spot, high = 0): Rect => ({
    x: Math.round(layer * (nodeWidth + gap)),
    y: Math.round(start + place * pitch - high / 2),
    width: Math.floor(nodeWidth),
    height: Math.round(high),
  });
  const ends = boxes.map(({ place, high }) => start + place * pitch + high / 2);
  const height = Math.ceil(Math.max(start + Math.max(0, places - 1) * pitch, ...ends) + foot);
  const nodes = new Map([...spots].map(([id, spot]) => [id, rect(spot, heightOf(id))]));
  const lines = new Map<string, Line>();
  for (const { id, first, later } of arrows) {
    const [from, to] = [nodes.get(first)!, nodes.get(later)!];
    if (first === later) lines.set(id, loop(from, em));
    else if (back.has(id)) lines.set(id, under([from, to], height - em));
    else
      lines.set(
        id,
        onward(
          ways.get(id)!.map((spot) => rect(spot)),
          // Larger texts have larger heads.
          small ? Math.max(3, em - 9) : Math.max(8, em - 8),
        ),
      );
  }
  return { nodes, lines, back, height, room: gap - 1.5 * em, small };
}

/** From one row to the next: so far that no two nodes of a layer come nearer than `apart`, nor a node to a line that passes it. */
function pitchOf(boxes: readonly (Spot & { readonly high: number })[], apart: number): number {
  const needs = boxes.flatMap((one) =>
    boxes
      .filter(({ layer, place }) => layer === one.layer && place > one.place)
      .map(({ place, high }) => ((one.high + high) / 2 + apart) / (place - one.place)),
  );
  return Math.max(0, ...boxes.map(({ high }) => high / 2 + apart), ...needs);
}

/** From the end of the first to the start of the last, straight through what it passes; `tip` is left for the arrow head. */
function onward(stops: readonly Rect[], tip: number): Line {
  const middle = ({ y, height }: Rect) => y + height / 2;
  const [from] = stops as [Rect];
  let path = `M${from.x + from.width} ${middle(from)}`;
  for (const [at, stop] of stops.slice(1).entries()) {
    const before = stops[at]!;
    const last = at === stops.length - 2;
    const x0 = before.x + before.width;
    const x1 = stop.x - (last ? tip : 0);
    const bend = (x1 - x0) / 2;
    path += `C${x0 + bend} ${middle(before)} ${x1 - bend} ${middle(stop)} ${x1} ${middle(stop)}`;
    if (!last) path += `H${stop.x + stop.width}`;
  }
  const next = stops[1]!;
  return { path, x: (from.x + from.width + next.x) / 2, y: (middle(from) + middle(next)) / 2 };
}

/** Back below everything. */
function under([from, to]: readonly [Rect, Rect], y: number): Line {
  const x0 = from.x + from.width / 2;
  const x1 = to.x + to.width / 2;
  return {
    path: `M${x0} ${from.y + from.height}C${x0} ${y} ${x0} ${y} ${(x0 + x1) / 2} ${y}S${x1} ${y} ${x1} ${to.y + to.height + 8}`,
    x: (x0 + x1) / 2,
    y,
  };
}

/** From the top of a node to its own top. */
function loop({ x, y, width }: Rect, em: number): Line {
  const x0 = x + width * 0.25;
  const x1 = x + width * 0.75;
  const top = y - 1.5 * em;
  return { path: `M${x0} ${y}C${x0} ${top} ${x1} ${top} ${x1} ${y - 8}`, x: (x0 + x1) / 2, y: y - 1.25 * em };
}

/** How many lines a text takes in a node so many ems wide, rather one too many: its letters are about half an em wide. */
function linesOf(text: string, width: number): number {
  return text === "" ? 0 : Math.ceil((text.length * 0.52) / Math.max(1, width - 2));
}
