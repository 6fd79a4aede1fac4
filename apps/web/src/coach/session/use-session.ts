import { useCallback, useState } from "react";
import { readDraft, writeDraft } from "../record/draft.ts";
import { advance, newSession, resumed, type SessionAction, type SessionState } from "./machine.ts";
import type { SetStep } from "./steps.ts";

const draftName = "session";

export interface SessionHandle {
  readonly state: SessionState | null;
  readonly start: (session: string, steps: readonly SetStep[]) => void;
  readonly act: (action: SessionAction) => void;
  readonly close: () => void;
}

/** The session under way, stored after every action and found again after a reload. */
export function useSession(openSessionId: string | null): SessionHandle {
  const [state, setState] = useState<SessionState | null>(() => {
    const stored = readDraft<SessionState>(draftName);
    return stored !== null && stored.session === openSessionId ? resumed(stored) : null;
  });
  const keep = useCallback((next: SessionState | null) => {
    writeDraft(draftName, next);
    return next;
  }, []);
  const act = useCallback(
    (action: SessionAction) => setState((before) => (before === null ? null : keep(advance(before, action)))),
    [keep],
  );
  const start = useCallback(
    (session: string, steps: readonly SetStep[]) => setState(keep(newSession(session, steps))),
    [keep],
  );
  const close = useCallback(() => setState(keep(null)), [keep]);
  return { state, start, act, close };
}
