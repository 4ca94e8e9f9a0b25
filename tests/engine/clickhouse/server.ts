/** A ClickHouse server of the tests' own, on loopback, with data that goes when it ends. */
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { setMaxListeners } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, test } from "vitest";
import type { Dossier } from "../../../src/dossier/types";
import { load } from "../../../src/engine/clickhouse/loading";
import { shardCreation } from "../../../src/engine/clickhouse/tables";
import { Ground } from "../../../src/engine/ground";

// Many questions share one signal; Node takes more than ten for a leak.
setMaxListeners(200);

const hasServer = spawnSync("clickhouse-server", ["--version"]).error === undefined;
const NO_SERVER =
  "!! There is no clickhouse-server here: the tests of dossiers on a server were NOT run (apt-get install clickhouse-server).";

/** A suite that needs a server. Without one it is one test that says so, for a skipped one counts as failed (scripts/test.mjs). */
export function withServer(name: string, suite: () => void): void {
  if (hasServer) describe(name, suite);
  else test(`${name}: not run`, () => console.warn(NO_SERVER));
}

export interface Server {
  readonly url: string;
  /** As the owner. */
  run(statement: string, rows?: string): Promise<string>;
  /** Loads a dossier into a new database; its name. */
  load(dossier: Dossier): Promise<string>;
  /** The same over two machines: here two databases of this one. */
  loadSpread(dossier: Dossier): Promise<string>;
  stop(): void;
}

export async function startServer(): Promise<Server> {
  const folder = mkdtempSync(join(tmpdir(), "parley-clickhouse-"));
  const [http, tcp] = [await freePort(), await freePort()];
  writeFileSync(join(folder, "config.xml"), configuration(folder, http, tcp));
  writeFileSync(join(folder, "users.xml"), USERS);
  const server = spawn("clickhouse-server", [`--config-file=${join(folder, "config.xml")}`], { stdio: "ignore" });
  const url = `http://127.0.0.1:${http}/`;
  const run = async (statement: string, rows?: string, settings = "") => {
    const query = rows === undefined ? "" : `?query=${encodeURIComponent(statement)}${settings}`;
    const response = await fetch(url + query, { method: "POST", body: rows ?? statement });
    const text = await response.text();
    if (!response.ok) throw new Error(`${text}\n${statement.slice(0, 500)}`);
    return text;
  };
  await answering(run, server);
  let databases = 0;
  return {
    url,
    run,
    async load(dossier) {
      const database = `d${++databases}`;
      await run(`CREATE DATABASE ${database}`);
      await load(dossier, new Ground(dossier), { database, run });
      return database;
    },
    async loadSpread(dossier) {
      const database = `spread${++databases}`;
      for (const name of ["first", "second"]) {
        await run(`DROP DATABASE IF EXISTS ${name}`);
        await run(`CREATE DATABASE ${name}`);
        await run(shardCreation(name));
      }
      await run(`CREATE DATABASE ${database}`);
      const now = (statement: string, rows?: string) => run(statement, rows, "&insert_distributed_sync=1");
      await load(dossier, new Ground(dossier), { database, cluster: { name: "both", database: "" }, run: now });
      return database;
    },
    stop() {
      server.kill("SIGKILL");
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function answering(run: (statement: string) => Promise<string>, server: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    if (server.exitCode !== null) throw new Error(`clickhouse-server ended with ${server.exitCode}.`);
    try {
      await run("SELECT 1");
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
  throw new Error("clickhouse-server does not answer.");
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
}

const configuration = (folder: string, http: number, tcp: number) => `<yandex>
  <logger><level>none</level></logger>
  <listen_host>127.0.0.1</listen_host><http_port>${http}</http_port><tcp_port>${tcp}</tcp_port>
  <path>${folder}/data/</path><tmp_path>${folder}/tmp/</tmp_path>
  <users_config>users.xml</users_config><default_profile>default</default_profile><default_database>default</default_database>
  <mark_cache_size>5368709</mark_cache_size>
  <remote_servers><both>
    <shard><replica><host>127.0.0.1</host><port>${tcp}</port><default_database>first</default_database></replica></shard>
    <shard><replica><host>127.0.0.1</host><port>${tcp}</port><default_database>second</default_database></replica></shard>
  </both></remote_servers>
</yandex>`;

/** The reader is as docs/clickhouse.md has it. */
const USERS = `<yandex>
  <profiles>
    <default><max_threads>1</max_threads></default>
    <parley><readonly>1</readonly><max_threads>1</max_threads><add_http_cors_header>1</add_http_cors_header><max_execution_time>30</max_execution_time></parley>
    <hasty><readonly>1</readonly><max_execution_time>1</max_execution_time></hasty>
  </profiles>
  <users>
    <default><password></password><networks><ip>::/0</ip></networks><profile>default</profile><quota>default</quota></default>
    <parley><password></password><networks><ip>::/0</ip></networks><profile>parley</profile><quota>default</quota></parley>
    <hasty><password></password><networks><ip>::/0</ip></networks><profile>hasty</profile><quota>default</quota></hasty>
    <keyed><password>a 'key'</password><networks><ip>::/0</ip></networks><profile>parley</profile><quota>default</quota></keyed>
  </users>
  <quotas><default/></quotas>
</yandex>`;
