import { useState } from "react";
import { currentTheme, setTheme } from "../theme";

/** Light or dark, kept for this browser where it lets us. */
export function ThemeButton() {
  const [theme, choose] = useState(currentTheme);
  const next = theme === "dark" ? "light" : "dark";
  return (
    <button
      type="button"
      onClick={() => {
        setTheme(next);
        choose(next);
      }}
    >
      {next === "dark" ? "Dark" : "Light"} theme
    </button>
  );
}
