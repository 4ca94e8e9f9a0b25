/** `v1/parley-react.js`: a panel as a React component, around `mount` (docs/contract.md, 4.4). For React 18 and later. */
import {
  type CSSProperties,
  createElement,
  type ReactElement,
  type ReactNode,
  useEffect,
  useRef,
  useSyncExternalStore,
} from "react";
import { type Follow, follow } from "./follow";
import { mount } from "./mount";
import type { Mounted, MountOptions, PanelError, PanelEvents, PanelView } from "./types";

export interface ParleyProps extends MountOptions {
  /** The panel follows it. It stays as it is while the reader changes the panel; `onView` tells what to. */
  readonly view?: PanelView | undefined;
  /** The second is for what props do not say: `panel.setView(…)`. */
  readonly onReady?: ((event: PanelEvents["ready"], panel: Mounted) => void) | undefined;
  /** After each change, whoever made it: `source` tells. To set `view` to what it brings asks nothing of the panel. */
  readonly onView?: ((event: PanelEvents["view"]) => void) | undefined;
  readonly onSelect?: ((event: PanelEvents["select"]) => void) | undefined;
  readonly onResize?: ((event: PanelEvents["resize"]) => void) | undefined;
  readonly onError?: ((event: PanelError) => void) | undefined;
  readonly className?: string | undefined;
  readonly style?: CSSProperties | undefined;
  /** Stands in for the panel where no script has run: on the server, and until the page is alive. */
  readonly children?: ReactNode;
}

/** The panel is opened anew when another one is asked for, or shown otherwise; its view, theme and dossier follow the props. */
export function Parley(props: ParleyProps): ReactElement {
  const { panel, view, dossier, theme, group, title, base, host, heading, controls, legend, source, loading } = props;
  const place = useRef<HTMLDivElement>(null);
  const latest = useRef(props);
  const open = useRef<Open | null>(null);
  const alive = useSyncExternalStore(never, yes, no);

  useEffect(() => {
    latest.current = props;
  });

  useEffect(() => {
    if (!place.current) return;
    const now = latest.current;
    const { view, dossier, theme } = now;
    const options = {
      panel,
      view,
      dossier,
      theme,
      group,
      title,
      base,
      host,
      heading,
      controls,
      legend,
      source,
      loading,
    };
    open.current = opened(mount(place.current, options), latest);
    return () => {
      open.current?.close();
      open.current = null;
    };
  }, [panel, group, title, base, host, heading, controls, legend, source, loading]);

  useChange(JSON.stringify(view ?? {}), () => open.current?.follow.want(latest.current.view ?? {}));
  useChange(JSON.stringify(theme ?? {}), () => open.current?.tell((one) => one.setTheme(latest.current.theme ?? {})));
  useChange(dossier, () => open.current?.tell((one) => one.setData(latest.current.dossier ?? {})));

  // Not JSX, which would import a second file of React's by name.
  const box = { ref: place, className: props.className, style: props.style };
  return createElement("div", box, alive ? null : props.children);
}

interface Open {
  readonly follow: Follow;
  /** Asks something of the panel once it is there; until then it waits, so that a panel far below does not load for it. */
  tell(ask: (panel: Mounted) => Promise<unknown>): void;
  close(): void;
}

/** Ties a panel to what the component was given last. */
function opened(panel: Mounted, latest: { readonly current: ParleyProps }): Open {
  let closed = false;
  const onError = (error: unknown) => {
    // That nobody answers any more is no news to who took it away.
    if (!closed) latest.current.onError?.(error as PanelError);
  };
  const told = follow(panel, latest.current.view ?? {}, onError);
  const ready = new Promise<void>((done) => panel.on("ready", () => done()));
  panel.on("ready", (event) => {
    told.shows(event.view);
    told.want(latest.current.view ?? {});
    latest.current.onReady?.(event, panel);
  });
  panel.on("view", (event) => {
    told.shows(event.view);
    latest.current.onView?.(event);
  });
  panel.on("select", (event) => latest.current.onSelect?.(event));
  panel.on("resize", (event) => latest.current.onResize?.(event));
  panel.on("error", (event) => latest.current.onError?.(event));
  return {
    follow: told,
    tell: (ask) => void ready.then(() => (closed ? undefined : ask(panel))).catch(onError),
    close() {
      closed = true;
      told.end();
      panel.dispose();
    },
  };
}

/** Does it when the value is another than the one before; not at first, nor when React tries effects twice. */
function useChange(value: unknown, act: () => void): void {
  const before = useRef(value);
  useEffect(() => {
    if (Object.is(before.current, value)) return;
    before.current = value;
    act();
  });
}

const never = () => () => {};
const yes = () => true;
const no = () => false;
