/**
 * What Chromium is started with. Nothing here has a graphics processor: without the software for one, pages are drawn in
 * about nine tenths of the time.
 */
export const BROWSER_FLAGS = ["--disable-gpu", `--disable-features=${features().join(",")}`];

/** Of a list that is given twice Chromium takes the last, so this one says again what Playwright's own says. */
function features(): readonly string[] {
  return [
    // Two pages of the browser's own behind the address bar of every window, which nobody sees: as much work as ours.
    "WebUIOmniboxPopup",
    "WebUIOmniboxAimPopup",
    "WebUIOmniboxFullPopup",
    // Playwright's (its chromiumSwitches).
    "AvoidUnnecessaryBeforeUnloadCheckSync",
    "DestroyProfileOnBrowserClose",
    "HttpsUpgrades",
    "HttpsFirstBalancedModeAutoEnable",
    "LensOverlay",
    "MediaRouter",
    "PaintHolding",
    "ThirdPartyStoragePartitioning",
    "AvoidCorsURLLoaderRestartOnRedirect",
    "TcpPortRandomizationWin",
    "OptimizationHints",
    "NetworkTimeServiceQuerying",
    "AimEnabled",
    "PreconnectToSearch",
  ];
}
