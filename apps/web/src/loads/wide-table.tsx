import type { ReactNode } from "react";

/** A table that scrolls sideways inside itself on a narrow screen; the keyboard reaches it to scroll. */
export function WideTable({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by keyboard.
    <section className="scrolls" aria-label={label} tabIndex={0}>
      <table className="numbers">{children}</table>
    </section>
  );
}
