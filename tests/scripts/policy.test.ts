import { expect, test } from "vitest";
import { embedPolicy, examplePolicy, pagePolicy, remotePolicy, workerPolicy } from "../../scripts/policy.mjs";

const connectOf = (policy: string) => policy.split("; ").find((directive) => directive.startsWith("connect-src"));

test("a page asks its own server alone, or those beside it that the build was told", () => {
  expect(connectOf(pagePolicy({ connect: "" }))).toBe("connect-src 'self'");
  expect(connectOf(pagePolicy({ connect: "https://ch.example  http://localhost:8123" }))).toBe(
    "connect-src 'self' https://ch.example http://localhost:8123",
  );
});

test.each([
  "*",
  "https://*.example",
  "'unsafe-inline'",
  "https:",
  "https://a.example;script-src",
  "https://a.example/path",
  "ch.example",
])("%s is no server: the build stops", (source) => {
  expect(() => pagePolicy({ connect: source })).toThrow("PARLEY_CONNECT");
});

test("an embed asks nobody, whatever the build was told", () => {
  expect(connectOf(embedPolicy("https://host.example"))).toBe("connect-src 'none'");
});

test("one page alone may ask other hosts, by https at its usual port [contract 12.2]", () => {
  const policy = remotePolicy();
  expect(connectOf(policy)).toBe("connect-src https://*");
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("trusted-types 'none'");
  expect(policy).not.toMatch(/unsafe|worker-src|frame-src|blob:/);
  for (const other of [pagePolicy(), embedPolicy(), examplePolicy(), workerPolicy()])
    expect(connectOf(other) ?? "").not.toMatch(/\*|https:/);
});
