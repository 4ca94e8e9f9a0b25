/** How long the briefing has run, and its present scene. Kept as times of day, so that no window has to count. */
export interface Timer {
  /** Since when it runs, in milliseconds of the epoch; null while it is paused. */
  readonly since: number | null;
  /** What it had run before, in milliseconds. */
  readonly before: number;
  /** The scene that it counts for. */
  readonly scene: string;
  /** What it showed when that scene came, in milliseconds. */
  readonly entered: number;
  /** How long each scene was shown until it was left, in milliseconds; those not shown yet are not in it. */
  readonly spent: Readonly<Record<string, number>>;
}

export function startTimer(scene: string): Timer {
  return { since: null, before: 0, scene, entered: 0, spent: {} };
}

/** Milliseconds since the start, without the pauses; never below zero, also where the clock was set back. */
export function elapsedOf(timer: Timer, now: number): number {
  return timer.before + (timer.since === null ? 0 : Math.max(0, now - timer.since));
}

/** Milliseconds on the present scene, all its showings together; never below zero, which no other window would read. */
export function onScene(timer: Timer, now: number): number {
  return (timer.spent[timer.scene] ?? 0) + Math.max(0, elapsedOf(timer, now) - timer.entered);
}

/** Starts it, or lets it rest. */
export function toggleTimer(timer: Timer, now: number): Timer {
  if (timer.since === null) return { ...timer, since: now };
  return { ...timer, since: null, before: elapsedOf(timer, now) };
}

/** Counts for another scene from now on. */
export function enterScene(timer: Timer, scene: string, now: number): Timer {
  if (scene === timer.scene) return timer;
  const spent = { ...timer.spent, [timer.scene]: onScene(timer, now) };
  return { ...timer, scene, entered: elapsedOf(timer, now), spent };
}

/** What the scenes before this one, and this one, were meant to take; null where none of them has a target. Seconds. */
export function plannedUntil(
  scenes: readonly { readonly id: string; readonly seconds: number | null }[],
  scene: string,
): { readonly before: number; readonly after: number } | null {
  const at = scenes.findIndex(({ id }) => id === scene);
  if (at < 0 || scenes.every(({ seconds }) => seconds === null)) return null;
  const before = scenes.slice(0, at).reduce((sum, { seconds }) => sum + (seconds ?? 0), 0);
  return { before, after: before + (scenes[at]?.seconds ?? 0) };
}

/** `4:05`, `1:02:03`; below zero with a minus sign. Whole seconds, as far as they have passed. */
export function clockText(milliseconds: number): string {
  const seconds = Math.floor(Math.abs(milliseconds) / 1000);
  const two = (value: number) => String(value).padStart(2, "0");
  const minutes = Math.floor(seconds / 60);
  const sign = milliseconds < 0 && seconds > 0 ? "−" : "";
  if (minutes < 60) return `${sign}${minutes}:${two(seconds % 60)}`;
  return `${sign}${Math.floor(minutes / 60)}:${two(minutes % 60)}:${two(seconds % 60)}`;
}
