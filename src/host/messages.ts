/**
 * The messages between an embed and the page around it (docs/contract.md, section 4): shapes, limits and refusals. Both
 * sides read by it; it imports nothing.
 */

export const PROTOCOL = 1;

/** Of a message as JSON, in UTF-16 units; only a dossier may be larger. */
export const MAX_MESSAGE = 64 * 1024;
export const MAX_DOSSIER = 16 * 1024 * 1024;
/** Messages of one type in a second. */
export const PER_SECOND = 20;

/** What the embed tells its host. */
export const TO_HOST = ["hello", "ready", "resize", "view", "select", "error", "ack"] as const;
/** What a host may ask of the embed; each is acknowledged or refused. */
export const TO_EMBED = ["setView", "getView", "setTheme", "setData", "prepareForPrint", "destroy"] as const;
export type ToHost = (typeof TO_HOST)[number];
export type ToEmbed = (typeof TO_EMBED)[number];
/** What a host answers hello with, on the window and with a port. */
export const CONNECT = ["connect"] as const;

export interface Message<T extends string = string> {
  readonly parley: typeof PROTOCOL;
  readonly type: T;
  /** Names a question, so that its answer can be told from others. */
  readonly id?: number;
  readonly payload?: Payload;
}

export type Payload = Readonly<Record<string, unknown>>;

export type Refused =
  /** Another version of this protocol. */
  | "version"
  /** No message of that name. */
  | "type"
  /** Not the shape that the message has. */
  | "shape"
  | "size"
  /** More than {@link PER_SECOND}, or overtaken by a newer one. */
  | "rate"
  /** The View that it was made on is not the present one any more. */
  | "stale"
  /** A View, theme or dossier that was read and is at fault. */
  | "value"
  | "failed";

export interface Refusal {
  readonly code: Refused;
  /** A sentence in English that names what was refused. */
  readonly message: string;
}

export type Read<T extends string> =
  | { readonly message: Message<T> }
  | { readonly refusal: Refusal; readonly id?: number };

/** Reads anything that arrived. Null if it is no message of ours at all; never throws. */
export function readMessage<T extends string>(data: unknown, types: readonly T[]): Read<T> | null {
  if (!isRecord(data) || !Object.hasOwn(data, "parley")) return null;
  const id = idOf(data);
  const refuse = (code: Refused, message: string) => ({ refusal: { code, message }, ...id });
  if (data.parley !== PROTOCOL)
    return refuse("version", `Version ${shown(data.parley)} is not spoken here; ${PROTOCOL} is.`);
  const type = types.find((one) => one === data.type);
  if (type === undefined) return refuse("type", `There is no message ${shown(data.type)}.`);
  if (data.id !== undefined && id.id === undefined) return refuse("shape", `The id of ${type} is no whole number.`);
  const { payload } = data;
  if (payload === undefined) return { message: { parley: PROTOCOL, type, ...id } };
  const fault = faultOf(payload, type === "setData" ? MAX_DOSSIER : MAX_MESSAGE);
  if (fault === "size") return refuse("size", `${type} is too large.`);
  if (fault !== null || !isRecord(payload)) return refuse("shape", `The payload of ${type} is not plain data.`);
  return { message: { parley: PROTOCOL, type, ...id, payload } };
}

/** The id by which an answer names its question, where there is one; to be spread into the answer. */
export function idOf(data: unknown): { readonly id?: number } {
  const id = isRecord(data) ? data.id : undefined;
  return Number.isSafeInteger(id) && (id as number) >= 0 ? { id: id as number } : {};
}

/** Lets so many pass in a second, and as many at once after a rest. */
export class Bucket {
  #left: number;
  #at: number;

  constructor(
    readonly perSecond: number,
    now: number,
  ) {
    this.#left = perSecond;
    this.#at = now;
  }

  /** Whether one more may pass now; `now` in milliseconds, never going back. */
  take(now: number): boolean {
    this.#left = Math.min(this.perSecond, this.#left + ((now - this.#at) / 1000) * this.perSecond);
    this.#at = now;
    if (this.#left < 1) return false;
    this.#left -= 1;
    return true;
  }
}

export function isRecord(value: unknown): value is Payload {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A name or number of somebody else's, safe to repeat. */
function shown(value: unknown): string {
  return typeof value === "string"
    ? `"${value.slice(0, 40)}"`
    : typeof value === "number"
      ? String(value)
      : "without a name";
}

/** No payload is nested deeper. */
export const MOST_LEVELS = 32;

/**
 * Whether a value is what JSON can say, of at most so many units (escapes and spaces not counted). It stops at the limit,
 * so that a cycle, or a list that says it is a thousand million long, costs no more than the longest message.
 */
function faultOf(value: unknown, limit: number): "size" | "shape" | null {
  let left = limit;
  const walk = (one: unknown, level: number): "size" | "shape" | null => {
    left -= typeof one === "string" ? one.length + 3 : 3;
    if (left < 0) return "size";
    if (one === null || one === undefined || typeof one === "string" || typeof one === "boolean") return null;
    if (typeof one === "number") return Number.isFinite(one) ? null : "shape";
    if (typeof one !== "object" || level === MOST_LEVELS) return "shape";
    if (Array.isArray(one)) {
      if (one.length > left) return "size";
    } else if (Object.getPrototypeOf(one) !== Object.prototype) return "shape";
    for (const key of Object.keys(one)) {
      left -= key.length;
      const fault = walk((one as Payload)[key], level + 1);
      if (fault !== null) return fault;
    }
    return null;
  };
  return walk(value, 0);
}
