import { cleanup, render, screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { SafeLink } from "../../src/ui/SafeLink";

describe("a link to an address out of data [contract 9.10]", () => {
  it("leads to a web address, names its host and tells it nothing of the page", () => {
    render(<SafeLink address="https://parley.example:8443/talks?a=1#b">The article</SafeLink>);
    const link = screen.getByRole("link", { name: "The article (parley.example:8443)" });
    expect(link).toHaveAttribute("href", "https://parley.example:8443/talks?a=1#b");
    expect(link).toHaveAttribute("rel", "noopener noreferrer");
    expect(link).toHaveAttribute("referrerpolicy", "no-referrer");
  });

  it("names a host in look-alike letters as the network does", () => {
    render(<SafeLink address={"https://p\u0430rley.example/"}>The article</SafeLink>);
    expect(screen.getByRole("link")).toHaveAccessibleName("The article (xn--prley-4ve.example)");
  });

  it("says the address itself where it is given no words", () => {
    render(<SafeLink address="http://parley.example/talks" />);
    expect(screen.getByRole("link", { name: "http://parley.example/talks" })).toBeVisible();
  });

  it.each([
    "http://a.example",
    "HTTPS://A.example/x",
    "https://[::1]/",
    "https://a.example/?q=@b",
    "https://a.example#@",
  ])("leads to %s", (address) => {
    render(<SafeLink address={address} />);
    expect(screen.getByRole("link")).toHaveAttribute("href", new URL(address).href);
  });

  it("is text for each of 200 and more spellings of what is none", () => {
    const unsafe = spellings();
    expect(new Set(unsafe).size).toBe(unsafe.length);
    expect(unsafe.length).toBeGreaterThanOrEqual(200);
    const linked = unsafe.filter((address) => {
      const { container } = render(<SafeLink address={address}>The article</SafeLink>);
      const safe = container.querySelector("a, [href]") === null && container.textContent === `The article: ${address}`;
      cleanup();
      return !safe;
    });
    console.log(`figure: unsafe addresses that became links | ${unsafe.length} | ${linked.length}`);
    expect(linked).toEqual([]);
  });
});

/** Schemes, each written in ways that some reader takes for it, and web addresses that are not what they seem. */
function spellings(): string[] {
  const schemes = [
    ...[
      "javascript:alert(1)",
      "vbscript:msgbox(1)",
      "data:text/html,<script>alert(1)</script>",
      "blob:https://a.example/1",
    ],
    ...[
      "file:///etc/passwd",
      "filesystem:https://a.example/x",
      "view-source:https://a.example",
      "about:blank",
      "ftp://a.example/",
    ],
    ...[
      "intent://a.example#Intent;end",
      "ms-word:ofe|u|https://a.example/x",
      "ms-excel:ofe|u|x",
      "ms-msdt:/id",
      "search-ms:query=x",
    ],
    ...[
      "mailto:a@a.example",
      "tel:+1",
      "sms:+1",
      "ws://a.example/",
      "wss://a.example/",
      "jar:https://a.example!/",
      "chrome://settings",
    ],
    ...[
      "livescript:alert(1)",
      "mocha:alert(1)",
      "feed:https://a.example",
      "feed:javascript:alert(1)",
      "steam://run/1",
      "zoommtg://a.example",
    ],
  ];
  const written: ((address: string) => string)[] = [
    (address) => address,
    (address) => address.toUpperCase(),
    (address) => ` ${address}`,
    (address) => `\u0001${address}`,
    (address) => address.replace(/^(..)/, "$1\t"),
    (address) => address.replace(":", "&colon;"),
    (address) => encodeURIComponent(address),
  ];
  const web = [
    ...[
      "//a.example/",
      "///a.example/",
      "\\\\a.example\\x",
      "/\\a.example",
      "https:a.example",
      "https:/a.example",
      "https:\\\\a.example",
    ],
    ...[
      "https:///a.example",
      "http://",
      "https://?x",
      "https://#x",
      "https://@a.example/",
      "https://:@a.example/",
      "http://user@a.example/",
    ],
    ...[
      "http://user:pass@a.example/",
      "https://good.example@evil.example/",
      "https://good.example%40@evil.example/",
      "https://a.example\\@b.example/",
    ],
    ...[
      "ht\ntps://a.example/",
      "https://a.example/\n",
      "\nhttps://a.example/",
      "https://a .example/",
      "https://a.example/ x",
      "https://a\u200b.example/",
    ],
    ...[
      "https://a.example/\u202egpj.exe",
      "https://a.example/\u0000",
      "https://a.example:99999/",
      "https://[::1/",
      "https://a.example%00/",
    ],
    ...[
      "https://a.example\uff0fb@c.example/",
      "h\u0442tps://a.example/",
      "https\uff1a//a.example/",
      "https://a.example|b/",
      "talks",
      "",
      " ",
    ],
    ...[
      "#x",
      "?x",
      "./x",
      "../x",
      "/x",
      "index.html",
      "https",
      "https:",
      "url:https://a.example",
      "<https://a.example>",
    ],
  ];
  return [...new Set([...schemes.flatMap((scheme) => written.map((write) => write(scheme))), ...web])];
}
