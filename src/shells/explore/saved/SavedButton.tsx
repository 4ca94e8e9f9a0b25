import { lazy, Suspense, useState } from "react";

const SavedDialog = lazy(() => import("./SavedDialog"));

/** Leads to the views that this browser keeps; nothing of it loads before it is pressed. */
export function SavedButton() {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        Saved views
      </button>
      {open && (
        <Suspense fallback={null}>
          <SavedDialog onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
