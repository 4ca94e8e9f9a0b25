/** A small window that stays above all others (Document Picture-in-Picture), where the browser has it. */

interface PictureInPicture {
  requestWindow(options: { readonly width: number; readonly height: number }): Promise<Window>;
}

export function canStayOnTop(): boolean {
  return "documentPictureInPicture" in window;
}

/** Opens it with this page's styles and theme. Null where the browser refuses. Only from within a press of a button. */
export async function openOnTop(): Promise<Window | null> {
  const { documentPictureInPicture: pictures } = window as unknown as { documentPictureInPicture: PictureInPicture };
  let opened: Window | null = null;
  try {
    opened = await pictures.requestWindow({ width: 420, height: 520 });
    const page = opened.document;
    page.title = document.title;
    page.documentElement.lang = document.documentElement.lang;
    Object.assign(page.documentElement.dataset, document.documentElement.dataset);
    page.adoptedStyleSheets = sheetsFor(opened as Window & typeof globalThis);
    return opened;
  } catch {
    opened?.close();
    return null;
  }
}

/** As sheets of its own: the page's policy allows no style in words, and a file's links lead nowhere from there. */
function sheetsFor({ CSSStyleSheet: Sheet }: Window & typeof globalThis): CSSStyleSheet[] {
  return [...document.styleSheets, ...document.adoptedStyleSheets].map((sheet) => {
    const copy = new Sheet();
    copy.replaceSync([...sheet.cssRules].map(({ cssText }) => cssText).join("\n"));
    return copy;
  });
}
