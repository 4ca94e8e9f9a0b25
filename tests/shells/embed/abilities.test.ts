// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from "vitest";
import { abilitiesOf } from "../../../src/shells/embed/abilities";
import { embedOptions } from "../../../src/shells/embed/options";

// Colours of CSS are read by a browser (tests/e2e/wire.spec.ts); here they are told in hex.
vi.mock("../../../src/shells/embed/contrast", async (original) => {
  const contrast = await original<typeof import("../../../src/shells/embed/contrast")>();
  return { ...contrast, rgbOf: contrast.ofHex };
});

let prefersDark: boolean;
const system = new EventTarget();
vi.stubGlobal("matchMedia", () => Object.assign(system, { matches: prefersDark }));
const shown = () => document.documentElement.dataset.theme;

describe("the scheme of an embed [contract 4.9]", () => {
  let link: string;
  let theme: (payload: object) => Promise<object>;

  beforeEach(async () => {
    prefersDark = false;
    link = "light";
    const stage = { options: () => embedOptions(new Map([["theme", link]])) } as Parameters<typeof abilitiesOf>[0];
    theme = (payload) => abilitiesOf(stage).setTheme({ ...payload });
    await theme({ scheme: null, transparent: null, colours: null, font: null });
    expect(shown()).toBe("light");
  });

  it("goes back with the paper that brought it, as on a page that sets a paper for its dark side alone", async () => {
    await theme({ colours: { paper: "#111111", ink: "#eeeeee" } });
    expect(shown()).toBe("dark");
    await theme({ colours: { paper: null, ink: null } });
    expect(shown()).toBe("light");
  });

  it("is no longer the link's where a paper comes as the scheme goes", async () => {
    link = "dark";
    await theme({ scheme: null });
    expect(shown()).toBe("dark");
    expect(await theme({ scheme: null, colours: { paper: "#ffffff" } })).toEqual({ payload: {} });
    expect(shown()).toBe("light");
  });

  it("is what ink alone was read on, whatever the visitor's system turns to", async () => {
    await theme({ scheme: "auto", colours: { ink: "#222222" } });
    prefersDark = true;
    system.dispatchEvent(new Event("change"));
    expect(shown()).toBe("light");
    await theme({ colours: null });
    expect(shown()).toBe("dark");
    expect(await theme({ colours: { ink: "#222222" } })).toMatchObject({ refusal: { code: "value" } });
  });
});
