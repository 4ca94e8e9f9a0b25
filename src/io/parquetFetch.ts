/** What of a Parquet file is fetched: its layout and the columns that are asked for, and no more. */
import { OpeningFault } from "./openingFault";
import { footerSize, type Layout, layoutOf } from "./parquetColumns";
import { RangedFile } from "./parquetFile";

/** A file's layout and the bytes of the columns that were asked for. */
export interface Fetched {
  readonly layout: Layout;
  readonly bytes: (from: number, to: number) => Uint8Array;
}

/** In bytes: where the columns of a file are. */
export const MOST_FOOTER = 64 * 1024 * 1024;
const AT_ONCE = 4;
/** Parts of a file that lie so close together are fetched as one. */
const GAP = 16 * 1024;
const PIECE = 4 * 1024 * 1024;

/**
 * Fetches these columns of a Parquet file: its end first, then what of it they take, near parts as one. `came` hears of bytes as they
 * come; `expect` hears the layout and how many bytes will come, and may throw to stop.
 */
export async function fetchColumns(
  address: URL,
  columns: readonly string[],
  signal: AbortSignal,
  came: (bytes: number) => void,
  expect: (layout: Layout, bytes: number) => void,
): Promise<Fetched> {
  const file = new RangedFile(address);
  await file.open(signal, came);
  const layout = await openLayout(file, columns, signal);
  const parts = piecesOf(layout.groups.flatMap((group) => [...group.columns.values()]));
  expect(
    layout,
    parts.reduce((sum, { from, to }) => sum + to - from, 0),
  );
  const held: { readonly from: number; readonly to: number; bytes: Uint8Array }[] = [];
  const left = [...parts];
  const hand = async () => {
    for (let part = left.shift(); part; part = left.shift())
      held.push({ ...part, bytes: await file.slice(part.from, part.to, signal, came) });
  };
  await Promise.all(Array.from({ length: AT_ONCE }, hand));
  held.sort((a, b) => a.from - b.from);
  return { layout, bytes: (from, to) => joined(held, from, to) };
}

/** The layout of a file that was opened; the footer is fetched where it did not come with the end. */
export async function openLayout(file: RangedFile, columns: readonly string[], signal: AbortSignal): Promise<Layout> {
  const name = file.address.pathname;
  if (file.length < 12) throw new OpeningFault(`${name} is no sound Parquet file: it is too short.`);
  const size = footerSize(await file.slice(file.length - 8, file.length, signal), name);
  if (size > file.length || size > MOST_FOOTER)
    throw new OpeningFault(`${name} is no sound Parquet file: its footer does not fit it.`);
  return layoutOf(await file.slice(file.length - size, file.length, signal), file.length, columns, name);
}

interface Part {
  readonly from: number;
  readonly to: number;
}

/** Near parts together, in pieces that can be fetched side by side. */
function piecesOf(parts: readonly Part[]): Part[] {
  const pieces: { from: number; to: number }[] = [];
  for (const { from, to } of [...parts].sort((a, b) => a.from - b.from)) {
    const last = pieces.at(-1);
    if (last && from - last.to <= GAP && to - last.from <= PIECE) last.to = Math.max(last.to, to);
    else pieces.push({ from, to });
  }
  return pieces;
}

function joined(held: readonly (Part & { readonly bytes: Uint8Array })[], from: number, to: number): Uint8Array {
  const part = held.find((one) => one.from <= from && to <= one.to);
  if (!part) throw new Error("a column overlaps another");
  return part.bytes.subarray(from - part.from, to - part.from);
}
