import { useCallback, useRef, useState } from "react";
import { readDraft, writeDraft } from "../record/draft.ts";
import { advance, newSession, resumed, type SessionAction, type SessionState } from "./machine.ts";
import type { SetStep } from "./steps.ts";

const draftName = "session";

export interface SessionHandle {
  readonly state: SessionState | null;
  readonly start: (session: string, steps: readonly SetStep[], kind: SessionState["kind"]) => void;
  readonly act: (action: SessionAction) => void;
  readonly close: () => void;
}

/** The session under way, stored with every action before the screen shows it, and found again after a reload. */
export function useSession(openSessionId: string | null): SessionHandle {
  const [state, setState] = useState<SessionState | null>(() => {
    const stored = readDraft<SessionState>(draftName);
    return stored !== null && stored.session === openSessionId ? resumed(stored) : null;
  });
  const latest = useRef(state);
  const keep = useCallback((next: SessionState | null) => {
    latest.current = next;
    writeDraft(draftName, next);
    setState(next);
  }, []);
  const act = useCallback(
    (action: SessionAction) => {
      if (latest.current !== null) keep(advance(latest.current, action));
    },
    [keep],
  );
  const start = useCallback(
    (session: string, steps: readonly SetStep[], kind: SessionState["kind"]) =>
      keep(newSession(session, steps, kind)),
    [keep],
  );
  const close = useCallback(() => keep(null), [keep]);
  return { state, start, act, close };
}
