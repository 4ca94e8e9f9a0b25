import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { startTimer } from "../../../src/shells/brief/presenter/timer";
import { startShow } from "../../../src/shells/brief/show";
import { startShared, write } from "../../../src/shells/brief/sync/register";
import { commonOf, LONGEST, type Message, readMessage, writeMessage } from "../../../src/shells/brief/sync/wire";
import { normalise, type View } from "../../../src/store/view";
import { arbitraryView } from "../../store/arbitraryView";
import { briefingOf } from "../../support/briefingOf";

const briefing = briefingOf(3);
const dossier = { id: "a-dossier", asOf: "2026-01-01" };
const common = commonOf(dossier, briefing);
const show = startShow(briefing);
const size = { width: 1280, height: 720 };
const shared = startShared("w", show, startTimer("scene-1"));
const state: Message = { from: "w", role: "audience", type: "state", shared, size, asks: true };
const text = writeMessage(state, common) ?? "";
const read = (data: unknown) => readMessage(data, common, briefing);

describe("a message between the windows of a briefing", () => {
  it("comes as it went, whatever the Views [contract 7.3]", () => {
    fc.assert(
      fc.property(arbitraryView, arbitraryView, fc.boolean(), (one, other, evidence) => {
        const picture = { scene: "scene-2", view: normalise(one).view, evidence };
        const frozen = { scene: "scene-3", view: normalise(other).view, evidence: !evidence };
        const next = write(shared, "v", { ...show, picture, frozen }, startTimer("scene-2"));
        const message: Message = { ...state, shared: next };
        const sent = writeMessage(message, common);
        if (sent !== null) expect(read(sent)).toEqual(message);
      }),
    );
    for (const message of [
      { from: "w", role: "presenter", type: "bye" },
      { from: "w", role: "presenter", type: "point", at: { x: 0, y: 0.25 } },
      { from: "w", role: "presenter", type: "point", at: null },
    ] as const) {
      expect(read(writeMessage(message, common))).toEqual(message);
    }
  });

  it("is not sent, nor read, when it is longer than 16 KiB [contract 7.2]", () => {
    const long: View = { speaker: Array.from({ length: 200 }, (_, at) => `${at}-${"x".repeat(100)}`) };
    const next = write(shared, "w", { ...show, picture: { ...show.picture, view: long } }, shared.timer.value);
    expect(writeMessage({ ...state, shared: next }, common)).toBeNull();
    expect(read(`${text}${" ".repeat(LONGEST)}`)).toBe("nothing");
    expect(read(`${text} `)).toEqual(state);
  });

  it("carries no word of the briefing beyond ids [contract 7.1]", () => expect(text).not.toMatch(/Headline|Notes/));

  it("is refused by name when it is of another version, other data or another briefing [contract 7.3]", () => {
    const changed = (change: object) => read(JSON.stringify({ ...JSON.parse(text), ...change }));
    expect(changed({})).toEqual(state);
    expect(changed({ protocol: 2 })).toBe("version");
    expect(changed({ protocol: "1" })).toBe("version");
    expect(changed({ briefing: "b" })).toBe("briefing");
    expect(changed({ dossier: "b" })).toBe("briefing");
    expect(read(writeMessage(state, commonOf({ ...dossier, asOf: "2026-01-02" }, briefing)))).toBe("version");
    expect(read(writeMessage(state, commonOf(dossier, { ...briefing, title: "Another" })))).toBe("version");
  });

  it.each([
    ["a scene that is not there", ["present", "value", "picture", "scene"], "scene-9"],
    ["a View with a key that is not known", ["present", "value", "picture", "view"], { colour: "red" }],
    ["a View that is none", ["present", "value", "picture", "view"], []],
    ["a broken pin", ["frozen", "value"], { scene: "scene-1", view: { pin: "x" }, evidence: false }],
    ["a frozen nothing", ["frozen", "value"], undefined],
    ["texts too large", ["present", "value", "text"], 17],
    ["half a text size", ["present", "value", "text"], 10.5],
    ["a word for yes", ["present", "value", "blank"], "yes"],
    ["a clock below zero", ["present", "clock"], -1],
    ["a clock without end", ["present", "clock"], 1e15],
    ["a writer with markup", ["timer", "writer"], "<b>"],
    ["a time of an impossible scene", ["timer", "value", "spent"], { "scene-1": -4 }],
    ["a start that is a text", ["timer", "value", "since"], "now"],
  ])("is refused with %s [contract 7.3]", (_, path, value) => {
    const message = JSON.parse(text);
    let at = message.shared;
    for (const key of path.slice(0, -1)) at = at[key];
    at[path.at(-1) as string] = value;
    expect(read(JSON.stringify(message))).toBe("nothing");
  });

  it("is read whatever it is: nothing throws, and nothing changes what objects are", () => {
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.json(), fc.string()), (data) => {
        expect(read(data)).toBe("nothing");
      }),
    );
    // Any one place of a good message holding anything at all: read, or refused.
    fc.assert(
      fc.property(fc.nat(text.length), fc.nat(20), fc.string({ maxLength: 5 }), (at, cut, put) => {
        const data = text.slice(0, at) + put + text.slice(at + cut);
        expect(["string", "object"]).toContain(typeof read(data));
      }),
      { numRuns: 1000 },
    );
    const poison = text.replace('"spent":{}', '"spent":{"__proto__":{"x":1},"constructor":5}');
    expect(read(poison)).toEqual(state);
    expect(({} as Record<string, unknown>).x).toBeUndefined();
  });
});
