/** What the windows of a briefing send each other (docs/contract.md, section 7): one short text a message, read totally. */
import type { Briefing, Dossier } from "../../../dossier/types";
import { normalise, type View } from "../../../store/view";
import type { Timer } from "../presenter/timer";
import { LARGEST_TEXT, type Picture, SMALLEST_TEXT } from "../show";
import type { Present, Register, Shared } from "./register";

/** Another number for every change that an older window would misread. */
const PROTOCOL = 1;
/** A longer message, in UTF-16 units, is neither sent nor read. */
export const LONGEST = 16 * 1024;
const HIGHEST_CLOCK = 1e12;
const ID = /^[\w-]{1,80}$/;

export type Role = "audience" | "presenter";

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A place on the scene as parts of its width and height, from 0 to 1. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export type Message = { readonly from: string; readonly role: Role } & (
  | { readonly type: "state"; readonly shared: Shared; readonly size: Size; readonly asks: boolean }
  /** The pointer's place, null once it has left. Never repeated: a lost one is replaced by the next. */
  | { readonly type: "point"; readonly at: Point | null }
  | { readonly type: "bye" }
);

/** Why a message is not followed. `nothing`: it is none of ours, or broken. */
export type Refusal = "nothing" | "version" | "briefing";

/** What two windows must have in common. */
export interface Common {
  readonly dossier: string;
  readonly briefing: string;
  /** A short sum of both as this window has them: other data or other scenes have another. */
  readonly sum: string;
}

export function commonOf({ id, asOf }: Pick<Dossier, "id" | "asOf">, briefing: Briefing): Common {
  return { dossier: id, briefing: briefing.id, sum: sumOf(JSON.stringify([id, asOf, briefing])) };
}

/** The text of a message; null if it would be too long. */
export function writeMessage(message: Message, common: Common): string | null {
  const text = JSON.stringify({ parley: "brief", protocol: PROTOCOL, ...common, ...message });
  return text.length > LONGEST ? null : text;
}

/** Reads anything. Never throws. */
export function readMessage(data: unknown, common: Common, briefing: Briefing): Message | Refusal {
  if (typeof data !== "string" || data.length > LONGEST) return "nothing";
  const raw = parse(data);
  if (raw?.parley !== "brief") return "nothing";
  if (raw.protocol !== PROTOCOL) return "version";
  if (raw.dossier !== common.dossier || raw.briefing !== common.briefing) return "briefing";
  if (raw.sum !== common.sum) return "version";
  const { from, role, type } = raw;
  if (!isId(from) || (role !== "audience" && role !== "presenter")) return "nothing";
  if (type === "bye") return { from, role, type };
  if (type === "point") {
    const at = raw.at === null ? null : readPoint(raw.at);
    return at === undefined ? "nothing" : { from, role, type, at };
  }
  const shared = readShared(raw.shared, briefing);
  const size = readSize(raw.size);
  if (type !== "state" || !shared || !size || typeof raw.asks !== "boolean") return "nothing";
  return { from, role, type, shared, size, asks: raw.asks };
}

export function readShared(input: unknown, briefing: Briefing): Shared | null {
  if (!isRecord(input)) return null;
  const present = readRegister(input.present, (value) => readPresent(value, briefing));
  const frozen = readRegister(input.frozen, (value) => (value === null ? null : readPicture(value, briefing)));
  const timer = readRegister(input.timer, (value) => readTimer(value, briefing));
  return present && frozen && timer ? { present, frozen, timer } : null;
}

/** `read` answers undefined for what is malformed, as do all below. */
function readRegister<T>(input: unknown, read: (value: unknown) => T | undefined): Register<T> | null {
  if (!isRecord(input)) return null;
  const { clock, writer } = input;
  if (!isWhole(clock, 0, HIGHEST_CLOCK) || !isId(writer)) return null;
  const value = read(input.value);
  return value === undefined ? null : { clock, writer, value };
}

function readPresent(input: unknown, briefing: Briefing): Present | undefined {
  if (!isRecord(input)) return undefined;
  const picture = readPicture(input.picture, briefing);
  const { blank, overview, pointer, text } = input;
  if (!picture || typeof blank !== "boolean" || typeof overview !== "boolean" || typeof pointer !== "boolean") {
    return undefined;
  }
  return isWhole(text, SMALLEST_TEXT, LARGEST_TEXT) ? { picture, blank, overview, pointer, text } : undefined;
}

function readPicture(input: unknown, briefing: Briefing): Picture | undefined {
  if (!isRecord(input)) return undefined;
  const scene = briefing.scenes.find(({ id }) => id === input.scene);
  const view = readView(input.view);
  if (!scene || !view || typeof input.evidence !== "boolean") return undefined;
  return { scene: scene.id, view, evidence: input.evidence };
}

function readView(input: unknown): View | undefined {
  if (!isRecord(input)) return undefined;
  const { view, dropped } = normalise(input);
  return dropped.length === 0 ? view : undefined;
}

function readTimer(input: unknown, briefing: Briefing): Timer | undefined {
  if (!isRecord(input) || !isRecord(input.spent)) return undefined;
  const { since, before, entered, spent } = input;
  const ids = briefing.scenes.map(({ id }) => id);
  const scene = ids.find((id) => id === input.scene);
  if (scene === undefined || (since !== null && !isTime(since)) || !isTime(before) || !isTime(entered))
    return undefined;
  const kept: Record<string, number> = {};
  for (const id of ids) {
    const time = Object.hasOwn(spent, id) ? spent[id] : undefined;
    if (time === undefined) continue;
    if (!isTime(time)) return undefined;
    kept[id] = time;
  }
  return { since, before, scene, entered, spent: kept };
}

function readPoint(input: unknown): Point | undefined {
  if (!isRecord(input)) return undefined;
  const { x, y } = input;
  return isPart(x) && isPart(y) ? { x, y } : undefined;
}

function readSize(input: unknown): Size | undefined {
  if (!isRecord(input)) return undefined;
  const { width, height } = input;
  return isWhole(width, 1, 20_000) && isWhole(height, 1, 20_000) ? { width, height } : undefined;
}

function parse(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) ? value : null;
  } catch {
    return null;
  }
}

function isRecord(input: unknown): input is Readonly<Record<string, unknown>> {
  return typeof input === "object" && input !== null && !Array.isArray(input);
}

function isId(input: unknown): input is string {
  return typeof input === "string" && ID.test(input);
}

function isWhole(input: unknown, least: number, most: number): input is number {
  return Number.isInteger(input) && (input as number) >= least && (input as number) <= most;
}

function isTime(input: unknown): input is number {
  return typeof input === "number" && input >= 0 && input <= 1e14;
}

function isPart(input: unknown): input is number {
  return typeof input === "number" && input >= 0 && input <= 1;
}

/** FNV-1a over UTF-16 units: short, and enough to tell two versions apart. */
function sumOf(text: string): string {
  let sum = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193);
  return (sum >>> 0).toString(36);
}
