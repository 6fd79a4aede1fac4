import { type ReactNode, useEffect, useRef } from "react";
import { Link, useLocation } from "wouter";
import { Icon, type IconName } from "./icon.tsx";
import { useWords } from "./preferences.tsx";
import { BrandMark, Shape } from "./shape.tsx";

const places: readonly { readonly to: string; readonly icon: IconName; readonly textId: string }[] = [
  { to: "/today", icon: "today", textId: "app.nav.today" },
  { to: "/climb", icon: "climb", textId: "app.nav.climb" },
  { to: "/progress", icon: "progress", textId: "app.nav.progress" },
  { to: "/findings", icon: "body", textId: "app.nav.findings" },
];

/** Sets the tab's title and moves focus to the heading, so that a screen reader hears where it is. */
export function useScreenTitle(title: string) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} – Hipfirst`;
  }, [title]);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, []);
  return heading;
}

/** The mark, the four places (once there is a plan) and the settings. */
export function TopBar({ places: showPlaces }: { places: boolean }) {
  const { t } = useWords();
  const [here] = useLocation();
  return (
    <header className="top">
      <Link className="brand" href="/">
        <BrandMark />
        Hipfirst
      </Link>
      {showPlaces ? (
        <nav className="links" aria-label={t("app.nav.main")}>
          {places.map((place) => (
            <Link key={place.to} href={place.to} aria-current={here === place.to ? "page" : undefined}>
              {t(place.textId)}
            </Link>
          ))}
        </nav>
      ) : (
        <span className="end" />
      )}
      {showPlaces ? (
        <Link className="tool pain" href="/pain" aria-label={t("app.pain-door")}>
          <Shape name="stop" />
          <span aria-hidden="true">{t("app.session.pain")}</span>
        </Link>
      ) : null}
      <Link className="tool" href="/settings" aria-label={t("app.nav.settings")}>
        <Icon name="settings" />
      </Link>
    </header>
  );
}

function TabBar() {
  const { t } = useWords();
  const [here] = useLocation();
  return (
    <nav className="tabs" aria-label={t("app.nav.main")}>
      {places.map((place) => (
        <Link key={place.to} href={place.to} aria-current={here === place.to ? "page" : undefined}>
          <Icon name={place.icon} />
          {t(place.textId)}
        </Link>
      ))}
    </nav>
  );
}

/** One of the places a person comes back to. */
export function Page({ children, places: showPlaces = true }: { children: ReactNode; places?: boolean }) {
  return (
    <>
      <TopBar places={showPlaces} />
      <main className="page">{children}</main>
      {showPlaces ? <TabBar /> : null}
    </>
  );
}

interface StepProps {
  /** What is shown beside (laptop) or above (phone) the step, usually a figure. */
  readonly show?: ReactNode;
  readonly title: string;
  readonly eyebrow?: ReactNode;
  readonly children: ReactNode;
  readonly foot?: ReactNode;
}

/** One step on the way in: what it is, what to do, and its button in thumb reach. */
export function Step({ show, title, eyebrow, children, foot }: StepProps) {
  const heading = useScreenTitle(title);
  return (
    <>
      <TopBar places={false} />
      <main className={show ? "step" : "step alone"}>
        {show ? <div className="show">{show}</div> : null}
        <div className="do">
          {eyebrow ? <div className="eyebrow">{eyebrow}</div> : null}
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
          {children}
          {foot ? <div className="foot">{foot}</div> : null}
        </div>
      </main>
    </>
  );
}

/** How far along, as a bar with its words for those who do not see it. */
export function ProgressBar({ done, of, label }: { done: number; of: number; label: string }) {
  return (
    <div
      className="progress"
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={of}
      aria-valuenow={done}
    >
      <i style={{ inlineSize: `${(100 * done) / of}%` }} />
    </div>
  );
}
