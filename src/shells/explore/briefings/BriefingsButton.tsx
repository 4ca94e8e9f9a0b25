import { useEffect, useState } from "react";
import { onOpenDialog } from "../dialogs";
import { LaterDialog } from "../LaterDialog";

const load = () => import("./BriefingsDialog");

/** Leads to the briefings, as the command of that name does; nothing of them loads before. */
export function BriefingsButton() {
  const [open, setOpen] = useState(false);
  useEffect(() => onOpenDialog((name) => setOpen(name === "briefings")), []);
  const close = () => setOpen(false);
  return (
    <>
      <button type="button" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        Briefings
      </button>
      {open && (
        <LaterDialog name="Briefings" load={load} onClose={close}>
          {(BriefingsDialog) => <BriefingsDialog onClose={close} />}
        </LaterDialog>
      )}
    </>
  );
}
