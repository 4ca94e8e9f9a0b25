import { Component, lazy, type ReactNode, Suspense, useEffect, useState } from "react";
import { useDrawn } from "../ui/drawn";
import { here } from "./here";
import css from "./slot.module.css";
import type { FaultProps, PanelSpec } from "./spec";

/** The region of one panel: it loads the panel's code, and if the panel fails the others live on. */
export function PanelSlot({ spec }: { readonly spec: PanelSpec }) {
  const loading = <p className={css.loading}>Loading {spec.name.toLowerCase()}…</p>;
  return (
    <section className={css.slot} aria-label={spec.name} data-panel={spec.id}>
      <Guarded name={spec.name} spec={spec}>
        <Suspense fallback={loading}>
          <Loaded spec={spec} loading={loading} />
        </Suspense>
      </Guarded>
    </section>
  );
}

/** Not `lazy`: what has suspended once React holds back for up to 300 ms, and a panel whose code is here already suspends too. */
function Loaded({ spec, loading }: { readonly spec: PanelSpec; readonly loading: ReactNode }) {
  const [Panel, setPanel] = useState(() => spec.Panel ?? here.get(spec) ?? null);
  const drawn = useDrawn();
  useEffect(() => {
    if (Panel || !spec.load || !drawn) return undefined;
    let wanted = true;
    spec.load().then(
      ({ default: loaded }) => {
        here.set(spec, loaded);
        if (wanted) setPanel(() => loaded);
      },
      (error: unknown) => {
        // Thrown where it is drawn, so that it is told in its place.
        if (wanted)
          setPanel(() => {
            throw error;
          });
      },
    );
    return () => {
      wanted = false;
    };
  }, [spec, Panel, drawn]);
  // The file that came was not the panel's.
  if (Panel === undefined) throw new SyntaxError();
  return Panel ? <Panel /> : loading;
}

interface GuardedProps {
  /** What it is called where it cannot be drawn. */
  readonly name: string;
  readonly spec?: PanelSpec;
  readonly children: ReactNode;
}

/** What throws below it is told in its place, with a way to try again; the rest of the page lives on. */
export class Guarded extends Component<GuardedProps, { readonly fault: { readonly error: unknown } | null }> {
  override state: { readonly fault: { readonly error: unknown } | null } = { fault: null };

  static getDerivedStateFromError(error: unknown) {
    return { fault: { error } };
  }

  override render() {
    const { fault } = this.state;
    if (!fault) return this.props.children;
    return (
      <Suspense>
        <Fault {...this.props} {...fault} onRetry={() => this.setState({ fault: null })} />
      </Suspense>
    );
  }
}

/** Its code comes beside the head of the page; where neither came, a line says as much. */
const Fault = lazy(() => import("./fault/Fault").catch(() => ({ default: Plain })));

function Plain({ name }: FaultProps) {
  return <p role="alert">{name} could not be loaded.</p>;
}
