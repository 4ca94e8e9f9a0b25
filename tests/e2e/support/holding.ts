/** What a page holds on to: memory, nodes, listeners, and what it began and has not ended. */
import type { CDPSession, Page } from "@playwright/test";

export interface Held {
  /** In bytes, after the garbage was collected. */
  readonly heap: number;
  readonly nodes: number;
  readonly listeners: number;
  readonly intervals: number;
  readonly timeouts: number;
  readonly workers: number;
  readonly channels: number;
  /** Addresses of objects (`blob:`) that were not given back. */
  readonly addresses: number;
}

type Counted = Omit<Held, "heap" | "nodes" | "listeners">;

const sessions = new WeakMap<Page, CDPSession>();

/** Counts from the next page on. */
export async function hold(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable");
  await session.send("HeapProfiler.enable");
  sessions.set(page, session);
  await page.addInitScript(() => {
    const intervals = new Set<number>();
    const timeouts = new Set<number>();
    const addresses = new Set<string>();
    let workers = 0;
    let channels = 0;
    const { setInterval, clearInterval, setTimeout, clearTimeout, Worker, BroadcastChannel } = window;
    const { createObjectURL, revokeObjectURL } = URL;
    Object.assign(window, {
      setInterval: (...given: Parameters<typeof setInterval>) => {
        const id = setInterval(...given) as unknown as number;
        intervals.add(id);
        return id;
      },
      clearInterval: (id: number) => {
        intervals.delete(id);
        clearInterval(id);
      },
      setTimeout: (run: TimerHandler, wait?: number, ...given: unknown[]) => {
        const id = setTimeout(
          () => {
            timeouts.delete(id);
            if (typeof run === "function") run(...given);
            // In compressed time: a minute is a second.
          },
          wait && wait > 10_000 ? wait / 60 : wait,
        ) as unknown as number;
        timeouts.add(id);
        return id;
      },
      clearTimeout: (id: number) => {
        timeouts.delete(id);
        clearTimeout(id);
      },
      Worker: class extends Worker {
        constructor(...given: ConstructorParameters<typeof Worker>) {
          super(...given);
          workers++;
        }
        override terminate() {
          workers--;
          super.terminate();
        }
      },
      BroadcastChannel: class extends BroadcastChannel {
        constructor(name: string) {
          super(name);
          channels++;
        }
        override close() {
          channels--;
          super.close();
        }
      },
      holding: () => ({
        intervals: intervals.size,
        timeouts: timeouts.size,
        workers,
        channels,
        addresses: addresses.size,
      }),
    });
    URL.createObjectURL = (object) => {
      const address = createObjectURL.call(URL, object);
      addresses.add(address);
      return address;
    };
    URL.revokeObjectURL = (address) => {
      addresses.delete(address);
      revokeObjectURL.call(URL, address);
    };
  });
}

export async function held(page: Page): Promise<Held> {
  const session = sessions.get(page)!;
  // What waits for a moment of rest, or for a heartbeat.
  await page.waitForTimeout(1500);
  for (let turn = 0; turn < 3; turn++) await session.send("HeapProfiler.collectGarbage");
  const { metrics } = await session.send("Performance.getMetrics");
  const of = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? Number.NaN;
  const counted = await page.evaluate(() => (window as unknown as { holding(): Counted }).holding());
  return { heap: of("JSHeapUsedSize"), nodes: of("Nodes"), listeners: of("JSEventListeners"), ...counted };
}
