/** `v1/parley.js`: puts a panel into a page by one call (docs/contract.md, 4.4). */
import { addressOf } from "./address";
import { type Frame, type FrameEvent, openFrame } from "./frame";
import { joinGroup } from "./groups";
import { panelLink } from "./link";
import { instead, themeIn } from "./theme";
import { watchTints } from "./tints";
import type { Mounted, MountOptions, PanelEvents, PanelView, Theme } from "./types";

/**
 * Adds a panel to the end of `element`; what stands in it already stays. Throws a TypeError if there is no element to put
 * it in, no panel is named, or `base` is no address. Everything else that goes wrong is an `error` of the panel, or rejects the
 * promise of who asked.
 */
export function mount(element: Element, options: MountOptions): Mounted {
  if (!(element instanceof Element)) throw new TypeError("mount needs an element of the page to put the panel in.");
  if (!options?.panel) throw new TypeError('mount needs the name of a panel: mount(element, { panel: "matrix" }).');
  const { panel, view = {}, group, title = `Parley: ${panel}`, loading = "lazy" } = options;
  const { base = new URL("../", here).href, host, heading, controls, legend, source } = options;
  let { dossier, theme } = options;
  const address = addressOf(base, document.baseURI);
  if (address === null) throw new TypeError(`The base of this panel, "${base}", is no address of a web page.`);
  const listeners = new Map<string, Set<(event: never) => void>>();

  function emit<Name extends keyof PanelEvents>(name: Name, event: PanelEvents[Name]): void {
    for (const listener of [...(listeners.get(name) ?? [])]) {
      // A listener that throws takes nothing from the others; the page is told of it.
      try {
        listener(event as never);
      } catch (error) {
        reportError(error);
      }
    }
  }

  function onEvent({ type, payload }: FrameEvent): void {
    if (type === "ready") begin();
    membership?.heard({ type, payload });
    emit(type, payload as never);
  }

  /** What the link cannot say. A frame that was moved in the page loads again, and is told again. */
  function begin(): void {
    told = { scheme, transparent };
    unwatch();
    unwatch = watchTints(element, look);
    look();
    if (dossier) mounted.setData(dossier).catch(fail);
  }

  function look(): void {
    if (JSON.stringify(themeIn(element, theme)) !== JSON.stringify(told)) tellTheme().catch(fail);
  }

  async function tellTheme(): Promise<void> {
    const before = told;
    told = themeIn(element, theme);
    try {
      await frame.ask("setTheme", { ...instead(before, told), ...unlinked(told) });
    } catch (error) {
      told = before;
      throw error;
    }
  }

  /** What a theme leaves out is by default, also where the link with which the panel was opened says something else. */
  function unlinked(next: Theme): Theme {
    return {
      ...(scheme && !next.scheme && !next.colours?.paper && { scheme: "light" }),
      ...(transparent && next.transparent === undefined && { transparent: false }),
    };
  }

  const fail = ({ code, message }: PanelEvents["error"]) => emit("error", { code, message });
  let unwatch = () => {};
  const { scheme, transparent } = themeIn(element, theme);
  let told: Theme = { scheme, transparent };
  const frame: Frame = openFrame(element, {
    address,
    link: panelLink(panel, view, { theme: scheme, transparent, title: heading, controls, legend, source, host }),
    title,
    loading,
    onEvent,
  });

  const membership = group ? joinGroup(group, frame) : null;

  const mounted: Mounted = {
    element: frame.element,
    getView: async () => (await frame.ask("getView")).view as PanelView,
    setView: async (change, how = "patch") => (await frame.ask("setView", { [how]: change })).view as PanelView,
    async setTheme(next) {
      theme = next;
      await tellTheme();
    },
    async setData(files) {
      dossier = files;
      await frame.ask("setData", { files });
    },
    on(name, listener) {
      const heard = listeners.get(name) ?? new Set();
      listeners.set(name, heard.add(listener));
      return () => void heard.delete(listener);
    },
    dispose() {
      listeners.clear();
      unwatch();
      membership?.leave();
      frame.dispose();
    },
  };
  return mounted;
}

/** Said once, so that no bundler takes the folder above for a file to bring along. */
const here = import.meta.url;
