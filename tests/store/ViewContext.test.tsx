import { act, render, screen } from "@testing-library/react";
import type { ReactNode } from "react";
import { describe, expect, it, vi } from "vitest";
import { setMin, setQuery } from "../../src/store/controls";
import { createViewStore } from "../../src/store/store";
import { toggleFacet } from "../../src/store/transitions";
import { useHover, useUndo, useView, useViewStore, ViewProvider } from "../../src/store/ViewContext";

function Shows({ use, onRender }: { readonly use: () => unknown; readonly onRender?: () => void }) {
  const value = use();
  onRender?.();
  return <output>{JSON.stringify(value)}</output>;
}
const shown = () => screen.getByRole("status").textContent;
const under = (store: ReturnType<typeof createViewStore>, children: ReactNode) =>
  render(<ViewProvider store={store}>{children}</ViewProvider>);

describe("useView", () => {
  it("gives the View, and again when it changes", () => {
    const store = createViewStore();
    under(store, <Shows use={() => useView()} />);
    expect(shown()).toBe("{}");
    act(() => store.commit((view) => setMin(view, 3)));
    expect(shown()).toBe('{"min":3}');
  });

  it("renders again only when the chosen part differs", () => {
    const store = createViewStore();
    const onRender = vi.fn();
    under(store, <Shows use={() => useView((view) => view.min)} onRender={onRender} />);
    act(() => store.commit((view) => setQuery(view, "x")));
    act(() => store.setHover({ kind: "row", id: "trump" }));
    expect(onRender).toHaveBeenCalledTimes(1);
    act(() => store.commit((view) => setMin(view, 2)));
    expect(onRender).toHaveBeenCalledTimes(2);
  });

  it("bears a selector that makes a new list each time", () => {
    const store = createViewStore();
    const onRender = vi.fn();
    under(store, <Shows use={() => useView((view) => [...(view.speaker ?? [])])} onRender={onRender} />);
    act(() => store.commit((view) => setMin(view, 2)));
    expect(onRender).toHaveBeenCalledTimes(1);
    act(() => store.commit((view) => toggleFacet(view, "speaker", "trump")));
    expect(shown()).toBe('["trump"]');
  });

  it("follows a selector that changes with its component", () => {
    const store = createViewStore({ q: "words", min: 4 });
    const { rerender } = under(store, <Shows use={() => useView((view) => view.q)} />);
    rerender(
      <ViewProvider store={store}>
        <Shows use={() => useView((view) => view.min)} />
      </ViewProvider>,
    );
    expect(shown()).toBe("4");
  });

  it("says what is missing when there is no provider", () => {
    vi.spyOn(console, "error").mockImplementation(() => {});
    expect(() => render(<Shows use={() => useView()} />)).toThrow("No ViewProvider");
    vi.restoreAllMocks();
  });
});

describe("useHover", () => {
  it("renders only what the hover touches", () => {
    const store = createViewStore();
    const onRender = vi.fn();
    under(
      store,
      <Shows use={() => useHover((hover) => hover?.kind === "row" && hover.id === "putin")} onRender={onRender} />,
    );
    act(() => store.setHover({ kind: "row", id: "trump" }));
    expect(onRender).toHaveBeenCalledTimes(1);
    act(() => store.setHover({ kind: "row", id: "putin" }));
    expect(shown()).toBe("true");
  });
});

describe("useUndo", () => {
  it("tells whether there is anything to undo or redo", () => {
    const store = createViewStore();
    const { result } = (() => {
      const result: { current: ReturnType<typeof useUndo> | null } = { current: null };
      const Reads = () => {
        result.current = useUndo();
        return null;
      };
      under(store, <Reads />);
      return { result };
    })();
    expect(result.current).toMatchObject({ canUndo: false, canRedo: false });
    act(() => store.commit((view) => setMin(view, 2)));
    expect(result.current).toMatchObject({ canUndo: true, canRedo: false });
    act(() => result.current?.undo());
    expect(result.current).toMatchObject({ canUndo: false, canRedo: true });
  });
});

describe("ViewProvider", () => {
  it("without a store makes one of its own for each mount", () => {
    const stores = new Set();
    const Reads = () => {
      stores.add(useViewStore());
      return null;
    };
    render(
      <>
        <ViewProvider initial={{ q: "x" }}>
          <Reads />
          <Shows use={() => useView((view) => view.q)} />
        </ViewProvider>
        <ViewProvider>
          <Reads />
        </ViewProvider>
      </>,
    );
    expect(stores.size).toBe(2);
    expect(shown()).toBe('"x"');
  });
});
