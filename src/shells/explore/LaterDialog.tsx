import { Component, type ComponentType, type ReactNode, Suspense, useEffect, useState } from "react";
import Fault from "../../panels/fault/Fault";
import css from "./dialogs.module.css";
import { Modal } from "./Modal";
import { ModalHead } from "./ModalHead";

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
  const [failure, setFailure] = useState<{ readonly error: unknown } | null>(null);
  useEffect(() => {
    let wanted = true;
    load().then(
      ({ default: loaded }) => {
        if (!wanted) return;
        // The file that came may not be the dialog's.
        if (loaded) setDialog(() => loaded);
        else setFailure({ error: new SyntaxError() });
      },
      (error: unknown) => wanted && setFailure({ error }),
    );
    return () => {
      wanted = false;
    };
  }, [load]);
  const failed = (error: unknown, retry: (loaded: unknown) => void) => (
    <Modal name={name} onClose={onClose}>
      <ModalHead name={name} onClose={onClose} />
      <Fault name={name} error={error} load={load} onRetry={retry} />
    </Modal>
  );
  const retry = (loaded: unknown) => {
    if (!loaded) return;
    setDialog(() => loaded as ComponentType<P>);
    setFailure(null);
  };
  // What it shows of the codings may still be on its way.
  const waiting = (
    <Modal name={name} onClose={onClose}>
      <p className={css.body}>The texts are on their way…</p>
    </Modal>
  );
  if (failure) return failed(failure.error, retry);
  return (
    Dialog && (
      <Boundary failed={failed}>
        <Suspense fallback={waiting}>{children(Dialog)}</Suspense>
      </Boundary>
    )
  );
}

interface BoundaryProps {
  readonly failed: (error: unknown, retry: () => void) => ReactNode;
  readonly children: ReactNode;
}

class Boundary extends Component<BoundaryProps, { readonly fault: { readonly error: unknown } | null }> {
  override state: { readonly fault: { readonly error: unknown } | null } = { fault: null };

  static getDerivedStateFromError(error: unknown) {
    return { fault: { error } };
  }

  override render() {
    const { fault } = this.state;
    return fault ? this.props.failed(fault.error, () => this.setState({ fault: null })) : this.props.children;
  }
}
