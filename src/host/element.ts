/**
 * `v1/parley-embed.js`, a classic script: `<parley-panel panel="matrix" speaker="trump putin">` (docs/contract.md, 4.2). It does
 * nothing outside its elements.
 */
import { addressOf } from "./address";
import { ParleyError } from "./asks";
import { ATTRIBUTES, clauseIn, optionsIn, viewIn, viewKey } from "./attributes";
import { boxOf } from "./box";
import { type Frame, type FrameEvent, openFrame } from "./frame";
import { joinGroup, type Membership } from "./groups";
import { panelLink } from "./link";
import { Patches } from "./patches";
import { themeIn } from "./theme";
import { watchTints } from "./tints";
import type { PanelName, PanelView, PanelViewPatch, Scheme, Theme } from "./types";

/** Where this script came from: the panel's page is in the folder above. */
const SCRIPT = document.currentScript instanceof HTMLScriptElement ? document.currentScript.src : "";

/** What becomes of an attribute that changes: the panel is loaded anew, or it is told nothing; otherwise it follows. */
const ANEW = ["panel", "src", "host"];
const OURS = ["group", "title", "loading", "height"];

class ParleyPanel extends HTMLElement {
  static readonly observedAttributes = ATTRIBUTES;

  readonly #box = boxOf(this);
  #frame: Frame | null = null;
  #patches: Patches | null = null;
  #group: Membership | null = null;
  #unwatch = () => {};
  #ready = false;
  /** The present one, so far as it is known here; null before the first. */
  #view: PanelView | null = null;
  readonly #changed = new Set<string>();

  connectedCallback(): void {
    for (const name of ATTRIBUTES) this.#adopt(propertyOf(name));
    if (this.#frame === null) this.#open();
  }

  disconnectedCallback(): void {
    this.#close();
  }

  /** Moved by `moveBefore`, a frame lives on. */
  connectedMoveCallback(): void {}

  attributeChangedCallback(name: string, before: string | null, after: string | null): void {
    if (before === after || this.#view === null) return;
    if (this.#changed.size === 0) queueMicrotask(() => this.#follow());
    this.#changed.add(name);
  }

  /** The View that is shown. Like the others it rejects with a {@link ParleyError}. */
  async getView(): Promise<PanelView> {
    return (await this.#asked().ask("getView")).view as PanelView;
  }

  /** Changes the View key by key, or replaces it as a whole, and answers the one that holds then. */
  async setView(change: PanelViewPatch, how: "patch" | "replace" = "patch"): Promise<PanelView> {
    const { view } = await this.#asked().ask("setView", { [how]: change });
    // It may tell no search words, and those that it was given hold.
    const q = change.q ?? (how === "patch" && change.q === undefined ? this.#view?.q : undefined);
    this.#view = { ...this.#view, q } as PanelView;
    return view as PanelView;
  }

  /** Changes what it names. Colours that it does not name are those of the page's `--parley-…` properties. */
  async setTheme(theme: Scheme | Theme = {}): Promise<void> {
    await this.#asked().ask("setTheme", { ...themeIn(this, theme) });
  }

  #asked(): Frame {
    if (this.#frame === null) throw new ParleyError("gone", "This panel is not in a page.");
    return this.#frame;
  }

  #open(): void {
    this.#view ??= viewIn(this);
    const src = this.getAttribute("src");
    const address = src === null ? addressOf("../", SCRIPT) : addressOf(src, document.baseURI);
    if (address === null) {
      const message =
        src === null
          ? "A parley-panel whose script is a module needs src: the address that Parley stands at."
          : `The src of a parley-panel, "${src}", is no address of a web page.`;
      console.warn(`Parley: ${message}`);
      this.#fail(new ParleyError("value", message));
      return;
    }
    const height = Number.parseFloat(this.getAttribute("height") ?? "");
    this.#frame = openFrame(this.#box.place, {
      address,
      link: this.#link(),
      title: this.#name(),
      loading: this.getAttribute("loading") === "eager" ? "eager" : "lazy",
      ...(height > 0 && { height }),
      onEvent: (event) => this.#heard(event),
    });
    this.#patches = new Patches(this.#frame, (error) => this.#fail(error));
    this.#join();
  }

  #close(): void {
    this.#unwatch();
    this.#group?.leave();
    this.#patches?.end();
    this.#frame?.dispose();
    this.#frame = null;
    this.#ready = false;
    this.#box.wait();
  }

  #join(): void {
    this.#group?.leave();
    const name = this.getAttribute("group");
    this.#group = name && this.#frame ? joinGroup(name, this.#frame) : null;
    if (this.#ready) this.#group?.heard({ type: "ready", payload: {} });
  }

  #heard(event: FrameEvent): void {
    const { type, payload } = event;
    if (type === "ready" || type === "resize") this.#box.show();
    if (type === "error" && !this.#ready) this.#box.giveUp();
    if (type === "ready" || type === "view") {
      // Of the search words only a host is told that the link names.
      const q = this.hasAttribute("host") ? undefined : this.#view?.q;
      this.#view = { ...(q !== undefined && { q }), ...(payload.view as PanelView) };
    }
    if (type === "ready") {
      this.#ready = true;
      this.#unwatch();
      const frame = this.#frame;
      this.#unwatch = watchTints(this, (theme) => {
        frame?.ask("setTheme", theme).catch((error) => frame === this.#frame && this.#fail(error));
      });
      this.#patches?.ready();
    }
    this.#group?.heard(event);
    this.#emit(type, payload);
  }

  /** What was changed in one go of the page's script is one change here. */
  #follow(): void {
    const names = [...this.#changed];
    this.#changed.clear();
    const keys = names.map(viewKey).filter((key) => key !== null);
    const patch = Object.fromEntries(keys.map((key) => [key, clauseIn(this, key)]));
    this.#view = { ...this.#view, ...patch } as PanelView;
    if (!this.isConnected) return;
    if (this.#frame === null || names.some((name) => ANEW.includes(name))) {
      this.#close();
      this.#open();
      return;
    }
    if (names.includes("group")) this.#join();
    this.#frame.element.title = this.#name();
    if (this.getAttribute("loading") === "eager") this.#frame.element.loading = "eager";
    const others = names.some((name) => viewKey(name) === null && !OURS.includes(name));
    if (others || (keys.length > 0 && !this.#ready)) this.#frame.follow(this.#link());
    else if (keys.length > 0) this.#patches?.add(patch);
  }

  #link(): string {
    return panelLink((this.getAttribute("panel") ?? "") as PanelName, this.#view ?? {}, optionsIn(this));
  }

  #name(): string {
    return this.title || this.getAttribute("aria-label") || `Parley: ${this.getAttribute("panel") ?? "no panel"}`;
  }

  /** A property that was set before this script came would hide ours. */
  #adopt(property: string): void {
    if (!Object.hasOwn(this, property)) return;
    const here = this as unknown as Record<string, unknown>;
    const value = here[property];
    delete here[property];
    here[property] = value;
  }

  #fail({ code = "failed", message }: Error & { readonly code?: string }): void {
    this.#emit("error", { code, message });
  }

  #emit(type: FrameEvent["type"], detail: object): void {
    this.dispatchEvent(new CustomEvent(`parley-${type}`, { detail, bubbles: true, composed: true }));
  }
}

// Each attribute is a property, too, where HTML has none of that name: frameworks set these, and lists as lists.
for (const name of ATTRIBUTES) {
  const property = propertyOf(name);
  if (property in HTMLElement.prototype || name.includes(".")) continue;
  Object.defineProperty(ParleyPanel.prototype, property, {
    configurable: true,
    enumerable: true,
    get(this: ParleyPanel) {
      return this.getAttribute(name);
    },
    set(this: ParleyPanel, value: unknown) {
      if (value === null || value === undefined) this.removeAttribute(name);
      else if (Array.isArray(value)) this.setAttribute(name, value.join(" "));
      else this.setAttribute(name, String(typeof value === "boolean" ? Number(value) : value));
    },
  });
}

if (!customElements.get("parley-panel")) customElements.define("parley-panel", ParleyPanel);

function propertyOf(attribute: string): string {
  return attribute.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}
