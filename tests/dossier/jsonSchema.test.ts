import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { jsonSchemas } from "../../scripts/json-schemas";

describe("public/schema [contract 1.3]", () => {
  test("holds the JSON Schema that the validator gives today (npm run schema writes it)", () => {
    const committed = readdirSync("public/schema").map((name) => [name, readFileSync(`public/schema/${name}`, "utf8")]);
    expect(new Map(committed as [string, string][])).toEqual(jsonSchemas());
  });

  test("allows no unknown key in any object of a fixed shape", () => {
    const open: string[] = [];
    const walk = (name: string, schema: unknown) => {
      if (typeof schema !== "object" || schema === null) return;
      if ("properties" in schema && !("additionalProperties" in schema && schema.additionalProperties === false))
        open.push(name);
      for (const [key, part] of Object.entries(schema)) walk(`${name} ${key}`, part);
    };
    for (const [name, text] of jsonSchemas()) walk(name, JSON.parse(text));
    expect(open).toEqual([]);
  });
});
