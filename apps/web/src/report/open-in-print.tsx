import { type ReactNode, useEffect, useRef } from "react";

/** Folded on the screen as the reader leaves it, and always open on paper. */
export function OpenInPrint({ summary, children }: { summary: string; children: ReactNode }) {
  const details = useRef<HTMLDetailsElement>(null);
  const wasOpen = useRef(false);
  useEffect(() => {
    const open = () => {
      wasOpen.current = details.current?.open ?? false;
      if (details.current) details.current.open = true;
    };
    const restore = () => {
      if (details.current) details.current.open = wasOpen.current;
    };
    window.addEventListener("beforeprint", open);
    window.addEventListener("afterprint", restore);
    return () => {
      window.removeEventListener("beforeprint", open);
      window.removeEventListener("afterprint", restore);
    };
  }, []);
  return (
    <details ref={details}>
      <summary>{summary}</summary>
      {children}
    </details>
  );
}
