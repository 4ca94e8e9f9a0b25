import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Bucket, idOf, MAX_MESSAGE, PER_SECOND, readMessage, TO_EMBED, TO_HOST } from "../../src/host/messages";

const read = (data: unknown) => readMessage(data, TO_EMBED);
const asking = (payload: unknown, type = "setView") => read({ parley: 1, type, id: 1, payload });
const codeOf = (data: unknown) => {
  const found = read(data);
  return found && "refusal" in found ? found.refusal.code : found;
};

describe("a message between an embed and its host [contract 4.5, 4.10]", () => {
  it("is read as it was sent, whatever plain data it brings", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...TO_EMBED),
        fc.nat(),
        fc.dictionary(fc.string(), fc.jsonValue(), { noNullPrototype: true }),
        (type, id, payload) => {
          expect(read({ parley: 1, type, id, payload })).toEqual({ message: { parley: 1, type, id, payload } });
        },
      ),
    );
    expect(read({ parley: 1, type: "getView" })).toEqual({ message: { parley: 1, type: "getView" } });
  });

  it("may be anything at all: it is read, refused with a sentence, or none of ours", () => {
    const odd = fc.anything({
      withBigInt: true,
      withDate: true,
      withMap: true,
      withSet: true,
      withTypedArray: true,
      withNullPrototype: true,
      withSparseArray: true,
    });
    const envelope = fc.record(
      {
        parley: fc.oneof(fc.constant(1), odd),
        type: fc.oneof(fc.constantFrom(...TO_EMBED), odd),
        id: odd,
        payload: odd,
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.oneof(envelope, odd), fc.constantFrom(TO_EMBED, TO_HOST), (data, types) => {
        const found = readMessage<string>(data, types);
        if (found === null) return;
        if ("message" in found) expect(types).toContain(found.message.type);
        else expect(found.refusal.message.length).toBeLessThan(120);
      }),
      { numRuns: 2000 },
    );
  });

  it("names the version or the message that is not known", () => {
    expect(read({ parley: 2, type: "setView", id: 4 })).toEqual({
      refusal: { code: "version", message: "Version 2 is not spoken here; 1 is." },
      id: 4,
    });
    expect(read({ parley: 1, type: "setState" })).toEqual({
      refusal: { code: "type", message: 'There is no message "setState".' },
    });
    expect(codeOf({ parley: 1, type: "toString" })).toBe("type");
    expect(codeOf({ parley: 1, type: ["setView"] })).toBe("type");
    expect(codeOf({ type: "setView" })).toBeNull();
    expect(codeOf(JSON.parse('{"__proto__": {"parley": 1, "type": "setView"}}'))).toBeNull();
  });

  it.each([
    ["a cycle", () => Object.assign({ self: {} }, { self: CYCLE }), "shape"],
    ["a list that says it is a thousand million long", () => ({ patch: new Array(1e9) }), "size"],
    ["a list that is two to the thirtieth long where it is unfolded", () => ({ patch: doubled(30) }), "size"],
    ["33 levels", () => ({ patch: nested(33) }), "shape"],
    ["a text that is too long", () => ({ patch: { q: "x".repeat(MAX_MESSAGE) } }), "size"],
    ["too many keys", () => Object.fromEntries(Array.from({ length: MAX_MESSAGE / 4 }, (_, at) => [at, 1])), "size"],
    ["a map", () => ({ patch: new Map() }), "shape"],
    ["bytes", () => ({ patch: new Uint8Array(1e6) }), "shape"],
    ["no number", () => ({ baseRev: Number.NaN }), "shape"],
    ["a list", () => [1], "shape"],
    ["a text", () => "patch", "shape"],
    ["null", () => null, "shape"],
  ])("is refused at once with %s as its payload", (_, payload, code) =>
    expect(asking(payload())).toEqual({ refusal: { code, message: expect.any(String) }, id: 1 }),
  );

  it("may be as large as its limit, and a dossier larger", () => {
    const payload = { q: "x".repeat(MAX_MESSAGE - 20) };
    expect(asking(payload)).toHaveProperty("message");
    const larger = { q: "x".repeat(MAX_MESSAGE) };
    expect(asking(larger)).toHaveProperty("refusal");
    expect(asking(larger, "setData")).toHaveProperty("message");
  });

  it("has an id that is a whole number, or none", () => {
    for (const id of [-1, 0.5, "1", null, 2 ** 60, [1]]) {
      expect(codeOf({ parley: 1, type: "getView", id })).toBe("shape");
      expect(idOf({ id })).toEqual({});
    }
    expect(idOf({ id: 0 })).toEqual({ id: 0 });
  });
});

describe("the limit of messages in a second [contract 4.10]", () => {
  it("lets through no more than it says in any second beyond what it saved up, and all that come slower", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 200 }), { maxLength: 200 }), (waits) => {
        const bucket = new Bucket(PER_SECOND, 0);
        let now = 0;
        const passed: number[] = [];
        for (const wait of waits) {
          now += wait;
          if (bucket.take(now)) passed.push(now);
        }
        for (const [at, time] of passed.entries())
          expect(passed.slice(at).filter((other) => other < time + 1000).length).toBeLessThanOrEqual(2 * PER_SECOND);
        if (waits.every((wait) => wait >= 1000 / PER_SECOND)) expect(passed).toHaveLength(waits.length);
      }),
    );
  });
});

const CYCLE: Record<string, unknown> = {};
CYCLE.self = [CYCLE, CYCLE];

function doubled(levels: number): unknown {
  let value: unknown = "x";
  for (let level = 0; level < levels; level++) value = [value, value];
  return value;
}

function nested(levels: number): unknown {
  let value: unknown = "x";
  for (let level = 0; level < levels; level++) value = { value };
  return value;
}
