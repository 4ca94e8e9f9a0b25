import { useState } from "react";
import { LaterDialog } from "../LaterDialog";

const load = () => import("./SavedDialog");

/** Leads to the views that this browser keeps; nothing of it loads before it is pressed. */
export function SavedButton() {
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <>
      <button type="button" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        Saved views
      </button>
      {open && (
        <LaterDialog name="Saved views" load={load} onClose={close}>
          {(SavedDialog) => <SavedDialog onClose={close} />}
        </LaterDialog>
      )}
    </>
  );
}
