import type { Coding } from "../dossier/types";
import type { View } from "../store/view";
import type { Located } from "./columns";

/** A coding with its place in the order of the dossier. */
export interface Placed extends Located {
  readonly row: number;
}

/** Who answers for an engine in another thread or on a server. A promise rejects with what went wrong, or with the signal's reason. */
export interface Answerer {
  /** A part of the rows of a View, by the name that it has in parts.ts: plain data. */
  part(name: string, view: View, signal: AbortSignal): Promise<unknown>;
  /** Codings by id; those that are not there are left out. */
  codings(ids: readonly string[], signal: AbortSignal): Promise<readonly Placed[]>;
  /** All codings of an article, in its order. */
  article(id: string, signal: AbortSignal): Promise<readonly Coding[]>;
  /** Frees what it holds. */
  end(): void;
}
