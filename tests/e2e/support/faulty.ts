/** A server of the build that fails, lies or dawdles over the files it is told to. */
import { createServer, type ServerResponse } from "node:http";

export const WAYS = ["404", "500", "truncated", "cut off", "wrong type", "reset", "HTML", "slow"] as const;
type Way = (typeof WAYS)[number];

/** What is answered in place of a file: a way to fail, or other bytes. */
export type Fault = Way | { readonly text: (text: string) => string };

export interface FaultyServer {
  readonly url: string;
  /** From now on, for each file whose path holds a text. */
  fail(faults: ReadonlyMap<string, Fault>): void;
  close(): Promise<void>;
}

/** Hands on what `site` answers, but for what is to fail. */
export async function serveFaulty(site: string): Promise<FaultyServer> {
  let faults: ReadonlyMap<string, Fault> = new Map();
  const server = createServer(async (request, response) => {
    try {
      const address = request.url ?? "/";
      const fault = [...faults].find(([path]) => address.includes(path))?.[1];
      const answer = await fetch(new URL(address, site));
      const headers = Object.fromEntries(
        [...answer.headers].filter(([name]) => /^(content-type|content-security-policy|x-content)/.test(name)),
      );
      const bytes = Buffer.from(await answer.arrayBuffer());
      if (fault) await fail(response, fault, headers, bytes);
      else response.writeHead(answer.status, { ...headers, "cache-control": "no-store" }).end(bytes);
    } catch {
      response.destroy();
    }
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as { port: number };
  return {
    url: `http://127.0.0.1:${port}/`,
    fail: (next) => {
      faults = next;
    },
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

async function fail(response: ServerResponse, fault: Fault, headers: Record<string, string>, bytes: Buffer) {
  if (typeof fault === "object") return void response.writeHead(200, headers).end(fault.text(bytes.toString()));
  switch (fault) {
    case "404":
      return void response.writeHead(404, { "content-type": "text/plain" }).end("There is nothing here.");
    case "500":
      return void response.writeHead(500, { "content-type": "text/plain" }).end("Something went wrong.");
    case "truncated":
      return void response.writeHead(200, headers).end(bytes.subarray(0, bytes.length / 2));
    case "cut off":
      response
        .writeHead(200, { ...headers, "content-length": bytes.length })
        .write(bytes.subarray(0, bytes.length / 2));
      return void setTimeout(() => response.destroy(), 50);
    case "wrong type":
      return void response.writeHead(200, { ...headers, "content-type": "application/octet-stream" }).end(bytes);
    case "reset":
      return void response.destroy();
    case "HTML":
      return void response.writeHead(200, { "content-type": "text/html" }).end("<!doctype html><p>Please sign in.");
    case "slow":
      return slowly(response.writeHead(200, headers), bytes);
  }
}

/** 3 kB a second, for the first seconds; a test need not wait for the rest. */
async function slowly(response: ServerResponse, bytes: Buffer): Promise<void> {
  const first = Math.min(bytes.length, 9000);
  for (let at = 0; at < first; at += 600) {
    response.write(bytes.subarray(at, Math.min(at + 600, first)));
    await new Promise((done) => setTimeout(done, 200));
  }
  response.end(bytes.subarray(first));
}
