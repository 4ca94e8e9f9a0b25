import type { Refused } from "../../host/messages";

/** Tells the page around it that no panel will come, and why: the wire is opened by panels alone. */
export function tellFault(code: Refused, message: string): void {
  if (parent !== window) parent.postMessage({ parley: 1, type: "error", payload: { code, message } }, "*");
}
