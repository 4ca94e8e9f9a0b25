import { lazy, Suspense, useEffect, useState } from "react";
import { flushSync } from "react-dom";
import type { Command, Page } from "./commands";
import { type DialogName, onOpenDialog } from "./dialogs";
import { listenForKeys } from "./keys";

const Palette = lazy(() => import("./Palette"));
const Help = lazy(() => import("./Help"));

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
    <Suspense>
      {open === "commands" && <Palette page={page} onRun={run} onClose={close} />}
      {open === "help" && <Help onCommands={() => setOpen("commands")} onClose={close} />}
    </Suspense>
  );
}
