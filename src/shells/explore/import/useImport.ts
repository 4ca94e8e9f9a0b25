import { useEffect, useRef, useState } from "react";
import { loadBundled } from "../../../dossier/bundle";
import { crosswalk } from "../../../io/import/crosswalk";
import type { Indexed } from "../../../io/import/delivery";
import type { Picked } from "../../../io/import/look";
import { type EventPlan, guess, type Look, type Plan, type TablePlan } from "../../../io/import/plan";
import type { Progress } from "../../../io/import/reading";
import type { Checked } from "../../../io/import/result";
import { nameOf } from "../../../io/import/run";
import { openImporter } from "../../../io/import/thread";
import type { Known } from "../../../io/import/world";
import { readKept } from "../../../io/keptDossiers";
import { makePageVisible } from "../../../ui/visiblePage";

export type Sampled = Extract<Look, { readonly kind: "table" | "events" }>;

/** Where the person is on the way from files to a dossier. */
export type Step =
  | { readonly at: "choose"; readonly why: Why | null }
  | { readonly at: "wait"; readonly what: string; readonly progress: Progress | null; readonly share: number | null }
  | {
      readonly at: "columns";
      readonly look: Sampled;
      readonly plan: TablePlan | EventPlan;
      readonly met: Checked | null;
    }
  | { readonly at: "checked"; readonly plan: Plan; readonly look: Sampled | null; readonly checked: Checked }
  | { readonly at: "unkept"; readonly indexed: Indexed; readonly why: string };

/** Why nothing was loaded, and of which file where it was one. */
export interface Why {
  readonly file: string | null;
  readonly reason: string;
}

const CHOOSE: Step = { at: "choose", why: null };

/** The steps, and what leads from one to the next. `onOpened` is told what is to be shown. */
export function useImport(onOpened: (indexed: Indexed) => void) {
  const [importer] = useState(openImporter);
  const [step, setStep] = useState<Step>(CHOOSE);
  const [known, setKnown] = useState<Known | null>(null);
  const [picked, setPicked] = useState<Picked>([]);
  /** What was begun last: what comes later of anything before it is not heard. */
  const turn = useRef(0);
  useEffect(() => {
    makePageVisible();
    const abandon = () => {
      turn.current++;
      importer.end();
    };
    loadBundled().then(setKnown, () => {});
    return abandon;
  }, [importer]);

  const begin = (what: string, files: Picked = []) => {
    const mine = ++turn.current;
    setStep({ at: "wait", what, progress: null, share: null });
    return {
      stands: () => turn.current === mine,
      progress: (progress: Progress) => turn.current === mine && setStep({ at: "wait", what, progress, share: null }),
      share: (share: number) =>
        turn.current === mine && setStep({ at: "wait", what: "Putting it in order", progress: null, share }),
      failed: (error: unknown) => turn.current === mine && setStep({ at: "choose", why: whyOf(error, files) }),
    };
  };

  const read = async (plan: Plan, look: Sampled | null, files = picked) => {
    const now = begin("Reading", files);
    try {
      const base = known ?? (await loadBundled());
      const { id, codebook, actors, outlets, places } = base;
      const checked = await importer.read(files, plan, { id, codebook, actors, outlets, places }, now.progress);
      if (now.stands()) setStep({ at: "checked", plan, look, checked });
    } catch (error) {
      now.failed(error);
    }
  };

  const choose = async (files: Picked) => {
    setPicked(files);
    const now = begin("Looking at it", files);
    try {
      const base = known ?? (await loadBundled());
      setKnown(base);
      const look = await importer.look(files);
      if (!now.stands()) return;
      if (look.kind === "refused") now.failed(look.why);
      else if (look.kind === "dossier") await read({ kind: "dossier" }, null, files);
      else {
        const plan = look.kind === "events" ? eventPlan(look, base) : guess(look.format, look.columns);
        if (plan.kind === "table" && plan.own) await read(plan, look, files);
        else setStep({ at: "columns", look, plan, met: null });
      }
    } catch (error) {
      now.failed(error);
    }
  };

  const open = async (title: string, keep: boolean) => {
    const now = begin("Putting it in order", picked);
    try {
      const { indexed, unkept } = await importer.take(title, keep, now.share);
      if (!now.stands()) return;
      if (unkept === null) onOpened(indexed);
      else setStep({ at: "unkept", indexed, why: unkept });
    } catch (error) {
      now.failed(error);
    }
  };

  const openKept = async (id: string) => {
    const now = begin("Opening");
    try {
      const indexed = await readKept(id);
      if (!now.stands()) return;
      if (indexed) onOpened(indexed);
      else now.failed("It is not there any more.");
    } catch (error) {
      now.failed(error);
    }
  };

  const cancel = () => {
    turn.current++;
    importer.end();
    setStep(CHOOSE);
  };

  return { step, known, file: picked[0] ? nameOf(picked[0].file) : "", choose, read, open, openKept, cancel, setStep };
}

/** A reason that begins with the file's name has it already. */
function whyOf(error: unknown, files: Picked): Why {
  const reason = error instanceof Error ? error.message : String(error);
  const [{ path } = { path: "" }, ...more] = files;
  return { file: path === "" || more.length > 0 || reason.startsWith(path) ? null : path, reason };
}

function eventPlan({ format, columns }: Sampled, { codebook }: Known): EventPlan {
  const scheme = format.kind === "gdelt" ? "cameo" : "plover";
  return { kind: "events", format, columns, rungs: crosswalk(codebook, scheme), staged: false };
}
