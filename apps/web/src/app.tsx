import { lazy, Suspense, useEffect, useState } from "react";
import { Redirect, Route, Switch, useLocation } from "wouter";
import { navigate } from "wouter/use-browser-location";
import type { KeptRecord } from "./coach/record/kept-record.ts";
import { loadWelcome, openRecord } from "./first-needs.ts";
import { ErrorBoundary } from "./kit/error-screen.tsx";
import { PreferencesProvider, useWords } from "./kit/preferences.tsx";
import { UpdateNotice } from "./pwa/update-notice.tsx";
import "./kit/kit.css";

const Welcome = lazy(loadWelcome);
const CoachApp = lazy(() => import("./coach/coach-app.tsx"));

/** The first screen needs no record and loads without it; everything else is the coach. */
export function App() {
  return (
    <ErrorBoundary>
      <PreferencesProvider>
        <Suspense>
          <Switch>
            <Route path="/welcome" component={Welcome} />
            <Route component={WithRecord} />
          </Switch>
        </Suspense>
        <Update />
      </PreferencesProvider>
    </ErrorBoundary>
  );
}

/** A newer version is offered anywhere but in the middle of a session. */
function Update() {
  const { render } = useWords();
  const [here] = useLocation();
  return here === "/session" ? null : <UpdateNotice render={render} />;
}

/** Opens the record of this device. An empty one, at the front door, is a new person. */
function WithRecord() {
  const [here] = useLocation();
  const [kept, setKept] = useState<KeptRecord | null>(null);
  const [isNew, setNew] = useState(false);
  const [failed, setFailed] = useState<unknown>(null);
  useEffect(() => {
    openRecord()
      .then(async (opened) => {
        const isEmpty = (await opened.store.list(0, 1)).length === 0;
        setNew(isEmpty);
        if (isEmpty) leaveWelcomeOnArrival(opened, () => setNew(false));
        setKept(opened);
      })
      .catch(setFailed);
  }, []);
  if (failed !== null) throw failed;
  if (kept === null) return null;
  const welcome = kept.isGone ? "/welcome?record=gone" : "/welcome";
  return isNew && here === "/" ? <Redirect to={welcome} replace /> : <CoachApp kept={kept} />;
}

/** A record that comes from the server while its person is being welcomed takes them to their place. */
function leaveWelcomeOnArrival({ store }: KeptRecord, onArrival: () => void): void {
  const leave = async () => {
    if ((await store.list(0, 1)).length === 0) return;
    end();
    onArrival();
    if (location.pathname === "/welcome") navigate("/", { replace: true });
  };
  const end = store.subscribe((source) => source !== "here" && void leave());
  // It may have come between the first look and now.
  void leave();
}
