import { lazy, Suspense, useState } from "react";

const ExportDialog = lazy(() => import("./ExportDialog"));

/** Leads to everything that can be taken away; what makes it loads with the first press. */
export function ExportButton() {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        Export
      </button>
      {open && (
        <Suspense fallback={null}>
          <ExportDialog onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
