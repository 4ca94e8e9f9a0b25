import { useEffect, useState } from "react";
import { onOpenDialog } from "../dialogs";
import { LaterDialog } from "../LaterDialog";

const load = () => import("./ImportDialog");

/** Leads to data of one's own, as the command of that name does; nothing of it loads before. */
export function ImportButton() {
  const [open, setOpen] = useState(false);
  useEffect(() => onOpenDialog((name) => setOpen(name === "import")), []);
  const close = () => setOpen(false);
  return (
    <>
      <button type="button" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        Open data
      </button>
      {open && (
        <LaterDialog name="Open data" load={load} onClose={close}>
          {(ImportDialog) => <ImportDialog onClose={close} />}
        </LaterDialog>
      )}
    </>
  );
}
