import { useEffect, useState } from "react";
import { onOpenDialog } from "../dialogs";
import { LaterDialog } from "../LaterDialog";

const load = () => import("./ImportDialog");

/** Where the panels' tabs do not have to give way to the button; elsewhere the command and the saved views lead there. */
const ROOM = "(min-width: 1360px)";

/** Leads to data of one's own, as the command of that name does; nothing of it loads before. */
export function ImportButton() {
  const [open, setOpen] = useState(false);
  useEffect(() => onOpenDialog((name) => setOpen(name === "import")), []);
  const [wide, setWide] = useState(() => Boolean(globalThis.matchMedia?.(ROOM).matches));
  useEffect(() => {
    const room = globalThis.matchMedia?.(ROOM);
    const follow = () => setWide(room.matches);
    room?.addEventListener("change", follow);
    return () => room?.removeEventListener("change", follow);
  }, []);
  const close = () => setOpen(false);
  return (
    <>
      {wide && (
        <button type="button" aria-haspopup="dialog" onClick={() => setOpen(true)}>
          Open data
        </button>
      )}
      {open && (
        <LaterDialog name="Open data" load={load} onClose={close}>
          {(ImportDialog) => <ImportDialog onClose={close} />}
        </LaterDialog>
      )}
    </>
  );
}
