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
  const id = isId(data.id) ? { id: data.id } : {};
  const refuse = (code: Refused, message: string) => ({ refusal: { code, message }, ...id });
  if (data.parley !== PROTOCOL)
    return refuse("version", `Version ${shown(data.parley)} is not spoken here; ${PROTOCOL} is.`);
  const type = types.find((one) => one === data.type);
  if (type === undefined) return refuse("type", `There is no message ${shown(data.type)}.`);
  if (data.id !== undefined && !isId(data.id)) return refuse("shape", `The id of ${type} is no whole number.`);
  const size = sizeOf(data.payload);
  if (size === null) return refuse("shape", `The payload of ${type} is not plain data.`);
  if (size > (type === "setData" ? MAX_DOSSIER : MAX_MESSAGE)) return refuse("size", `${type} is too large.`);
  if (data.payload !== undefined && !isRecord(data.payload))
    return refuse("shape", `The payload of ${type} is no object.`);
  const payload = data.payload === undefined ? {} : { payload: data.payload };
  return { message: { parley: PROTOCOL, type, ...id, ...payload } };
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

function isId(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

/** A name or number of somebody else's, safe to repeat. */
function shown(value: unknown): string {
  return typeof value === "string"
    ? `"${value.slice(0, 40)}"`
    : typeof value === "number"
      ? String(value)
      : "without a name";
}

function sizeOf(payload: unknown): number | null {
  try {
    return payload === undefined ? 0 : JSON.stringify(payload).length;
  } catch {
    return null;
  }
}
