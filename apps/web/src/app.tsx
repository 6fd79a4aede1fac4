import { type ComponentType, lazy, Suspense, useEffect, useState } from "react";
import { Redirect, Route, Switch } from "wouter";
import { nextPlace } from "./coach/journey.ts";
import { type KeptRecord, openKeptRecord } from "./coach/record/kept-record.ts";
import { RecordProvider, useRecord } from "./coach/record/record.tsx";
import { ErrorBoundary } from "./kit/error-screen.tsx";
import { PreferencesProvider } from "./kit/preferences.tsx";
import "./kit/kit.css";

const screens: readonly (readonly [path: string, screen: ComponentType])[] = [
  ["/welcome", lazy(() => import("./coach/welcome.tsx"))],
  ["/safety", lazy(() => import("./coach/safety/safety.tsx"))],
  ["/safety/result", lazy(() => import("./coach/safety/result.tsx"))],
  ["/visit", lazy(() => import("./coach/safety/visit.tsx"))],
  ["/about", lazy(() => import("./coach/about/about.tsx"))],
  ["/usual-pain", lazy(() => import("./coach/about/usual-pain.tsx"))],
  ["/evaluation", lazy(() => import("./coach/evaluation/evaluation.tsx"))],
  ["/evaluation/:test", lazy(() => import("./coach/evaluation/test.tsx"))],
  ["/findings", lazy(() => import("./coach/findings/findings.tsx"))],
  ["/today", lazy(() => import("./coach/today/today.tsx"))],
  ["/session", lazy(() => import("./coach/session/session.tsx"))],
  ["/next", lazy(() => import("./coach/after/next.tsx"))],
  ["/morning", lazy(() => import("./coach/after/morning.tsx"))],
  ["/pain", lazy(() => import("./coach/after/pain.tsx"))],
  ["/climb", lazy(() => import("./coach/climb/climb.tsx"))],
  ["/progress", lazy(() => import("./coach/progress/progress.tsx"))],
  ["/learn", lazy(() => import("./coach/learn.tsx"))],
  ["/settings", lazy(() => import("./coach/settings/settings.tsx"))],
];

/** Providers and routes; each screen loads when it is first opened. */
export function App() {
  return (
    <ErrorBoundary>
      <PreferencesProvider>
        <WithRecord />
      </PreferencesProvider>
    </ErrorBoundary>
  );
}

function WithRecord() {
  const [kept, setKept] = useState<KeptRecord | null>(null);
  const [failed, setFailed] = useState<unknown>(null);
  useEffect(() => {
    openKeptRecord().then(setKept, setFailed);
  }, []);
  if (failed !== null) throw failed;
  if (kept === null) return null;
  return (
    <RecordProvider kept={kept}>
      <Suspense>
        <Switch>
          {screens.map(([path, Screen]) => (
            <Route key={path} path={path} component={Screen} />
          ))}
          <Route>
            <Home />
          </Route>
        </Switch>
      </Suspense>
    </RecordProvider>
  );
}

/** The front door, and any address this app does not know: where the person is on the way. */
function Home() {
  const { care } = useRecord();
  return <Redirect to={nextPlace(care)} replace />;
}
