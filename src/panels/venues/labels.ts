export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A label that wants a place beside its mark, all in pixels. */
export interface LabelWish {
  readonly id: string;
  /** Middle of the mark. */
  readonly x: number;
  readonly y: number;
  /** How far the mark reaches from its middle, across and up. */
  readonly reach: readonly [number, number];
  /** The mark is an area large enough to hold the label. */
  readonly inside?: boolean;
  readonly width: number;
  readonly height: number;
}

export interface PlacedLabel extends Rect {
  readonly id: string;
  /** From the mark to a label that stands apart from it. */
  readonly leader: { readonly x1: number; readonly y1: number; readonly x2: number; readonly y2: number } | null;
}

/**
 * Finds a place for each label, in the order given: none covers another, a mark, or an obstacle, and none leaves the
 * frame. A label without a free place is left out; the list beside the map has it.
 */
export function placeLabels(wishes: readonly LabelWish[], obstacles: readonly Rect[], frame: Rect): PlacedLabel[] {
  const taken: Rect[] = [...obstacles, ...wishes.map(markOf)];
  const placed: PlacedLabel[] = [];
  for (const [at, wish] of wishes.entries()) {
    if (!holds(frame, { x: wish.x, y: wish.y, width: 0, height: 0 })) continue;
    const own = taken[obstacles.length + at] as Rect;
    const label = candidates(wish).find(
      (rect) => holds(frame, rect) && taken.every((other) => other === own || !overlap(rect, other)),
    );
    if (!label) continue;
    placed.push(label);
    taken.push(label);
  }
  return placed;
}

const APART = [3, 14, 28, 44];

/** Right, left, above, below and the corners; then the same farther out, with a leader. */
function candidates({ id, x, y, reach, width, height, inside }: LabelWish): PlacedLabel[] {
  const within = { id, x: x - width / 2, y: y - height / 2, width, height, leader: null };
  const around = APART.flatMap((apart, ring) => {
    const [across, up] = [reach[0] + apart, reach[1] + apart];
    const corners: readonly (readonly [number, number])[] = [
      [x + across, y - height / 2],
      [x - across - width, y - height / 2],
      [x - width / 2, y - up - height],
      [x - width / 2, y + up],
      [x + across * 0.7, y - up * 0.7 - height],
      [x + across * 0.7, y + up * 0.7],
      [x - across * 0.7 - width, y - up * 0.7 - height],
      [x - across * 0.7 - width, y + up * 0.7],
    ];
    return corners.map(([left, top]) => {
      const rect = { id, x: left, y: top, width, height };
      return { ...rect, leader: ring === 0 ? null : leaderTo(rect, x, y, Math.min(...reach)) };
    });
  });
  return inside ? [within, ...around] : around;
}

function leaderTo(rect: Rect, x: number, y: number, reach: number) {
  const x2 = Math.min(Math.max(x, rect.x), rect.x + rect.width);
  const y2 = Math.min(Math.max(y, rect.y), rect.y + rect.height);
  const length = Math.hypot(x2 - x, y2 - y) || 1;
  return { x1: x + ((x2 - x) / length) * reach, y1: y + ((y2 - y) / length) * reach, x2, y2 };
}

function markOf({ x, y, reach: [across, up] }: LabelWish): Rect {
  return { x: x - across, y: y - up, width: 2 * across, height: 2 * up };
}

function overlap(a: Rect, b: Rect): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

function holds(frame: Rect, rect: Rect): boolean {
  return (
    rect.x >= frame.x &&
    rect.y >= frame.y &&
    rect.x + rect.width <= frame.x + frame.width &&
    rect.y + rect.height <= frame.y + frame.height
  );
}
