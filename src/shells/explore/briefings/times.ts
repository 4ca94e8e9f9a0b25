import type { KeptBriefing } from "../../../io/briefingRecord";

/** "4 min 30 s"; parts of a second are rounded. */
export function timeWords(seconds: number): string {
  const whole = Math.round(seconds);
  const parts = [
    [Math.floor(whole / 3600), "h"],
    [Math.floor(whole / 60) % 60, "min"],
    [whole % 60, "s"],
  ] as const;
  return (
    parts
      .filter(([count]) => count > 0)
      .map(([count, unit]) => `${count} ${unit}`)
      .join(" ") || "0 s"
  );
}

/** "Scenes take 4 min 30 s, 2 of them have no time. There are 10 min: 5 min 30 s left." */
export function timesInWords({ scenes, seconds }: Pick<KeptBriefing, "scenes" | "seconds">): string {
  const sum = scenes.reduce((whole, scene) => whole + (scene.seconds ?? 0), 0);
  const without = scenes.filter((scene) => scene.seconds === null).length;
  const open = without > 0 && sum > 0 ? `, ${without} of them ${without === 1 ? "has" : "have"} no time` : "";
  const scenesTake = sum === 0 ? "No scene has a time." : `Scenes take ${timeWords(sum)}${open}.`;
  if (seconds === null) return scenesTake;
  const left = seconds - sum;
  const rest = left < 0 ? `${timeWords(-left)} too long` : `${timeWords(left)} left`;
  return `${scenesTake} There are ${timeWords(seconds)}: ${left === 0 ? "it fits" : rest}.`;
}
