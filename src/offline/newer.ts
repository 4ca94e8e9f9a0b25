/** Whether a newer build is here than the one that this window was opened with. */
let known = false;
const listeners = new Set<() => void>();

export function isNewer(): boolean {
  return known;
}

export function tellNewer(): void {
  known = true;
  for (const listener of [...listeners]) listener();
}

/** Returns what ends it. */
export function onNewer(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
