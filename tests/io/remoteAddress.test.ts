import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { unicodeOf } from "../../src/io/punycode";
import { remoteAddress } from "../../src/io/remoteAddress";

const hrefOf = (data: string) => {
  const address = remoteAddress(data);
  return "fault" in address ? null : address.url.href;
};

describe("the addresses of other hosts that a dossier may be loaded from", () => {
  it.each([
    ["https://example.org/talks/dossier.json", "https://example.org/talks/dossier.json"],
    ["https://example.org/talks", "https://example.org/talks/dossier.json"],
    ["https://example.org", "https://example.org/dossier.json"],
    ["https://example.org:443/a.json", "https://example.org/a.json"],
    ["HTTPS://Example.ORG/a.json", "https://example.org/a.json"],
    ["https://example.org/a.json?v=2#part", "https://example.org/a.json?v=2"],
    ["https://bücher.de/a.json", "https://xn--bcher-kva.de/a.json"],
    ["https://1.example.org/a.json", "https://1.example.org/a.json"],
    ["https://localhost.example.org/a.json", "https://localhost.example.org/a.json"],
    ["https://xn--e1afmkfd.xn--p1ai/a.json", "https://xn--e1afmkfd.xn--p1ai/a.json"],
  ])("%s is one [contract 12.1]", (data, href) => expect(hrefOf(data)).toBe(href));

  const HOSTILE: Readonly<Record<string, readonly string[]>> = {
    "begin with https": [
      "http://example.org/a.json",
      "ftp://example.org/a.json",
      "data:application/json,{}",
      "blob:https://example.org/1",
      "javascript:alert(1)",
      "file:///etc/passwd",
      "//example.org/a.json",
      "https:example.org/a.json",
      "https:/example.org/a.json",
      "https:///example.org/a.json",
      "ws://example.org/",
      "view-source:https://example.org/",
      "",
      "https://",
    ],
    "cannot be seen": [
      "\\\\example.org\\a.json",
      "https:\\\\example.org/a.json",
      "https://example.org\\@127.0.0.1/",
      " https://example.org/",
      "https://exa\tmple.org/",
      "https://exa\nmple.org/",
      "https://exam\u00adple.org/",
      "https://example.org/\u202egnp.json",
      "https://exa\u200bmple.org/",
      "https://example.org\u0000.local/",
      "https://example\u3000.org/",
    ],
    "name or a password": [
      "https://user@example.org/",
      "https://user:word@example.org/",
      "https://@example.org/",
      "https://:@example.org/",
      "https://example.org@evil.org/",
      "https://example.org%2f@evil.org/",
    ],
    "number in a network": [
      "https://127.0.0.1/a.json",
      "https://127.1/a.json",
      "https://2130706433/a.json",
      "https://0x7f000001/a.json",
      "https://0x7f.1/a.json",
      "https://0177.0.0.1/a.json",
      "https://017700000001/a.json",
      "https://127.0.0.1./a.json",
      "https://%31%32%37.0.0.1/a.json",
      "https://１２７.０.０.１/a.json",
      "https://127。0。0。1/a.json",
      "https://①②⑦.0.0.1/a.json",
      "https://0/a.json",
      "https://10.0.0.1/",
      "https://192.168.1.1/",
      "https://169.254.169.254/latest/meta-data",
      "https://8.8.8.8/",
      "https://[::1]/",
      "https://[::]/",
      "https://[::ffff:127.0.0.1]/",
      "https://[fe80::1]/",
      "https://[fc00::1]/",
      "https://[2001:db8::1]/",
      "https://[64:ff9b::7f00:1]/",
    ],
    "no name of a public host": [
      "https://localhost/",
      "https://LOCALHOST/",
      "https://localhos%74/",
      "https://ⓛocalhost/",
      "https://a.localhost/",
      "https://intranet/",
      "https://printer.local/",
      "https://db.internal/",
      "https://metadata.google.internal/",
      "https://router.lan/",
      "https://nas.home/",
      "https://nas.home.arpa/",
      "https://wiki.corp/",
      "https://a.test/",
      "https://a.invalid/",
      "https://a.example/",
      "https://abc.onion/",
      "https://a.alt/",
      "https://localhost.localdomain/",
      "https://com/",
    ],
    "no (name|address) of a host": [
      "https://example.org./",
      "https://localhost./",
      "https://printer.local./",
      "https://a..org/",
      "https://-a.org/",
      "https://a-.org/",
      "https://a_b.org/",
      "https://*.org/",
      "https://exa$mple.org/",
      "https://example.org:0x1/",
      "https://example.org:99999/",
      "https://[::1/",
      "https://[::1%25eth0]/",
      "https://1.2.3.4.5/",
      "https://256.256.256.256/",
      "https://1.2.3.08/",
      "https://xn--/",
      "https://xn--a.org/",
      "https://a%00.org/",
      "https://a%20b.org/",
      `https://${"a".repeat(64)}.org/`,
      `https://${"a.".repeat(150)}org/`,
    ],
    "names the port": [
      "https://example.org:80/",
      "https://example.org:8443/",
      "https://example.org:22/",
      "https://example.org:65535/",
      "https://example.org:0/",
    ],
    "more than 2,000": [`https://example.org/${"a".repeat(2000)}`],
  };
  for (const [why, addresses] of Object.entries(HOSTILE))
    it.each(addresses)(`%j is none: ${why} [contract 12.1]`, (data) => {
      expect(remoteAddress(data)).toEqual({ fault: expect.stringMatching(new RegExp(why)) });
    });

  it("none of any text is a number, a port, a user or a name of one label", () => {
    const tried = Object.values(HOSTILE).flat();
    let failed = tried.filter((data) => hrefOf(data) !== null).length;
    const texts = fc.oneof(
      fc.webUrl({ withFragments: true, withQueryParameters: true }),
      fc.string().map((text) => `https://${text}/a.json`),
      fc.ipV4Extended().map((host) => `https://${host}/`),
      fc.ipV6().map((host) => `https://[${host}]/`),
      fc.domain().map((host) => `https://${host}.`),
      fc.tuple(fc.domain(), fc.nat(70_000)).map(([host, port]) => `https://${host}:${port}`),
    );
    fc.assert(
      fc.property(texts, (data) => {
        const address = remoteAddress(data);
        if ("fault" in address) return;
        const { protocol, hostname, port, username, password, hash } = address.url;
        const sound =
          protocol === "https:" &&
          [port, username, password, hash].every((part) => part === "") &&
          /^[a-z0-9-]+(\.[a-z0-9-]+)*\.([a-z]{2,}|xn--[a-z0-9-]+)$/.test(hostname);
        if (!sound) failed += 1;
        expect(sound).toBe(true);
      }),
      { numRuns: 2000, seed: 7 },
    );
    console.log(`figure: hostile addresses of dossiers | ${tried.length} and 2,000 drawn | ${failed} accepted`);
  });

  it.each(["", "abc", "A".repeat(64), `${"a".repeat(64)} `])("%j is no sha256 [contract 12.1]", (sha256) => {
    expect(remoteAddress("https://example.org/a.json", sha256)).toEqual({ fault: expect.stringContaining("sha256") });
  });
});

describe("a host in the letters that its owner writes", () => {
  it.each([
    ["xn--bcher-kva.de", "bücher.de"],
    ["xn--e1afmkfd.xn--p1ai", "пример.рф"],
    ["xn--80ak6aa92e.com", "аррӏе.com"],
    ["xn--fiqs8s", "中国"],
    ["www.xn--strae-oqa.de", "www.straße.de"],
  ])("%s is %s", (host, written) => expect(unicodeOf(host)).toBe(written));

  it.each(["example.org", "xn--zzzzzz\u0080", "xn--999999999", "xn---"])("%s has no other", (host) =>
    expect(unicodeOf(host)).toBeNull(),
  );

  it("is never another host than the one that is asked", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", minLength: 1, maxLength: 12 }), (label) => {
        if (!URL.canParse(`https://${label}.org`)) return;
        const host = new URL(`https://${label}.org`).hostname;
        const written = unicodeOf(host);
        if (written !== null) expect(new URL(`https://${written}`).hostname).toBe(host);
      }),
    );
  });
});
