import { useState } from "react";
import { LaterDialog } from "../LaterDialog";

const load = () => import("./ExportDialog");

/** Leads to everything that can be taken away; what makes it loads with the first press. */
export function ExportButton() {
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <>
      <button type="button" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        Export
      </button>
      {open && (
        <LaterDialog name="Export" load={load} onClose={close}>
          {(ExportDialog) => <ExportDialog onClose={close} />}
        </LaterDialog>
      )}
    </>
  );
}
