import { Component, type ComponentType, type ReactNode, Suspense, useEffect, useState } from "react";
import css from "./dialogs.module.css";
import { Modal } from "./Modal";

interface LaterDialogProps<P> {
  /** What it is called where it cannot be opened. */
  readonly name: string;
  /** Always the same function. */
  readonly load: () => Promise<{ readonly default: ComponentType<P> }>;
  readonly onClose: () => void;
  readonly children: (Dialog: ComponentType<P>) => ReactNode;
}

/** A dialog whose code is asked for when it opens, each time anew until it comes. If it fails, that is said and the page goes on. */
export function LaterDialog<P>({ name, load, onClose, children }: LaterDialogProps<P>) {
  const [Dialog, setDialog] = useState<ComponentType<P> | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    let wanted = true;
    load().then(
      ({ default: loaded }) => wanted && setDialog(() => loaded),
      () => wanted && setFailed(true),
    );
    return () => {
      wanted = false;
    };
  }, [load]);
  const failure = (
    <Modal name={name} onClose={onClose}>
      <div className={css.head}>
        <h2>{name}</h2>
        <button type="button" onClick={onClose}>
          Close
        </button>
      </div>
      <p className={css.body} role="alert">
        This could not be opened. The page itself still works; try again, or load the page anew.
      </p>
    </Modal>
  );
  // What it shows of the codings may still be on its way.
  const waiting = (
    <Modal name={name} onClose={onClose}>
      <p className={css.body}>The texts are on their way…</p>
    </Modal>
  );
  if (failed) return failure;
  return (
    Dialog && (
      <Boundary failure={failure}>
        <Suspense fallback={waiting}>{children(Dialog)}</Suspense>
      </Boundary>
    )
  );
}

interface BoundaryProps {
  readonly failure: ReactNode;
  readonly children: ReactNode;
}

class Boundary extends Component<BoundaryProps, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    return this.state.failed ? this.props.failure : this.props.children;
  }
}
