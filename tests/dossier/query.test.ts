import { onlineManager } from "@tanstack/react-query";
import { afterEach, describe, expect, test } from "vitest";
import { loadBundled } from "../../src/dossier/bundle";
import { createQueryClient, dossierQuery } from "../../src/dossier/query";

afterEach(() => onlineManager.setOnline(true));

describe("dossierQuery", () => {
  test("loads the bundled dossier, frozen and the same each time, also without a network", async () => {
    onlineManager.setOnline(false);
    const client = createQueryClient();
    const dossier = await client.fetchQuery(dossierQuery());
    expect(dossier).toBe(await loadBundled());
    expect(await client.fetchQuery(dossierQuery())).toBe(dossier);
    expect(Object.isFrozen(dossier.articles[0]?.codings[0])).toBe(true);
    client.clear();
  });
});
