import { type ComponentType, lazy, Suspense } from "react";
import { Redirect, Route, Switch, useLocation } from "wouter";
import { type CalendarPreferences, preferencesName } from "../calendar/preferences.ts";
import { nextPlace } from "./journey.ts";
import { type Path, paths } from "./paths.ts";
import { readDraft } from "./record/draft.ts";
import type { KeptRecord } from "./record/kept-record.ts";
import { RecordProvider, useRecord } from "./record/record.tsx";

const screens: Readonly<Record<Path, ComponentType>> = {
  "/safety": lazy(() => import("./safety/safety.tsx")),
  "/safety/result": lazy(() => import("./safety/result.tsx")),
  "/visit": lazy(() => import("./safety/visit.tsx")),
  "/about": lazy(() => import("./about/about.tsx")),
  "/usual-pain": lazy(() => import("./about/usual-pain.tsx")),
  "/evaluation": lazy(() => import("../tests/tests.tsx")),
  "/evaluation/:test": lazy(() => import("../tests/test.tsx")),
  "/strength": lazy(() => import("../strength/strength.tsx")),
  "/movement": lazy(() => import("../movement/movement.tsx")),
  "/video": lazy(() => import("../video/video.tsx")),
  "/compare": lazy(() => import("../compare/compare.tsx")),
  "/report": lazy(() => import("../report/report.tsx")),
  "/findings": lazy(() => import("./findings/findings.tsx")),
  "/today": lazy(() => import("./today/today.tsx")),
  "/camera": lazy(() => import("./camera-setup/camera-setup.tsx")),
  "/session": lazy(() => import("./session/session.tsx")),
  "/next": lazy(() => import("./after/next.tsx")),
  "/morning": lazy(() => import("./after/morning.tsx")),
  "/pain": lazy(() => import("./after/pain.tsx")),
  "/climb": lazy(() => import("./climb/climb.tsx")),
  "/progress": lazy(() => import("./progress/progress.tsx")),
  "/why/:id": lazy(() => import("../loads/why.tsx")),
  "/loads/:id": lazy(() => import("../loads/loads.tsx")),
  "/questionnaires": lazy(() => import("../questionnaires/questionnaires.tsx")),
  "/questionnaires/:id": lazy(() => import("../questionnaires/ask.tsx")),
  "/questionnaires/:id/scores": lazy(() => import("../questionnaires/scores.tsx")),
  "/norms": lazy(() => import("../norms/norms.tsx")),
  "/calendar": lazy(() => import("../calendar/calendar.tsx")),
  "/learn": lazy(() => import("../learn/learn.tsx")),
  "/learn/:page": lazy(() => import("../learn/learn-page.tsx")),
  "/library": lazy(() => import("../library/library.tsx")),
  "/library/:id": lazy(() => import("../library/exercise-page.tsx")),
  "/print": lazy(() => import("../library/print.tsx")),
  "/settings": lazy(() => import("./settings/settings.tsx")),
};

const ReminderBell = lazy(() => import("../calendar/reminder-bell.tsx"));

/** Only where the person asked for reminders on this device, and not in the middle of a set. */
function Reminders() {
  const [here] = useLocation();
  const wanted = readDraft<CalendarPreferences>(preferencesName)?.onDevice === true;
  // The calendar's own screen changes what the bell goes by.
  if (!wanted || here === "/session" || here === "/calendar") return null;
  return (
    <Suspense>
      <ReminderBell />
    </Suspense>
  );
}

/** Every screen that looks at the record; each loads when it is first opened. */
export default function CoachApp({ kept }: { kept: KeptRecord }) {
  return (
    <RecordProvider kept={kept}>
      <Suspense>
        <Switch>
          {paths.map((path) => (
            <Route key={path} path={path} component={screens[path]} />
          ))}
          <Route>
            <Onward />
          </Route>
        </Switch>
      </Suspense>
      <Reminders />
    </RecordProvider>
  );
}

/** The front door, and any address this app does not know: where the person is on the way. */
function Onward() {
  const { care } = useRecord();
  return <Redirect to={nextPlace(care)} replace />;
}
