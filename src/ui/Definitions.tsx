import { lazy, type ReactNode, Suspense } from "react";

/** Nobody points at a label before the labels are drawn. */
const DefinitionBox = lazy(() => import("./DefinitionBox"));

/** Whatever inside it has an `aria-description` shows that on focus, click, touch and rest. */
export function Definitions({ children, className }: { children: ReactNode; className?: string | undefined }) {
  return (
    <div className={className}>
      {children}
      <Suspense fallback={null}>
        <DefinitionBox />
      </Suspense>
    </div>
  );
}
