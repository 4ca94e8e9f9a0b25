import { startThread } from "../../engine/thread";
import { type Indexed, Receiver } from "./delivery";
import dossierThread from "./dossier.worker?worker&url";
import type { Picked } from "./look";
import type { Format, Look, Plan } from "./plan";
import type { Progress } from "./reading";
import type { Checked } from "./result";
import type { Ask, Told } from "./service";
import tableThread from "./table.worker?worker&url";
import type { Known } from "./world";

/** What reads files for the page, in a thread of its own; nothing of them goes anywhere else. */
export interface Importer {
  /** Says what was picked; `format` is how to read it, where the first look was mistaken. */
  look(picked: Picked, format?: Format): Promise<Look>;
  /** Reads all of it. Rejects with a sentence where nothing of it can be loaded. */
  read(picked: Picked, plan: Plan, known: Known, tell: (progress: Progress) => void): Promise<Checked>;
  /** Loads what was read; `kept` is null, or says why it was not kept though asked. */
  take(
    title: string,
    keep: boolean,
    tell: (share: number) => void,
  ): Promise<{ readonly indexed: Indexed; readonly unkept: string | null }>;
  /** The dossier kept under an id. Rejects with a sentence, an empty one where there is none. */
  kept(id: string): Promise<Indexed>;
  /** Ends whatever is under way, and forgets what was read. */
  end(): void;
}

/** Each thread is started when it is first needed. */
export function openImporter(): Importer {
  let thread: Worker | null = null;
  const start = (address: string) => {
    thread?.terminate();
    thread = startThread(address);
  };
  const ask = <T>(question: Ask, hear: (told: Told) => T | undefined): Promise<T> =>
    new Promise((resolve, reject) => {
      const mine = thread!;
      mine.onmessage = ({ data }: MessageEvent<Told>) => {
        if ("refused" in data) return reject(new Error(data.refused));
        const answer = hear(data);
        if (answer !== undefined) resolve(answer);
      };
      // Its code did not come, or memory ended.
      mine.onerror = () =>
        reject(new Error("Reading stopped: this browser could not go on. The page itself still works."));
      mine.postMessage(question);
    });
  const receive = (question: Ask, tell: (share: number) => void) => {
    const receiver = new Receiver();
    let unkept: string | null = null;
    return ask(question, (told) => {
      if ("keeping" in told) unkept = told.keeping;
      else if ("ordered" in told) tell(told.ordered);
      else if (!("looked" in told || "progress" in told || "checked" in told || "refused" in told)) {
        const indexed = receiver.take(told);
        return indexed ? { indexed, unkept } : undefined;
      }
      return undefined;
    });
  };
  return {
    look(picked, format) {
      start(tableThread);
      return ask({ look: picked, ...(format && { format }) }, (told) => ("looked" in told ? told.looked : undefined));
    },
    read(picked, plan, known, tell) {
      start(plan.kind === "dossier" ? dossierThread : tableThread);
      return ask({ read: picked, plan, known }, (told) => {
        if ("progress" in told) tell(told.progress);
        return "checked" in told ? told.checked : undefined;
      });
    },
    take: (title, keep, tell) => receive({ take: title, keep }, tell),
    async kept(id) {
      start(tableThread);
      return (await receive({ kept: id }, () => {})).indexed;
    },
    end() {
      thread?.terminate();
      thread = null;
    },
  };
}
