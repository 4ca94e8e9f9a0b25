import { useEffect, useState } from "react";
import { flushSync } from "react-dom";
import type { Command, Page } from "./commands";
import { type DialogName, onOpenDialog } from "./dialogs";
import { listenForKeys } from "./keys";
import { LaterDialog } from "./LaterDialog";

const loadPalette = () => import("./Palette");
const loadHelp = () => import("./Help");
const loadKept = () => import("./kept/KeptDialog");

/** The keys of the page, and the dialog that is open: the list of commands, or the help. */
export function Commands({ page }: { readonly page: Page }) {
  const [open, setOpen] = useState<DialogName | null>(null);
  useEffect(() => onOpenDialog(setOpen), []);
  useEffect(() => listenForKeys(page), [page]);
  const close = () => setOpen(null);
  const run = (command: Command) => {
    // The dialog gives the focus back before the command may take it elsewhere.
    flushSync(close);
    command.run(page);
  };
  return (
    <>
      {open === "commands" && (
        <LaterDialog name="Commands" load={loadPalette} onClose={close}>
          {(Palette) => <Palette page={page} onRun={run} onClose={close} />}
        </LaterDialog>
      )}
      {open === "help" && (
        <LaterDialog name="Help" load={loadHelp} onClose={close}>
          {(Help) => <Help onCommands={() => setOpen("commands")} onClose={close} />}
        </LaterDialog>
      )}
      {open === "kept" && (
        <LaterDialog name="What is kept here" load={loadKept} onClose={close}>
          {(KeptDialog) => <KeptDialog onClose={close} />}
        </LaterDialog>
      )}
    </>
  );
}
