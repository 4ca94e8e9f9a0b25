import { useState, useTransition } from "react";
import { evidencePage, evidenceRows, PAGE } from "../../engine/evidence";
import { between } from "../../engine/paged";
import type { EvidenceGroup, EvidenceRows, Rows } from "../../engine/rows";

/** So many utterances are drawn before more are asked for: three times what a column shows. */
const STEP = 12;
/** Up to so many utterances they come in one list; of more there is one page at a time. */
const ONE_LIST = 3 * PAGE;

export interface Paging {
  readonly evidence: EvidenceRows;
  /** What is drawn. */
  readonly groups: readonly EvidenceGroup[];
  /** Where the first of them stands, from 0. */
  readonly from: number;
  /** More were asked for than at first. */
  readonly asked: boolean;
  /** How many more a press brings below those; 0 where there are none, or the page is full. */
  readonly more: number;
  readonly showMore: () => void;
  /** Null where all stands in one list. */
  readonly pages: { readonly at: number; readonly last: number; readonly go: (page: number) => void } | null;
}

/** The evidence of the rows by and by: longer as more is asked for, then page by page, so that what is drawn stays bounded. */
export function usePaging(rows: Rows): Paging {
  const evidence = rows.part(evidenceRows);
  const [asked, setAsked] = useState({ of: evidence, page: 0, length: STEP });
  const [, startTransition] = useTransition();
  const { page, length } = asked.of === evidence ? asked : { page: 0, length: STEP };
  const { size } = evidence;
  const inPages = size > ONE_LIST;
  const from = page * PAGE;
  const to = Math.min(from + length, size);
  const end = inPages ? Math.min(from + PAGE, size) : size;
  const set = (next: { readonly page: number; readonly length: number }) =>
    startTransition(() => setAsked({ of: evidence, ...next }));
  return {
    evidence,
    groups: between(rows, evidencePage, PAGE, from, to),
    from,
    asked: page > 0 || length > STEP,
    more: Math.min(STEP, end - to),
    showMore: () => set({ page, length: length + STEP }),
    pages: inPages
      ? { at: page, last: Math.ceil(size / PAGE) - 1, go: (next) => set({ page: next, length: PAGE }) }
      : null,
  };
}
