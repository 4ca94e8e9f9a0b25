/** For errors that nothing else caught: one calm line, one at a time. Its code comes with the first of them. */
import { useState } from "react";
import { createRoot, type Root } from "react-dom/client";
import { isMissing, loadAnew } from "../panels/fault/missing";
import { Report } from "../panels/fault/Report";
import css from "./lastResort.module.css";

let root: Root | null = null;
let place: HTMLElement | null = null;
/** What was dismissed is not told again. */
const dismissed = new Set<string>();

/** Tells of an event "error" or "unhandledrejection" of the window; of a style sheet that did not come, too. */
export function tell(event: Event): void {
  const { target } = event;
  if (target instanceof HTMLLinkElement) {
    if (target.rel === "stylesheet") styleAgain(target);
    return;
  }
  // A picture or a script that an extension or a test put here.
  if (target instanceof Node) return;
  const error = event instanceof PromiseRejectionEvent ? event.reason : (event as ErrorEvent).error;
  // No object: the browser itself tells of something ("ResizeObserver loop"), or a script from elsewhere.
  if (error === undefined || error === null || isOthers(error)) return;
  show(error, isMissing(error) ? MISSING : WRONG);
}

const WRONG = "Something went wrong here. The page still works, and nothing you saved is lost.";
const MISSING = "A part of Parley did not come. The rest still works; reload the page to have all of it.";
const PLAIN = "The styles of a part did not come, so that it looks plain. Everything works.";
const STOPPED = "Parley stopped here. Nothing you saved is lost: reload the page to go on at the same place.";

/** What somebody stopped on purpose, and what an extension of the browser threw. */
function isOthers(error: unknown): boolean {
  if (!(error instanceof Error || error instanceof DOMException)) return false;
  return error.name === "AbortError" || /-extension:\/\//.test(error.stack ?? "");
}

/** A sheet is asked for once more; React and others hold on to the element, so another takes its place. */
function styleAgain(link: HTMLLinkElement): void {
  if (link.dataset.again) {
    show(new Error("A style sheet did not come."), PLAIN);
    return;
  }
  const again = document.createElement("link");
  again.rel = "stylesheet";
  again.dataset.again = "1";
  const address = new URL(link.href);
  address.searchParams.set("again", String(Date.now()));
  again.href = address.href;
  link.after(again);
}

function show(error: unknown, words: string): void {
  const what = String(error);
  if (place || dismissed.has(what)) return;
  place = document.createElement("div");
  place.popover = "manual";
  place.className = css.place!;
  // Beside a dialog nothing can be pressed, so it stands in the one that is open.
  (document.querySelector("dialog:modal") ?? document.body).append(place);
  place.closest("dialog")?.addEventListener("close", () => place && moveTo(document.body));
  place.showPopover();
  root = createRoot(place);
  root.render(<Line error={error} words={isBlank() ? STOPPED : words} where={whereNow()} onDismiss={dismiss} />);

  function dismiss() {
    dismissed.add(what);
    root?.unmount();
    place?.remove();
    root = null;
    place = null;
  }
}

function moveTo(parent: HTMLElement): void {
  if (!place) return;
  parent.append(place);
  place.showPopover();
}

/** React takes away what it cannot go on drawing. */
function isBlank(): boolean {
  return document.getElementById("app")?.childElementCount === 0;
}

/** The panel that was being used, as far as that can be seen. */
function whereNow(): string {
  const near = document.querySelector("[data-panel]:hover, [data-panel]:focus-within");
  return near ? `near ${near.getAttribute("aria-label") ?? "a panel"}` : "not known";
}

interface LineProps {
  readonly error: unknown;
  readonly words: string;
  readonly where: string;
  readonly onDismiss: () => void;
}

function Line({ error, words, where, onDismiss }: LineProps) {
  const [report, setReport] = useState(false);
  return (
    <section className={css.line} aria-label="Fault">
      <p role="alert">{words}</p>
      <p className={css.ways}>
        <button type="button" aria-expanded={report} onClick={() => setReport(!report)}>
          Report
        </button>
        <button type="button" onClick={() => void loadAnew()}>
          Reload the page
        </button>
        <button type="button" onClick={onDismiss}>
          Dismiss
        </button>
      </p>
      {report && <Report error={error} where={where} />}
    </section>
  );
}
