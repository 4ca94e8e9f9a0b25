/**
 * What the pages may load (Content-Security-Policy). Nothing inline, nothing from elsewhere, no eval. React and recharts
 * set styles through the CSSOM, which `style-src` does not govern, so no exception is needed for them.
 */
const DIRECTIVES = {
  "default-src": ["'none'"],
  "script-src": ["'self'"],
  "style-src": ["'self'"],
  "img-src": ["'self'", "data:", "blob:"],
  "font-src": ["'self'"],
  "connect-src": ["'self'"],
  "base-uri": ["'none'"],
  "form-action": ["'none'"],
  "require-trusted-types-for": ["'script'"],
};

/**
 * For the dashboard's page. `frame-ancestors` works as a header only, so it is left out of the page's own <meta>. `connect`
 * names servers that it may ask for dossiers (docs/clickhouse.md), with spaces between.
 */
export function pagePolicy({ header = true, connect = process.env.PARLEY_CONNECT ?? "" } = {}) {
  return written({
    ...DIRECTIVES,
    "connect-src": [...DIRECTIVES["connect-src"], ...originsOf(connect)],
    // The dialog "Embed" shows the embed as it will be.
    "frame-src": ["'self'"],
    "worker-src": ["'self'"],
    "trusted-types": ["parley-thread", "parley-offline"],
    ...(header ? { "frame-ancestors": ["'none'"] } : {}),
  });
}

/** For the service worker: what it asks for is what it keeps of its own folder. */
export function workerPolicy() {
  return written({ "default-src": ["'none'"], "connect-src": ["'self'"] });
}

/**
 * For the embed, which others may frame. In a sandboxed frame the page's origin is opaque, and WebKit then lets 'self'
 * match nothing: so the server's own origin is named beside it.
 */
export function embedPolicy(origin) {
  const own = (sources) => (sources.includes("'self'") && origin ? [...sources, origin] : sources);
  const directives = Object.entries(DIRECTIVES).map(([name, sources]) => [name, own(sources)]);
  return written({ ...Object.fromEntries(directives), "connect-src": ["'none'"], "trusted-types": ["parley"] });
}

/**
 * For the page that loads a dossier of another host: the one that may ask others, at the usual port of https alone. It has no
 * thread, no picture but its icon, and no frame.
 */
export function remotePolicy({ header = true } = {}) {
  return written({
    ...DIRECTIVES,
    "img-src": ["data:"],
    "font-src": ["'none'"],
    "connect-src": ["https://*"],
    "trusted-types": ["'none'"],
    ...(header ? { "frame-ancestors": ["'none'"] } : {}),
  });
}

/**
 * What stands in the embed's page itself, for servers that send no header. It does not know its origin, and 'self' may match
 * nothing there (see above), so it lets in any server's files; nothing inline, no request, no text as markup.
 */
export function embedPagePolicy() {
  const any = (sources) => sources.flatMap((source) => (source === "'self'" ? ["https:", "http:"] : [source]));
  const directives = Object.entries(DIRECTIVES).map(([name, sources]) => [name, any(sources)]);
  return written({ ...Object.fromEntries(directives), "connect-src": ["'none'"], "trusted-types": ["parley"] });
}

/** For a still: one sheet of styles, known by its hash, and pictures inside the page. */
export function stillPolicy(style) {
  return written({
    "default-src": ["'none'"],
    "style-src": [style],
    "img-src": ["data:"],
    "base-uri": ["'none'"],
    "form-action": ["'none'"],
    "require-trusted-types-for": ["'script'"],
    "trusted-types": ["'none'"],
  });
}

/** For the pages of example/, which stand for somebody else's: they show embeds in frames, and no other page. */
export function examplePolicy({ header = true } = {}) {
  return written({
    ...DIRECTIVES,
    "connect-src": ["'none'"],
    "frame-src": ["'self'"],
    "trusted-types": ["'none'"],
    ...(header ? { "frame-ancestors": ["'none'"] } : {}),
  });
}

/** For a briefing in a file of its own: only what stands in the page, known by its hash. */
export function filePolicy({ script, style }) {
  return written({
    ...DIRECTIVES,
    "script-src": [script],
    "style-src": [style],
    "img-src": ["data:", "blob:"],
    "font-src": ["'none'"],
    "connect-src": ["'none'"],
    "trusted-types": ["'none'"],
  });
}

/** Throws on what is more, or less, than the origin of one server: a policy with a slip in it would open more than was meant. */
function originsOf(connect) {
  return connect
    .split(/\s+/)
    .filter(Boolean)
    .map((source) => {
      const origin = /^https?:\/\/[\w.:[\]-]+$/.test(source) && URL.canParse(source) ? new URL(source).origin : null;
      if (origin !== source.toLowerCase())
        throw new Error(`PARLEY_CONNECT: ${source} is no address like https://host or https://host:8443.`);
      return origin;
    });
}

function written(directives) {
  return Object.entries(directives)
    .map(([name, sources]) => [name, ...sources].join(" "))
    .join("; ");
}
