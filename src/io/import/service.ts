import { dossierOf, openTable } from "../../dossier/table";
import { indexing } from "../../engine/indexing";
import { inSlices } from "../../engine/slices";
import { type KeptRead, keepRecord, readRecord } from "../keptRecords";
import { type Indexed, type Piece, pieces } from "./delivery";
import { Refusal } from "./limits";
import { lookAt, type Picked, sampled } from "./look";
import type { EventPlan, Format, Look, TablePlan } from "./plan";
import type { Progress } from "./reading";
import type { Checked, Whole } from "./result";
import type { Run } from "./run";
import type { Known } from "./world";

/** What the page asks of the thread, one thing at a time. Cancelled by ending the thread. */
export type Ask =
  | { readonly look: Picked; readonly format?: Format }
  | {
      readonly read: Picked;
      readonly plan: TablePlan | EventPlan | { readonly kind: "dossier" };
      readonly known: Known;
    }
  | { readonly take: string; readonly keep: boolean }
  | { readonly kept: string };

/** What the thread tells the page. */
export type Told =
  | { readonly looked: Look }
  | { readonly progress: Progress }
  | { readonly checked: Checked }
  /** While the whole is put in order, a share from 0 to 1. */
  | { readonly ordered: number }
  /** Whether it was kept, where that was asked; a sentence says why not. */
  | { readonly keeping: string | null }
  | Piece
  /** Nothing comes of it; a sentence says why. */
  | { readonly refused: string };

type Reads = (
  picked: Picked,
  plan: TablePlan | EventPlan | { readonly kind: "dossier" },
  known: Known,
  tell: (progress: Progress) => void,
) => Promise<Run>;
type Tell = (told: Told, transfer?: ArrayBuffer[]) => void;

/** What a thread does with what it is asked; `reads` is what it can read. */
export function service(reads: Reads, tell: Tell): (ask: Ask) => Promise<void> {
  let run: Run | null = null;
  let last = 0;
  const often = (progress: Progress) => {
    if (performance.now() - last < EVERY) return;
    last = performance.now();
    tell({ progress });
  };
  return async (ask) => {
    try {
      if ("look" in ask) {
        const looked = ask.format ? await sampled(ask.format, [], ask.look[0]!.file) : await lookAt(ask.look);
        tell({ looked });
      } else if ("read" in ask) {
        run = await reads(ask.read, ask.plan, ask.known, often);
        tell({ checked: run.checked });
      } else if ("take" in ask) {
        const whole = run!.take(ask.take);
        run = null;
        if (ask.keep) tell({ keeping: await keepRecord(whole) });
        await send(whole, tell);
      } else {
        const read: KeptRead = await readRecord(ask.kept);
        if ("whole" in read) await send(read.whole, tell);
        else tell({ refused: "fault" in read ? read.fault : "" });
      }
    } catch (error) {
      tell({ refused: error instanceof Refusal ? error.message : sentenceOf(error) });
    }
  };
}

/** In milliseconds. */
const EVERY = 100;

async function send(whole: Whole, tell: Tell): Promise<void> {
  const table = openTable(whole.table);
  const dossier = dossierOf(whole.frame, whole.heads, table);
  const index = await inSlices(
    indexing(dossier, table, whole.table.texts.id),
    undefined,
    (ordered) => tell({ ordered }),
    EVERY,
  );
  const indexed: Indexed = { ...whole, index };
  for (const { piece, transfer } of pieces(indexed)) tell(piece, transfer);
}

/** What no rule foresaw: storage gone, a file that another program took away, no memory left. */
function sentenceOf(error: unknown): string {
  const name = error instanceof Error || error instanceof DOMException ? error.name : "";
  if (name === "NotReadableError" || name === "NotFoundError")
    return "The file could not be read: it was moved or changed meanwhile.";
  if (error instanceof RangeError) return "There is too little memory for this file in this browser.";
  return `Something went wrong: ${error instanceof Error ? error.message : String(error)}`;
}
