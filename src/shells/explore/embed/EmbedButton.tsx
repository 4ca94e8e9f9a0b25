import { useEffect, useState } from "react";
import { onOpenDialog } from "../dialogs";
import { LaterDialog } from "../LaterDialog";

const load = () => import("./EmbedDialog");

/** Leads to the code that shows a panel on somebody's page, as the command of that name does; it loads with the first press. */
export function EmbedButton() {
  const [open, setOpen] = useState(false);
  useEffect(() => onOpenDialog((name) => setOpen(name === "embed")), []);
  const close = () => setOpen(false);
  return (
    <>
      <button type="button" className="explore-wide" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        Embed
      </button>
      {open && (
        <LaterDialog name="Embed" load={load} onClose={close}>
          {(EmbedDialog) => <EmbedDialog onClose={close} />}
        </LaterDialog>
      )}
    </>
  );
}
