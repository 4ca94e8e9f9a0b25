import type { Page } from "@playwright/test";
import type { WirePage } from "./wireHost";

/**
 * Posts hostile messages to the embed's window and its port, and after every 200 a right one; the View that the embed tells
 * must be that of the last right one which it acknowledged. Runs in the page.
 */
export async function attack([n, seed]: readonly [number, number]): Promise<{ right: number; wrong: string[] }> {
  const { host } = globalThis as unknown as { host: WirePage };
  const hostile = host.hostile(seed);
  const speakers = ["trump", "putin", "zelenskyy"];
  const wrong: string[] = [];
  let right = 0;
  let rev = 0;
  let view = "{}";
  const until = async (type: string, payload?: unknown) => {
    for (;;) {
      // A flood may have used up what is let through in this second: a refusal need not be told each time.
      const answer = await Promise.race([
        host.ask(type, payload),
        new Promise<null>((later) => setTimeout(() => later(null), 400)),
      ]);
      if (answer?.type === "ack") return answer.payload as { view: unknown; rev: number };
      if (answer && answer.payload?.code !== "rate") throw new Error(`${type}: ${JSON.stringify(answer.payload)}`);
      await new Promise((later) => setTimeout(later, 100));
    }
  };
  for (let at = 0; at < n; at++) {
    const { message, transfer } = hostile();
    if (at % 5 === 0) host.embed.postMessage(message, "*", [...transfer]);
    else host.post(message, transfer);
    if (at % 200 !== 199) continue;
    const before = await until("getView");
    if (JSON.stringify(before.view) !== view || before.rev !== rev)
      wrong.push(`${at}: ${JSON.stringify(before)}, not ${view} at ${rev}`);
    const replace = { speaker: [speakers[right % 3] as string], min: 2 + (right % 7) };
    await until("setView", { replace });
    right += 1;
    rev += 1;
    view = JSON.stringify(replace);
  }
  const after = await until("getView");
  if (JSON.stringify(after.view) !== view || after.rev !== rev) wrong.push(`at the end: ${JSON.stringify(after)}`);
  const users = host.told.filter(({ type, payload }) => type === "view" && payload?.source !== "host").length;
  if (users > 0) wrong.push(`${users} changes were told as the user's`);
  // All hostile messages with an id have one below 1000.
  const acks = host.told.filter(({ type, id }) => type === "ack" && (id ?? 0) < 1000).length;
  if (acks > 0) wrong.push(`${acks} hostile messages were acknowledged`);
  return { right, wrong };
}

/** How many answers the frame beside the embed heard. */
export function attackFromSibling(page: Page, n: number, seed: number): Promise<number> {
  return page.evaluate(
    ([count, from]) =>
      new Promise<number>((done) => {
        const { host } = globalThis as unknown as { host: WirePage };
        addEventListener("message", ({ source, data }) => {
          if (source === host.sibling && typeof data?.sibling === "number") done(data.sibling);
        });
        host.sibling.postMessage({ n: count, seed: from }, "*");
      }),
    [n, seed],
  );
}
