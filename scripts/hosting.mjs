/**
 * Ready header files for those who host the build, out of the one policy (policy.mjs).
 *
 *   npm run hosting      writes docs/hosting/; a test tells when they are not as this would write them
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { embedPolicy, examplePolicy, pagePolicy, remotePolicy, workerPolicy } from "./policy.mjs";

const FOLDER = join(dirname(dirname(fileURLToPath(import.meta.url))), "docs", "hosting");

/** Each server puts its own origin here: in a sandboxed frame WebKit lets 'self' match nothing. */
const ORIGIN = "{origin}";

/** What every file is sent with. */
const ALWAYS = {
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  "Permissions-Policy": "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()",
};
const OWN = { "Cross-Origin-Opener-Policy": "same-origin", "Cross-Origin-Resource-Policy": "same-origin" };
/** For what a page of another origin, or a sandboxed frame, loads. */
const SHARED = { "Access-Control-Allow-Origin": "*", "Cross-Origin-Resource-Policy": "cross-origin" };
const FRESH = { "Cache-Control": "no-cache" };

/**
 * By part of the build, each whole: no two of these servers add up in the same way what several rules say. Pages come
 * first, for a folder above the build may have any name.
 */
export const RULES = [
  {
    what: "the embed, which alone may be framed",
    files: ["embed.html"],
    headers: {
      "Content-Security-Policy": embedPolicy(ORIGIN),
      "Cross-Origin-Resource-Policy": "cross-origin",
      ...FRESH,
    },
  },
  {
    what: "the briefing in one file, which brings the rest of its policy with it",
    files: ["briefing.html"],
    headers: { "Content-Security-Policy": "frame-ancestors 'none'", ...OWN, ...FRESH },
  },
  {
    what: "pages that show embeds as somebody else's page would",
    files: ["example/article.html", "example/oddities.html"],
    headers: { "Content-Security-Policy": examplePolicy(), ...OWN, ...FRESH },
  },
  {
    what: "the page that loads dossiers of other hosts, which alone may ask them",
    files: ["remote.html"],
    headers: { "Content-Security-Policy": remotePolicy(), ...OWN, ...FRESH },
  },
  {
    what: "the dashboard",
    files: ["index.html"],
    headers: { "Content-Security-Policy": pagePolicy(), ...OWN, ...FRESH },
  },
  {
    what: "the service worker, which is asked for anew at each visit",
    files: ["sw.js"],
    headers: { "Content-Security-Policy": workerPolicy(), ...OWN, ...FRESH },
  },
  {
    what: "files with their hash in the name",
    folders: ["assets"],
    headers: { ...SHARED, "Cache-Control": "public, max-age=31536000, immutable" },
  },
  {
    what: "what these pages load",
    files: ["remote.js", "remote.css", "example/example.css", "example/article.js", "example/oddities.js"],
    headers: { ...OWN, ...FRESH },
  },
  {
    what: "scripts of embeds, oEmbed answers and schemas, whose names stay",
    folders: ["embed", "v1", "oembed", "schema"],
    headers: { ...SHARED, "Cache-Control": "public, max-age=300" },
  },
].map(({ headers, ...rule }) => ({ ...rule, headers: { ...ALWAYS, ...headers } }));

/** The header files by name. */
export function hostingFiles() {
  return {
    "nginx.conf": nginx(),
    Caddyfile: caddy(),
    "apache.htaccess": apache(),
    _headers: netlify(),
  };
}

const escaped = (name) => name.replaceAll(".", "\\.");

function nginx() {
  const rule = ({ what, files, folders, headers }) => {
    const page = files?.includes("index.html") ? "/(index\\.html)?$" : null;
    const place = page ?? (files ? `/(${files.map(escaped).join("|")})$` : `/(${folders.join("|")})/`);
    const lines = Object.entries(headers).map(
      ([name, value]) => `    add_header ${name} "${value.replaceAll(ORIGIN, "$parley_origin")}" always;`,
    );
    return [`  # ${what}`, `  location ~ ${place} {`, ...lines, "  }"].join("\n");
  };
  return `# Parley behind nginx: put this into conf.d/ and set the port, the name and the folder of the build.
# It works as it stands under a sub-folder, too: the rules go by the ends of addresses.

# A Host header that is none is not repeated in a policy.
map $http_host $parley_origin {
  "~^[\\w.:\\[\\]-]+$" $scheme://$http_host;
  default "";
}

server {
  listen 80;
  server_name _;
  root /srv/parley;
  server_tokens off;
  gzip on;
  gzip_vary on;
  gzip_types text/javascript application/javascript text/css application/json image/svg+xml;

${RULES.map(rule).join("\n\n")}
}
`;
}

function caddy() {
  const rule = ({ what, files, folders, headers }, at) => {
    const paths = files
      ? files.flatMap((file) => [`*/${file}`, ...(file === "index.html" ? ["*/"] : [])])
      : folders.map((folder) => `*/${folder}/*`);
    const lines = Object.entries(headers).map(
      ([name, value]) => `\t\t${name} "${value.replaceAll(ORIGIN, "{scheme}://{hostport}")}"`,
    );
    return [`\t# ${what}`, `\t@part${at} path ${paths.join(" ")}`, `\theader @part${at} {`, ...lines, "\t}"].join("\n");
  };
  return `# Parley behind Caddy: set the name and the folder of the build.
:80 {
	root * /srv/parley
	file_server
	encode gzip

${RULES.map(rule).join("\n\n")}
}
`;
}

function apache() {
  const rule = ({ what, files, folders, headers }) => {
    const place = files
      ? `/(${files.map(escaped).join("|")}${files.includes("index.html") ? "|" : ""})$`
      : `/(${folders.join("|")})/`;
    const lines = Object.entries(headers).map(([name, value]) =>
      value.includes(ORIGIN)
        ? `  Header always set ${name} "expr=${value.replaceAll(ORIGIN, "%{REQUEST_SCHEME}://%{HTTP_HOST}")}"`
        : `  Header always set ${name} "${value}"`,
    );
    return [`# ${what}`, `<If "%{REQUEST_URI} =~ m#${place}#">`, ...lines, "</If>"].join("\n");
  };
  return `# Parley behind Apache 2.4 with mod_headers: put this into the folder of the build as .htaccess.
AddType text/javascript .js
AddDefaultCharset utf-8

${RULES.map(rule).join("\n\n")}
`;
}

function netlify() {
  const rule = ({ what, files, folders, headers }) => {
    const paths = files
      ? files.flatMap((file) => (file === "index.html" ? ["/", "/index.html"] : [`/${file}`]))
      : folders.map((folder) => `/${folder}/*`);
    const lines = Object.entries(headers).map(([name, value]) => `  ${name}: ${value.replaceAll(` ${ORIGIN}`, "")}`);
    return paths.map((path) => [`# ${what}`, path, ...lines].join("\n")).join("\n");
  };
  return `# Parley on a host that reads _headers (Netlify, Cloudflare Pages): put this beside index.html.
# The host's own name is not known here. Add it after 'self' in the policy of embed.html, or Safari refuses a sandboxed embed.
${RULES.map(rule).join("\n\n")}
`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  mkdirSync(FOLDER, { recursive: true });
  for (const [name, text] of Object.entries(hostingFiles())) writeFileSync(join(FOLDER, name), text);
}
