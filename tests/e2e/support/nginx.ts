import { spawn } from "node:child_process";
import { accessSync, constants, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";

const FOLDERS = [...(process.env.PATH ?? "").split(delimiter), "/usr/sbin", "/usr/local/sbin"];

/** The nginx that is here, or null. */
export function findNginx(): string | null {
  return FOLDERS.map((folder) => join(folder, "nginx")).find(executable) ?? null;
}

/** Serves a build by docs/hosting/nginx.conf, changed in its port and its folder alone, until it is closed. */
export async function serveByNginx(nginx: string, root: string): Promise<{ url: string; close: () => Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), "parley-nginx-"));
  const port = await freePort();
  const given = readFileSync(join(import.meta.dirname, "../../../docs/hosting/nginx.conf"), "utf8");
  const server = given.replace("listen 80;", `listen 127.0.0.1:${port};`).replace("root /srv/parley;", `root ${root};`);
  writeFileSync(
    join(folder, "nginx.conf"),
    `daemon off; master_process off; pid ${folder}/pid; error_log stderr;
events {}
http {
  access_log off;
  types { text/html html; text/javascript js; text/css css; application/json json; image/svg+xml svg; }
  ${["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map((name) => `${name}_temp_path ${folder}/${name};`).join("\n  ")}
  ${server}
}`,
  );
  const running = spawn(nginx, ["-p", folder, "-c", join(folder, "nginx.conf"), "-e", "stderr"]);
  let said = "";
  running.stderr.on("data", (text) => {
    said += text;
  });
  const url = `http://127.0.0.1:${port}/`;
  const ended = new Promise<void>((done) => running.once("exit", () => done()));
  for (let attempt = 0; ; attempt++) {
    const up = await fetch(url).then(
      () => true,
      () => false,
    );
    if (up) break;
    if (running.exitCode !== null || attempt === 100) throw new Error(`nginx did not start: ${said}`);
    await new Promise((later) => setTimeout(later, 50));
  }
  return {
    url,
    close: async () => {
      running.kill();
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function executable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const server = createServer().once("error", fail);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => done(typeof address === "object" && address ? address.port : 0));
    });
  });
}
