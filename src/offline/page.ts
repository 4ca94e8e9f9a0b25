/** The page's side of what works without network: it starts the service worker, hears of a newer build, and loads it if asked. */
import { keptSince } from "./builds";
import { isNewer, tellNewer } from "./newer";
import { TAKE_OVER, TIDY } from "./words";

/** In milliseconds: what the start page needs is there, and the viewer has looked at it. */
const QUIET = 2000;
/** In milliseconds: how often a page that stays open asks whether there is a newer build, at most. */
const ASK_AGAIN = 60 * 60 * 1000;
/** In milliseconds: what waits has taken over by then, or will not. */
const PATIENCE = 10_000;

/** Why this page needs the network. */
export type Obstacle = "none yet" | "insecure" | "not here";

let underway: Promise<ServiceWorkerRegistration | null> | undefined;

/** Once the page is at rest, keeps the build in this browser; where that is not possible, nothing happens. */
export function keepOffline(): void {
  underway ??= start().catch(() => null);
}

/**
 * Loads the page anew with the newer build, at the same address; other windows stay as they are. False where the newer one
 * could not take over yet, and then nothing is loaded. What stands in this window alone is for the caller to ask about.
 */
export async function loadNewer(): Promise<boolean> {
  const waiting = (await underway)?.waiting;
  if (waiting) {
    const taken = new Promise<boolean>((done) => {
      navigator.serviceWorker.addEventListener("controllerchange", () => done(true), { once: true });
      setTimeout(done, PATIENCE, false);
    });
    waiting.postMessage(TAKE_OVER);
    if (!(await taken)) return false;
  }
  location.reload();
  return true;
}

/** Since when this page works without network, or why it does not. Never rejects. */
export async function offlineSince(): Promise<Date | Obstacle> {
  if (!globalThis.isSecureContext) return "insecure";
  try {
    if (!navigator.serviceWorker || !(await underway)) return "not here";
    const since = await keptSince(folder(), caches);
    return since === null ? "none yet" : new Date(since);
  } catch {
    return "not here";
  }
}

async function start(): Promise<ServiceWorkerRegistration | null> {
  // Also throws where the page may not keep anything.
  const workers = navigator.serviceWorker;
  if (!import.meta.env.PROD || !workers || !/^https?:$/.test(location.protocol)) return null;
  await quiet();
  const address = new URL("sw.js", folder()).href;
  const had = workers.controller !== null;
  const registration = await workers.register(trusted(address) as string, { updateViaCache: "none" });
  if (!registration) return null;
  const look = () => {
    if (registration.waiting && workers.controller) tellNewer();
  };
  registration.addEventListener("updatefound", () => {
    registration.installing?.addEventListener("statechange", look);
  });
  look();
  // Another window has let the newer one take over: here all goes on with the files of this build.
  if (had) workers.addEventListener("controllerchange", tellNewer);
  workers.controller?.postMessage(TIDY);
  askAgain(registration);
  return registration;
}

function folder(): string {
  return new URL("./", location.href.replace(/[?#].*$/s, "")).href;
}

async function quiet(): Promise<void> {
  if (document.readyState !== "complete") await new Promise((done) => addEventListener("load", done, { once: true }));
  await new Promise((done) => setTimeout(done, QUIET));
  // Safari has none.
  if ("requestIdleCallback" in globalThis) await new Promise((done) => requestIdleCallback(done, { timeout: QUIET }));
}

/** A page that is looked at again after a while asks; one that presents a briefing is left in peace. */
function askAgain(registration: ServiceWorkerRegistration): void {
  let asked = Date.now();
  document.addEventListener("visibilitychange", () => {
    if (document.hidden || isNewer() || document.documentElement.dataset.mode === "brief") return;
    if (Date.now() - asked < ASK_AGAIN) return;
    asked = Date.now();
    registration.update().catch(() => undefined);
  });
}

interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL: (address: string) => string },
  ): { createScriptURL(address: string): unknown };
}

/** Where the page's policy asks for Trusted Types: this one lets one address through. */
function trusted(address: string): unknown {
  const rules = {
    createScriptURL(asked: string) {
      if (asked !== new URL("sw.js", folder()).href)
        throw new Error(`${asked} is not the service worker of this page.`);
      return asked;
    },
  };
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  return (trustedTypes?.createPolicy("parley-offline", rules) ?? rules).createScriptURL(address);
}
