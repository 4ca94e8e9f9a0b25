import type { Indexed } from "../../../io/import/delivery";
import type { EventPlan, TablePlan } from "../../../io/import/plan";
import { Modal } from "../Modal";
import { ModalHead } from "../ModalHead";
import { Checked } from "./Checked";
import { Choose } from "./Choose";
import { Events } from "./Events";
import css from "./import.module.css";
import { Mapping } from "./Mapping";
import { useImport } from "./useImport";
import { Waiting } from "./Waiting";

/** Data of one's own: pick it, say what its columns mean where that is not known, see what is wrong with it, open it. */
export default function ImportDialog({ onClose }: { readonly onClose: () => void }) {
  const show = async ({ frame, heads, table, index }: Indexed) => {
    const [{ go, hold }, { openTabled }] = await Promise.all([
      import("../../dossiers"),
      import("../../../engine/opening"),
    ]);
    const opened = await openTabled(frame, heads, table, { index });
    onClose();
    hold(opened);
    go(opened.dossier.id);
  };
  const { step, known, file, choose, read, open, openKept, cancel, setStep } = useImport(
    (indexed) => void show(indexed),
  );
  const columns = step.at === "columns" &&
    known && {
      known,
      look: step.look,
      met: step.met,
      file,
      onPlan: (plan: TablePlan | EventPlan) => setStep({ ...step, plan }),
      onRead: (plan: TablePlan | EventPlan) => void read(plan, step.look),
      onCancel: cancel,
    };
  return (
    <Modal name="Open data" onClose={onClose} className={css.dialog}>
      <ModalHead name="Open data" onClose={onClose} />
      <div className={css.body}>
        {step.at === "choose" && (
          <Choose why={step.why} onChoose={(picked) => void choose(picked)} onOpen={(id) => void openKept(id)} />
        )}
        {step.at === "wait" && <Waiting {...step} onCancel={cancel} />}
        {step.at === "columns" && columns && step.plan.kind === "table" && <Mapping {...columns} plan={step.plan} />}
        {step.at === "columns" && columns && step.plan.kind === "events" && <Events {...columns} plan={step.plan} />}
        {step.at === "checked" && (
          <Checked
            checked={step.checked}
            plan={step.plan}
            file={file}
            codebook={known?.codebook ?? null}
            onOpen={(title, keep) => void open(title, keep)}
            onBack={() => {
              const { plan, look, checked } = step;
              if (look && plan.kind !== "dossier") setStep({ at: "columns", look, plan, met: checked });
            }}
            onCancel={cancel}
          />
        )}
        {step.at === "unkept" && (
          <>
            <p role="alert">{step.why}</p>
            <div className={css.ways}>
              <button type="button" onClick={() => void show(step.indexed)}>
                Open it for now
              </button>
              <button type="button" onClick={cancel}>
                Cancel
              </button>
            </div>
          </>
        )}
      </div>
    </Modal>
  );
}
