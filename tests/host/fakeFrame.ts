import type { Frame, FrameEvent, FrameSettings } from "../../src/host/frame";
import type { Payload, ToEmbed } from "../../src/host/messages";

/** A frame without an embed in it: what was asked of it stands in a list, and a test answers. */
export interface FakeFrame {
  readonly settings: FrameSettings;
  readonly element: HTMLIFrameElement;
  readonly asked: { readonly type: ToEmbed; readonly payload: Payload | undefined }[];
  disposed: boolean;
  /** What the embed answers a question with; to throw is to refuse. */
  answer: (type: ToEmbed, payload: Payload) => Payload;
  hear(type: FrameEvent["type"], payload: Payload): void;
}

/** In the order in which they were opened. */
export const frames: FakeFrame[] = [];

export function openFrame(place: Element, settings: FrameSettings): Frame {
  const element = document.createElement("iframe");
  element.title = settings.title;
  place.append(element);
  const fake: FakeFrame = {
    settings,
    element,
    asked: [],
    disposed: false,
    answer: () => ({}),
    hear: (type, payload) => settings.onEvent?.({ type, payload }),
  };
  frames.push(fake);
  return {
    element,
    async ask(type, payload) {
      fake.asked.push({ type, payload });
      return fake.answer(type, payload ?? {});
    },
    follow() {},
    dispose() {
      fake.disposed = true;
      element.remove();
    },
  };
}

/** jsdom has none. */
globalThis.matchMedia ??= () => new EventTarget() as MediaQueryList;

/** The frame that was opened last. */
export function frame(): FakeFrame {
  const last = frames.at(-1);
  if (!last) throw new Error("No frame was opened.");
  return last;
}
