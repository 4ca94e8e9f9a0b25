import { LIMITS } from "../../../io/import/limits";
import type { Picked } from "../../../io/import/look";

/** What was chosen with a file field: of a folder with the paths in it. */
export function pickedFrom(files: Iterable<File> | null): Picked {
  return [...(files ?? [])].map((file) => ({ path: file.webkitRelativePath || file.name, file }));
}

/** What was dropped: files, and what is in folders, at any depth. */
export async function dropped(transfer: DataTransfer): Promise<Picked> {
  // The items are gone once the event is over.
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry?.() ?? null);
  const files = pickedFrom(transfer.files);
  if (!entries.some((entry) => entry?.isDirectory)) return files;
  const found: Picked[number][] = [];
  for (const entry of entries) if (entry) found.push(...(await inside(entry, LIMITS.files + 1 - found.length)));
  return found;
}

/** At most so many files, one more than are read: what has more is refused, and a whole disk is not looked through for that. */
async function inside(entry: FileSystemEntry, most: number): Promise<Picked> {
  if (most <= 0) return [];
  if (entry.isFile) {
    const file = await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject));
    return [{ path: entry.fullPath.replace(/^\//, ""), file }];
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const found: Picked[number][] = [];
  // It hands out a hundred at a time, and none when it is through.
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) return found;
    for (const one of some) found.push(...(await inside(one, most - found.length)));
    if (found.length >= most) return found;
  }
}
