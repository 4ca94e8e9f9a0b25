/** A host of other people that means harm, is broken, or is as it should be; it writes down who asked what with which headers. */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import type { IncomingHttpHeaders, ServerResponse } from "node:http";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { ownCertificate } from "./certificate";

const DATA = join(import.meta.dirname, "../../../data");
const CORS = { "Access-Control-Allow-Origin": "*" };
const JSON_TYPE = { "Content-Type": "application/json", ...CORS };

export interface RemoteHost {
  readonly port: number;
  readonly log: { readonly host: string; readonly path: string; readonly headers: IncomingHttpHeaders }[];
  /** Of the folder `talks/`, made as `sha256sum` would (docs/import.md). */
  readonly hash: string;
  close(): Promise<void>;
}

type Answer = (response: ServerResponse) => unknown;

/** What is said of the dossier that is as it should be. */
export const TITLE = "Talks as others tell them";

export async function remoteHost(): Promise<RemoteHost> {
  const log: RemoteHost["log"] = [];
  const answers = new Map<string, Answer>([
    ...sound(),
    ...Object.entries(HOSTILE).map(([path, answer]) => [`/${path}`, answer] as const),
  ]);
  const server = createServer(ownCertificate(), (request, response) => {
    const { url = "/", headers } = request;
    log.push({ host: headers.host ?? "", path: url, headers });
    response.on("error", () => {});
    (answers.get(url) ?? plain(404, "There is nothing."))(response);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return {
    port: (server.address() as AddressInfo).port,
    log,
    hash: hashOf(filesOf({ title: TITLE })),
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

/** The bundled dossier's own files under another title: as a folder and as one file. */
function sound(): [path: string, answer: Answer][] {
  const files = filesOf({ title: TITLE });
  return [
    ...Object.entries(files).map(([path, json]): [string, Answer] => [
      `/talks/${path}`,
      asJson(json, { "Set-Cookie": "a=b; Secure; SameSite=None" }),
    ]),
    ["/one.json", asJson(exported(files))],
    [
      "/marked.json",
      asJson(
        JSON.parse(
          JSON.stringify(exported(filesOf({ title: MARKUP }))).replaceAll(
            '"short":"',
            `"short":${JSON.stringify(MARKUP).slice(0, -1)}`,
          ),
        ),
      ),
    ],
  ];
}

function hashOf(files: Readonly<Record<string, object>>): string {
  const of = (text: string) => createHash("sha256").update(text).digest("hex");
  const lines = Object.entries(files).map(([path, json]) => [path, `${of(JSON.stringify(json))}  ${path}\n`] as const);
  return of(
    lines
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([, line]) => line)
      .join(""),
  );
}

export const MARKUP = `<img src=x onerror="globalThis.hit=1"><script>globalThis.hit=1</script>`;

function filesOf(manifest: object): Record<string, object> {
  const paths = readdirSync(DATA, { recursive: true, encoding: "utf8" }).map((path) => path.replaceAll("\\", "/"));
  const listed = JSON.parse(readFileSync(join(DATA, "dossier.json"), "utf8"));
  const own = new Set(["dossier.json", ...Object.values(listed.files).flat()]);
  const read = (path: string) => JSON.parse(readFileSync(join(DATA, path), "utf8"));
  const files = Object.fromEntries(paths.filter((path) => own.has(path)).map((path) => [path, read(path)]));
  return { ...files, "dossier.json": { ...listed, ...manifest } };
}

const exported = (files: object) => ({ schema: "parley-export/1", about: {}, view: {}, files });

/** Each by its path: what it does wrong. */
const HOSTILE: Readonly<Record<string, Answer>> = {
  "redirect.json": (response) =>
    response.writeHead(302, { Location: "https://other.example.org/one.json", ...CORS }).end(),
  "nocors.json": (response) => response.writeHead(200, { "Content-Type": "application/json" }).end("{}"),
  "gone.json": (response) => response.destroy(),
  "html.json": (response) =>
    response.writeHead(200, { "Content-Type": "application/xhtml+xml", ...CORS }).end("<h1>Hello</h1>"),
  "typeless.json": (response) => response.writeHead(200, CORS).end("{}"),
  "login.json": (response) => response.writeHead(401, { "WWW-Authenticate": 'Basic realm="x"', ...CORS }).end(),
  "slow.json": (response) => response.writeHead(200, JSON_TYPE).write('{"schema":'),
  "endless.json": (response) => {
    response.writeHead(200, JSON_TYPE);
    const part = Buffer.alloc(1024 * 1024, " ");
    const more = () => {
      while (!response.destroyed && response.write(part));
      if (!response.destroyed) response.once("drain", more);
    };
    more();
  },
  "bomb.json": (response) =>
    response
      .writeHead(200, { ...JSON_TYPE, "Content-Encoding": "gzip" })
      .end(gzipSync(Buffer.alloc(64 * 1024 * 1024, " "))),
  "cut.json": (response) => {
    response.writeHead(200, { ...JSON_TYPE, "Content-Length": 1000 });
    response.write('{"schema":');
    setTimeout(() => response.destroy(), 50);
  },
  "half.json": plain(200, '{"schema":"parley-export/1","files":{'),
  "utf16.json": (response) => response.writeHead(200, JSON_TYPE).end(Buffer.from('\ufeff{"schema":1}', "utf16le")),
  "twice.json": plain(200, '{"schema":"parley-export/1","schema":"parley-export/1","files":{}}'),
  "proto.json": plain(200, '{"schema":"parley-export/1","files":{"__proto__":{"a":1}}}'),
  "deep.json": plain(200, "[".repeat(200_000)),
  "other.json": plain(200, '{"hello":"world"}'),
  "newer.json": asJson({ schema: "parley-dossier/9", files: {} }),
  "table.json": asJson({ schema: "parley-dossier/1", table: {}, files: {} }),
  "server.json": asJson({ schema: "parley-dossier/1", engine: { url: "https://third.example.org" }, files: {} }),
  "many.json": asJson({
    schema: "parley-dossier/1",
    files: { articles: Array.from({ length: 600 }, (_, at) => `articles/a${at}.json`) },
  }),
  "away.json": asJson({
    schema: "parley-dossier/1",
    files: {
      articles: [
        "https://third.example.org/a.json",
        "//third.example.org/a.json",
        "../../up.json",
        "articles/not-there.json",
      ],
    },
  }),
};

function asJson(json: unknown, more: Record<string, string> = {}): Answer {
  const text = JSON.stringify(json);
  return (response) => response.writeHead(200, { ...JSON_TYPE, ...more }).end(text);
}

function plain(status: number, text: string): Answer {
  return (response) => response.writeHead(status, { "Content-Type": "text/plain", ...CORS }).end(text);
}
