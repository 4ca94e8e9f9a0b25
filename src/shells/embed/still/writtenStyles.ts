const styles = new WeakMap<Element, object>();

/**
 * From now on a style that is set on an element stands in its attribute as it was written. The document in which stills are
 * drawn has no browser behind it, and would drop what it cannot read, such as `max(4px, 3%)`.
 */
export function keepStylesAsWritten(): void {
  for (const { prototype } of [HTMLElement, SVGElement])
    Object.defineProperty(prototype, "style", {
      configurable: true,
      get(this: Element) {
        const style = styles.get(this) ?? styleOf(this);
        styles.set(this, style);
        return style;
      },
    });
}

/** What React and d3 ask of a style: its properties, by the names of scripts or of style sheets. */
function styleOf(element: Element): object {
  const written = new Map<string, string>();
  const put = (name: string, value: unknown) => {
    const key = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    if (value === "" || value === null) written.delete(key);
    else written.set(key, String(value));
    element.setAttribute("style", [...written].map(([one, text]) => `${one}: ${text};`).join(" "));
  };
  const methods: Record<string, unknown> = {
    setProperty: put,
    removeProperty: (name: string) => put(name, null),
    getPropertyValue: (name: string) => written.get(name) ?? "",
  };
  return new Proxy(
    {},
    {
      get: (_, name) => methods[String(name)] ?? written.get(String(name)) ?? "",
      set: (_, name, value) => {
        put(String(name), value);
        return true;
      },
    },
  );
}
