import type { Sentence } from "@hipfirst/words";
import { useSyncExternalStore } from "react";
import { applyUpdate, appState, onAppState } from "./registration.ts";
import "./update-notice.css";

/** Offers a newer version when there is one. It never takes over by itself: a session may be running. */
export function UpdateNotice({ render }: { readonly render: (sentence: Sentence) => string }) {
  const { updateReady } = useSyncExternalStore(onAppState, appState);
  if (!updateReady) return null;
  return (
    <aside className="update-notice" role="status">
      <p>{render({ id: "pwa.update.ready" })}</p>
      <button type="button" className="btn sm" onClick={applyUpdate}>
        {render({ id: "pwa.update.apply" })}
      </button>
    </aside>
  );
}
