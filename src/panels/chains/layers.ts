/** A condition as the drawing sees it: an arrow from what must come first to what can come only after. */
export interface Arrow {
  readonly id: string;
  readonly first: string;
  readonly later: string;
}

/** Where a node stands: its layer from what comes first, and its place within it, from 0; between two where it is drawn so. */
export interface Spot {
  readonly layer: number;
  readonly place: number;
}

export interface Layers {
  readonly spots: ReadonlyMap<string, Spot>;
  /** For each arrow between two nodes the spots that it passes, its ends included; it leaves room for itself on the way. */
  readonly ways: ReadonlyMap<string, readonly Spot[]>;
  /** Arrows that close a circle: they go back. */
  readonly back: ReadonlySet<string>;
  readonly layers: number;
  /** As many rows as the layers take. */
  readonly places: number;
}

/**
 * Puts nodes into layers so that every arrow goes on to a later one, but for those that close a circle. An arrow from a
 * node to itself has no way. Every node of `ids` has a spot.
 */
export function layersOf(ids: readonly string[], arrows: readonly Arrow[]): Layers {
  const between = arrows.filter(({ first, later }) => first !== later);
  const back = closing(ids, between);
  const onward = between.filter(({ id }) => !back.has(id));
  const layer = depths(ids, onward);
  const columns: string[][] = Array.from({ length: Math.max(0, ...layer.values()) + 1 }, () => []);
  for (const part of partsOf(ids, between)) for (const id of part) columns[layer.get(id)!]!.push(id);
  const passed = new Map<string, string[]>();
  for (const { id, first, later } of onward) {
    const way = [first];
    for (let at = layer.get(first)! + 1; at < layer.get(later)!; at++) {
      const passage = `${id} ${at}`;
      columns[at]!.push(passage);
      way.push(passage);
    }
    passed.set(id, [...way, later]);
  }
  straighten(columns, [...passed.values()]);
  const spots = spotsOf(columns, [...passed.values()]);
  for (const { id, first, later } of between) if (back.has(id)) passed.set(id, [first, later]);
  return {
    spots: new Map(ids.map((id) => [id, spots.get(id)!])),
    ways: new Map([...passed].map(([id, way]) => [id, way.map((stop) => spots.get(stop)!)])),
    back,
    layers: columns.length,
    places: Math.max(0, ...[...spots.values()].map(({ place }) => place + 1)),
  };
}

/** Ids of the arrows that lead back to a node from which they were reached. */
function closing(ids: readonly string[], arrows: readonly Arrow[]): Set<string> {
  const state = new Map<string, "open" | "done">();
  const back = new Set<string>();
  const visit = (id: string) => {
    state.set(id, "open");
    for (const arrow of arrows) {
      if (arrow.first !== id) continue;
      if (state.get(arrow.later) === "open") back.add(arrow.id);
      else if (!state.has(arrow.later)) visit(arrow.later);
    }
    state.set(id, "done");
  };
  for (const id of ids) if (!state.has(id)) visit(id);
  return back;
}

/** The longest way to each node. There is no circle among the arrows. */
function depths(ids: readonly string[], arrows: readonly Arrow[]): Map<string, number> {
  const depth = new Map<string, number>();
  const of = (id: string): number => {
    const known = depth.get(id);
    if (known !== undefined) return known;
    const before = arrows.filter(({ later }) => later === id);
    const own = Math.max(0, ...before.map(({ first }) => of(first) + 1));
    depth.set(id, own);
    return own;
  };
  for (const id of ids) of(id);
  return depth;
}

/** Nodes that hang together, part after part. */
function partsOf(ids: readonly string[], arrows: readonly Arrow[]): string[][] {
  const left = new Set(ids);
  const parts: string[][] = [];
  for (const id of ids) {
    if (!left.delete(id)) continue;
    const part = [id];
    for (const at of part)
      for (const { first, later } of arrows)
        for (const other of at === first ? [later] : at === later ? [first] : [])
          if (left.delete(other)) part.push(other);
    parts.push(part);
  }
  return parts;
}

/** Orders each layer by where its neighbours in the one before stand, then back again, so that fewer arrows cross. */
function straighten(columns: string[][], ways: readonly (readonly string[])[]): void {
  const order = [...columns.keys()];
  for (const [from, at] of [
    ...order.slice(1).map((n) => [n - 1, n]),
    ...order
      .slice(1)
      .map((n) => [n, n - 1])
      .reverse(),
  ]) {
    const places = new Map(columns[from!]!.map((id, place) => [id, place]));
    const near = (id: string, own: number) => {
      const stops = ways
        .filter((way) => way.includes(id))
        .flatMap((way) => [way[way.indexOf(id) + (from! < at! ? -1 : 1)]]);
      const known = stops.flatMap((stop) => places.get(stop ?? "") ?? []);
      return known.length > 0 ? known.reduce((sum, place) => sum + place, 0) / known.length : own;
    };
    const wish = new Map(columns[at!]!.map((id, own) => [id, near(id, own)]));
    columns[at!]!.sort((a, b) => wish.get(a)! - wish.get(b)!);
  }
}

/** Each as near as there is room to the middle of what leads to it. */
function spotsOf(columns: readonly (readonly string[])[], ways: readonly (readonly string[])[]): Map<string, Spot> {
  const spots = new Map<string, Spot>();
  for (const [layer, column] of columns.entries()) {
    let free = 0;
    for (const id of column) {
      const before = ways
        .filter((way) => way.includes(id))
        .flatMap((way) => spots.get(way[way.indexOf(id) - 1] ?? "") ?? []);
      const wish = before.reduce((sum, { place }) => sum + place, 0) / Math.max(1, before.length);
      const place = Math.max(free, wish);
      spots.set(id, { layer, place });
      free = place + 1;
    }
  }
  return spots;
}
