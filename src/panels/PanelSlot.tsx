import { Component, type ComponentType, type ReactNode, Suspense, useEffect, useState } from "react";
import { useDrawn } from "../ui/drawn";
import css from "./slot.module.css";
import type { PanelSpec } from "./spec";

/** The region of one panel: it loads the panel's code, and if the panel fails the others live on. */
export function PanelSlot({ spec }: { readonly spec: PanelSpec }) {
  const [attempt, setAttempt] = useState(0);
  const loading = <p className={css.loading}>Loading {spec.name.toLowerCase()}…</p>;
  return (
    <section className={css.slot} aria-label={spec.name} data-panel={spec.id}>
      <Boundary key={attempt} name={spec.name} retry={() => setAttempt(attempt + 1)}>
        <Suspense fallback={loading}>
          <Loaded spec={spec} loading={loading} />
        </Suspense>
      </Boundary>
    </section>
  );
}

const here = new WeakMap<PanelSpec, ComponentType>();

/** Not `lazy`: what has suspended once React holds back for up to 300 ms, and a panel whose code is here already suspends too. */
function Loaded({ spec, loading }: { readonly spec: PanelSpec; readonly loading: ReactNode }) {
  const [Panel, setPanel] = useState(() => spec.Panel ?? here.get(spec) ?? null);
  const [failure, setFailure] = useState<{ readonly error: unknown } | null>(null);
  const drawn = useDrawn();
  useEffect(() => {
    if (Panel || !spec.load || !drawn) return undefined;
    let wanted = true;
    spec.load().then(
      ({ default: loaded }) => {
        here.set(spec, loaded);
        if (wanted) setPanel(() => loaded);
      },
      (error: unknown) => wanted && setFailure({ error }),
    );
    return () => {
      wanted = false;
    };
  }, [spec, Panel, drawn]);
  if (failure) throw failure.error;
  return Panel ? <Panel /> : loading;
}

interface BoundaryProps {
  readonly name: string;
  readonly retry: () => void;
  readonly children: ReactNode;
}

class Boundary extends Component<BoundaryProps, { readonly error: unknown }> {
  override state = { error: null as unknown };

  static getDerivedStateFromError(error: unknown) {
    return { error };
  }

  override render() {
    if (this.state.error === null) return this.props.children;
    const { error } = this.state;
    return (
      <div className={css.error} role="alert">
        <p>{this.props.name} could not be drawn. The other panels still work.</p>
        <p className={css.reason}>{error instanceof Error ? error.message : String(error)}</p>
        <button type="button" onClick={this.props.retry}>
          Try again
        </button>
      </div>
    );
  }
}
