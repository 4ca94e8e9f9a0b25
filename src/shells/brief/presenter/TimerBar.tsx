import type { Scene } from "../../../dossier/types";
import type { KeptBriefing } from "../../../io/briefingRecord";
import type { Windows } from "../sync/windows";
import { useShowStore } from "../useShow";
import { clockText, elapsedOf, onScene, plannedUntil, startTimer, type Timer, toggleTimer } from "./timer";
import { useTick } from "./useTick";
import { useConnection } from "./useWindows";

interface TimerBarProps {
  readonly windows: Windows;
  readonly scenes: readonly Scene[];
}

/** How long it has run, this scene against its target, all against the plan, and the time of day. */
export function TimerBar({ windows, scenes }: TimerBarProps) {
  const timer = useConnection(windows, (connection) => connection.timer);
  return (
    <header className="presenter-time">
      <Times timer={timer} scenes={scenes} />
      <div className="presenter-group">
        <button type="button" onClick={() => windows.time(toggleTimer)}>
          {timer.since === null ? (timer.before > 0 ? "Go on" : "Start the timer") : "Pause"}
        </button>
        <button
          type="button"
          disabled={timer.since === null && timer.before === 0}
          onClick={() => windows.time(({ scene }) => startTimer(scene))}
        >
          Reset
        </button>
      </div>
      <TimeOfDay />
    </header>
  );
}

/** The same in the window with the notes, by that window's own timers. */
export function Times({ timer, scenes, where = window }: { timer: Timer; scenes: readonly Scene[]; where?: Window }) {
  const now = useTick(where);
  // One that was made here can have a time of its own, whatever its scenes take.
  const { briefing } = useShowStore();
  const whole = "savedAt" in briefing ? (briefing as KeptBriefing).seconds : null;
  const target = scenes.find(({ id }) => id === timer.scene)?.seconds ?? null;
  const spent = onScene(timer, now);
  const plan = plannedUntil(scenes, timer.scene);
  const elapsed = elapsedOf(timer, now);
  const over = target !== null && spent > target * 1000;
  return (
    <div className="presenter-times">
      <p data-over={(whole !== null && elapsed > whole * 1000) || undefined}>
        <small>In all</small>
        <span>
          <b role="timer" aria-label="In all" className="presenter-total">
            {clockText(elapsed)}
          </b>
          {whole !== null && ` of ${clockText(whole * 1000)}`}
        </span>
      </p>
      <p data-over={over || undefined}>
        <small>This scene</small>
        <span>
          <b>{clockText(spent)}</b>
          {target !== null && ` of ${clockText(target * 1000)}`}
        </span>
        {target !== null && (
          <i className="presenter-target">
            <i style={{ width: `${Math.min(100, spent / target / 10)}%` }} />
          </i>
        )}
      </p>
      {plan && (
        <p>
          <small>Plan</small>
          <span>
            {clockText(totalOf(scenes) * 1000)}
            {planText(elapsed / 1000, plan)}
          </span>
        </p>
      )}
    </div>
  );
}

function TimeOfDay() {
  const now = new Date(useTick());
  return (
    <time className="presenter-clock">{now.toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" })}</time>
  );
}

function planText(elapsed: number, { before, after }: { before: number; after: number }): string {
  if (elapsed === 0) return "";
  if (elapsed > after) return ` · ${clockText((elapsed - after) * 1000)} behind`;
  if (elapsed < before) return ` · ${clockText((before - elapsed) * 1000)} ahead`;
  return " · on time";
}

function totalOf(scenes: readonly Scene[]): number {
  return scenes.reduce((sum, { seconds }) => sum + (seconds ?? 0), 0);
}
