/**
 * Loads code in pieces where no module can be had: in a sandboxed frame the page's origin is opaque, so module scripts
 * and fetch fail on a server that sends no CORS header. Each script of embed/ is a classic one that puts its pieces into the table
 * `parley`; a piece runs when it is needed for the first time (scripts/pieces-plugin.ts).
 */
export function openPieces(head: HTMLElement): Need["load"] {
  const pieces: Record<string, Piece> = {};
  const run: Record<string, object> = {};
  const asked: Record<string, Promise<unknown>> = {};
  const policy = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes?.createPolicy("parley", {
    createScriptURL: (text) => text,
  });

  const need: Need = (name) => {
    const there = run[name];
    if (there) return there;
    const piece = pieces[name];
    if (!piece) throw new Error(MISSING);
    const exports = {};
    run[name] = exports;
    piece(exports, need);
    return exports;
  };
  need.load = async (name, styled, script = name) => {
    if (!pieces[name]) await fetched(script, styled);
    return need(name);
  };
  Object.assign(globalThis, { parley: pieces });
  return need.load;

  function fetched(name: string, styled: unknown): Promise<unknown> {
    const address = `./embed/${name.slice(2)}`;
    const script = document.createElement("script");
    const style = document.createElement("link");
    style.rel = "stylesheet";
    style.href = address.replace(/js$/, "css");
    // The page's policy lets a script's address come only from here.
    script.src = policy ? policy.createScriptURL(address) : address;
    asked[name] ??= Promise.all([arrived(script), styled && arrived(style).catch(() => undefined)]).catch((error) => {
      // Another press tries again.
      delete asked[name];
      throw error;
    });
    return asked[name];
  }

  function arrived(element: HTMLElement): Promise<void> {
    return new Promise((resolve, reject) => {
      element.onload = () => resolve();
      element.onerror = () => reject(new Error(MISSING));
      head.append(element);
    });
  }
}

const MISSING = "A part of this panel could not be loaded.";

type Piece = (exports: object, need: Need) => void;

interface Need {
  (name: string): object;
  /** A piece that may not be here: it is in the script of its own name, or in another one, with a sheet of styles or without. */
  load: (name: string, styled?: unknown, script?: string) => Promise<object>;
}

interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL: (text: string) => string },
  ): { createScriptURL(text: string): string };
}
