import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { type Detector, detectorOf } from "./detector";
import { leave } from "./hostilePage";
import { everyPayload } from "./payloads";
import { unguarded } from "./unguarded";

export const DEEP = Boolean(process.env.PARLEY_DEEP);
const DIST = join(import.meta.dirname, "../../../dist");
const all = everyPayload();

/** Every text with PARLEY_DEEP, else a fixed part of about `most`, with ours in it. */
export function triedOf(most: number): string[] {
  return DEEP ? all : all.filter((_, at) => at < 32 || at % Math.ceil(all.length / (most - 32)) === 0);
}

/** Watches the page over a build that is served with its policy, or without any. */
export async function underAttack(
  page: Page,
  { guarded, site }: { readonly guarded: boolean; readonly site: string },
  act: (base: string, detector: Detector) => Promise<void>,
): Promise<void> {
  const bare = guarded ? null : await unguarded();
  try {
    const base = bare?.url ?? site;
    await act(base, await detectorOf(page, base, isOwn(base)));
  } finally {
    await leave(page);
    await bare?.close();
  }
}

/** Of texts of which one does harm, such a one, by halving: it does not say by itself which it was. */
export async function culprit(
  texts: readonly string[],
  harms: (some: readonly string[]) => Promise<boolean>,
): Promise<string | undefined> {
  let left = texts;
  while (left.length > 1) {
    const half = left.slice(0, Math.ceil(left.length / 2));
    left = (await harms(half)) ? half : left.slice(half.length);
  }
  return left[0];
}

/** A file of the build, the dossier that a test lays beside it, or the page of a host. */
function isOwn(site: string) {
  return ({ origin, pathname }: URL) => {
    if (origin !== new URL(site).origin) return /^http:\/\/localhost:\d+$/.test(origin) && pathname === "/";
    return (
      pathname.includes("/hostile/") ||
      pathname.endsWith("dossier.json") ||
      existsSync(join(DIST, decodeURIComponent(pathname)))
    );
  };
}
