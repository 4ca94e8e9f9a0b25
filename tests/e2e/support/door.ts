import type { Page } from "@playwright/test";

/** One way in for texts of somebody else's: brings them all through it, and leaves the page where they are shown. */
export interface Door {
  readonly name: string;
  /** So many texts go through at once. */
  readonly size: number;
  readonly bring: (page: Page, site: string, texts: readonly string[]) => Promise<void>;
}
