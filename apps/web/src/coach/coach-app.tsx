import { type ComponentType, lazy, Suspense } from "react";
import { Redirect, Route, Switch } from "wouter";
import { nextPlace } from "./journey.ts";
import type { KeptRecord } from "./record/kept-record.ts";
import { RecordProvider, useRecord } from "./record/record.tsx";

const screens: readonly (readonly [path: string, screen: ComponentType])[] = [
  ["/safety", lazy(() => import("./safety/safety.tsx"))],
  ["/safety/result", lazy(() => import("./safety/result.tsx"))],
  ["/visit", lazy(() => import("./safety/visit.tsx"))],
  ["/about", lazy(() => import("./about/about.tsx"))],
  ["/usual-pain", lazy(() => import("./about/usual-pain.tsx"))],
  ["/evaluation", lazy(() => import("../tests/tests.tsx"))],
  ["/evaluation/:test", lazy(() => import("../tests/test.tsx"))],
  ["/strength", lazy(() => import("../strength/strength.tsx"))],
  ["/movement", lazy(() => import("../movement/movement.tsx"))],
  ["/compare", lazy(() => import("../compare/compare.tsx"))],
  ["/report", lazy(() => import("../report/report.tsx"))],
  ["/findings", lazy(() => import("./findings/findings.tsx"))],
  ["/today", lazy(() => import("./today/today.tsx"))],
  ["/session", lazy(() => import("./session/session.tsx"))],
  ["/next", lazy(() => import("./after/next.tsx"))],
  ["/morning", lazy(() => import("./after/morning.tsx"))],
  ["/pain", lazy(() => import("./after/pain.tsx"))],
  ["/climb", lazy(() => import("./climb/climb.tsx"))],
  ["/progress", lazy(() => import("./progress/progress.tsx"))],
  ["/learn", lazy(() => import("../learn/learn.tsx"))],
  ["/learn/:page", lazy(() => import("../learn/learn-page.tsx"))],
  ["/library", lazy(() => import("../library/library.tsx"))],
  ["/library/:id", lazy(() => import("../library/exercise-page.tsx"))],
  ["/print", lazy(() => import("../library/print.tsx"))],
  ["/settings", lazy(() => import("./settings/settings.tsx"))],
];

/** Every screen that looks at the record; each loads when it is first opened. */
export default function CoachApp({ kept }: { kept: KeptRecord }) {
  return (
    <RecordProvider kept={kept}>
      <Suspense>
        <Switch>
          {screens.map(([path, Screen]) => (
            <Route key={path} path={path} component={Screen} />
          ))}
          <Route>
            <Onward />
          </Route>
        </Switch>
      </Suspense>
    </RecordProvider>
  );
}

/** The front door, and any address this app does not know: where the person is on the way. */
function Onward() {
  const { care } = useRecord();
  return <Redirect to={nextPlace(care)} replace />;
}
