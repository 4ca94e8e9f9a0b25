import { Component, type ComponentType, lazy, type ReactNode, Suspense, useState } from "react";
import type { PanelSpec } from "./registry";
import css from "./slot.module.css";

/** The region of one panel: it loads the panel's code, and if the panel fails the others live on. */
export function PanelSlot({ spec }: { readonly spec: PanelSpec }) {
  const [attempt, setAttempt] = useState(0);
  return (
    <section className={css.slot} aria-label={spec.name} data-panel={spec.id}>
      <Boundary key={attempt} name={spec.name} retry={() => setAttempt(attempt + 1)}>
        <Suspense fallback={<p className={css.loading}>Loading {spec.name.toLowerCase()}…</p>}>
          <Loaded spec={spec} attempt={attempt} />
        </Suspense>
      </Boundary>
    </section>
  );
}

const loaded = new Map<string, ComponentType>();

/** `lazy` remembers a failed load for ever; a key with the attempt lets "Try again" really try again. */
function Loaded({ spec, attempt }: { readonly spec: PanelSpec; readonly attempt: number }) {
  const key = `${spec.id}/${attempt}`;
  let Panel = loaded.get(key);
  if (!Panel) {
    Panel = lazy(spec.load);
    loaded.set(key, Panel);
  }
  return <Panel />;
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
