/** A page that floods its embed with messages while a reader clicks in it. */
import { expect, test } from "./support/test";
import { ask, toldOf, type WireHost, type WirePage, wireHost } from "./support/wireHost";

/** In all, ten foreign ones to one that is valid; 110,000 in ten seconds are the whole of it. */
const MESSAGES = Number(process.env.PARLEY_FLOOD ?? 5500);
const SECONDS = Math.max(2, (10 * MESSAGES) / 110_000);

let host: WireHost | undefined;
test.afterEach(async () => {
  await host?.close();
  host = undefined;
});

test(`${MESSAGES} messages in ${SECONDS} s change nothing but what valid ones ask for, and a reader's clicks are heard [contract 4.10]`, async ({
  page,
  site,
}) => {
  test.setTimeout(300_000);
  host = await wireHost((origin) => `${site}embed.html#panel=matrix&host=${encodeURIComponent(origin)}`);
  await page.goto(host.url);
  await expect.poll(() => toldOf(page, "ready")).toHaveLength(1);
  const frame = page.frames().find((one) => one.url().includes("embed.html"))!;
  const cells = page
    .frameLocator("iframe")
    .first()
    .getByRole("gridcell", { name: /, .+: .*\d/ });
  const places = await Promise.all([0, 1, 2, 3].map((at) => cells.nth(at).boundingBox()));
  await frame.evaluate(() => {
    const seen: { id: number; delay: number; duration: number }[] = [];
    Object.assign(globalThis, { seen });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEventTiming & { interactionId: number })[])
        if (entry.interactionId)
          seen.push({
            id: entry.interactionId,
            delay: entry.processingStart - entry.startTime,
            duration: entry.duration,
          });
    }).observe({ type: "event", durationThreshold: 16, buffered: true } as PerformanceObserverInit);
  });

  /** Clicks cell after cell until that is over; how many clicks there were, and how long they waited. */
  const clicking = async (until: Promise<unknown>) => {
    let [clicks, over] = [0, false];
    void until.finally(() => {
      over = true;
    });
    const before = await frame.evaluate(() => (globalThis as unknown as { seen: Seen[] }).seen.length);
    while (!over) {
      const place = places[clicks % places.length]!;
      await page.mouse.click(place.x + place.width / 2, place.y + place.height / 2);
      clicks++;
      await page.waitForTimeout(100);
    }
    await until;
    const seen = await frame.evaluate((from) => (globalThis as unknown as { seen: Seen[] }).seen.slice(from), before);
    return { clicks, ...waited(seen, clicks) };
  };
  const quiet = await clicking(page.waitForTimeout(1500));
  const flooding = page.evaluate(flood, [MESSAGES, SECONDS] as const);
  const loud = await clicking(flooding);
  const sent = await flooding;
  expect(sent).toMatchObject({ foreign: Math.floor((MESSAGES * 10) / 11), valid: Math.ceil(MESSAGES / 11) });

  // What is right now is what the embed told last; nothing that a foreign message asked for was ever shown.
  const told = [...(await toldOf(page, "view")), ...(await toldOf(page, "ack"))];
  expect(told.filter(({ payload }) => JSON.stringify(payload?.view ?? {}).includes("nobody-asked"))).toEqual([]);
  expect(await page.evaluate(() => (globalThis as unknown as { wrong: number }).wrong)).toBe(0);
  await page.waitForTimeout(1100);
  const now = (await ask(page, "getView")).payload;
  expect((await toldOf(page, "view")).at(-1)?.payload).toMatchObject({ view: now?.view, rev: now?.rev });
  expect((await ask(page, "setView", { replace: { party: ["ru"] } })).payload).toMatchObject({
    view: { party: ["ru"] },
  });

  expect(loud.clicks).toBeGreaterThan(3);
  console.log(
    `figure: messages in flood, ${loud.clicks} clicks meanwhile (to the next picture p95 ${loud.picture} ms; without a flood p95 ${quiet.delay} and ${quiet.picture} ms) | ${sent.foreign + sent.valid} in ${sent.seconds.toFixed(1)} s | p95 ${loud.delay} ms`,
  );
});

/** In milliseconds, at the 95th percentile: until a click was heard, and until the next picture. Those under 16 are not told. */
function waited(seen: readonly Seen[], clicks: number) {
  const byClick = new Map<number, Seen>();
  for (const one of seen) if (one.duration > (byClick.get(one.id)?.duration ?? 0)) byClick.set(one.id, one);
  const quick = Array.from({ length: Math.max(0, clicks - byClick.size) }, () => 16);
  const p95 = (of: (one: Seen) => number) => {
    const all = [...quick, ...[...byClick.values()].map(of)].sort((a, b) => a - b);
    return Math.round(all[Math.ceil(all.length * 0.95) - 1] ?? 0);
  };
  return { delay: p95(({ delay }) => delay), picture: p95(({ duration }) => duration) };
}

interface Seen {
  readonly id: number;
  readonly delay: number;
  readonly duration: number;
}

/** Posts them evenly over the time, foreign ones to the window and to the port. Runs in the page. */
async function flood([messages, seconds]: readonly [number, number]) {
  const { host } = globalThis as unknown as { host: WirePage };
  const wish = { replace: { q: "nobody-asked" } };
  const foreign: readonly unknown[] = [
    { parley: 1, type: "setView", payload: wish },
    { parley: 2, type: "setView", id: 1, payload: wish },
    { parley: 1, type: "setViews", id: 1, payload: wish },
    { type: "setView", payload: wish },
    { parley: 1, type: "setView", id: -1, payload: wish },
    { parley: 1, type: "setView", id: 1, payload: { ...wish, patch: {} } },
    { parley: 1, type: "setView", id: 1, payload: [wish] },
    { parley: 1, type: "connect" },
    "setView",
    '{"parley":1,"type":"setView"}',
    { source: "react-devtools-content-script", payload: { type: "event" } },
    { type: "webpackOk", data: undefined },
    null,
    0,
    new Array(20).fill({ parley: 1 }),
  ];
  const views = [{ count: "utterances" }, { count: "origins" }, { axis: "reported" }, {}];
  let [sent, valid, wrong] = [0, 0, 0];
  const began = performance.now();
  while (sent < messages) {
    const due = Math.min(messages, Math.ceil(((performance.now() - began) / 1000 / seconds) * messages));
    for (; sent < due; sent++) {
      if (sent % 11 === 10 || (sent === messages - 1 && valid < Math.ceil(messages / 11))) {
        host.post({ parley: 1, type: "setView", id: 100 + (valid % 800), payload: { replace: views[valid % 4] } });
        valid++;
        continue;
      }
      const message = foreign[sent % foreign.length];
      // The first of them is right but for where it comes from: not by the port.
      if (sent % foreign.length === 0 || sent % 2) host.embed.postMessage(message, "*");
      else host.post(message);
    }
    await new Promise((later) => setTimeout(later, 4));
  }
  const ended = performance.now();
  // Until everything has been answered that will be.
  await new Promise((later) => setTimeout(later, 1500));
  wrong = host.told.filter(({ type, id }) => type === "ack" && (id ?? 0) < 100).length;
  Object.assign(globalThis, { wrong });
  return { foreign: sent - valid, valid, seconds: (ended - began) / 1000 };
}
