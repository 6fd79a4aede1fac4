import type { ReactNode } from "react";

/** Numbers and sentences keep their place, unseen and unread, until they answer the question that is asked now. */
export function Awaited({ isCurrent, children }: { isCurrent: boolean; children: ReactNode }) {
  return (
    <div className={isCurrent ? "awaited" : "awaited not-yet"} aria-busy={!isCurrent}>
      {children}
    </div>
  );
}
