import { Link } from "wouter";
import { Icon } from "../../kit/icon.tsx";
import { useWords } from "../../kit/preferences.tsx";
import { Page, useScreenTitle } from "../../kit/shell.tsx";
import { DueCard, ReviewCard } from "../../questionnaires/today-cards.tsx";
import { nextPlace } from "../journey.ts";
import { useRecord } from "../record/record.tsx";
import { FeelingCard } from "./feeling-card.tsx";
import { MorningCard } from "./morning-card.tsx";
import { OnlyHereCard } from "./only-here-card.tsx";
import { PainDoor } from "./pain-door.tsx";
import { PlanNote } from "./plan-note.tsx";
import { QuietFacts } from "./quiet-facts.tsx";
import { todaysCard } from "./todays-card.ts";
import { TodaysCard } from "./todays-card.tsx";
import "./today.css";

/** One big card with today's one action, how the back is, four quiet facts, and the pain door. */
export default function Today() {
  const { t, locale } = useWords();
  const { care } = useRecord();
  const heading = useScreenTitle(t("app.nav.today"));
  const weekday = new Intl.DateTimeFormat(locale, { weekday: "long" }).format(care.now);
  const name = weekday.charAt(0).toLocaleUpperCase(locale) + weekday.slice(1);
  const onTheWay = nextPlace(care);

  return (
    <Page>
      <div className="day">
        <h1 ref={heading} tabIndex={-1}>
          {name}
        </h1>
        <span className="mute">
          {new Intl.DateTimeFormat(locale, { day: "numeric", month: "long" }).format(care.now)}
        </span>
      </div>
      <PlanNote />
      <div className="today">
        {onTheWay === "/today" ? <TodaysCard card={todaysCard(care)} /> : <UnfinishedCard to={onTheWay} />}
        <div className="today-rail">
          <MorningCard />
          <OnlyHereCard />
          <ReviewCard />
          <FeelingCard />
          <QuietFacts />
          <DueCard />
          <p>
            <Link className="link" href="/calendar">
              {t("calendar.door")}
              <Icon name="arrow" />
            </Link>
          </p>
          <PainDoor />
        </div>
      </div>
    </Page>
  );
}

/** Something on the way in is open: it is then today's one action. */
function UnfinishedCard({ to }: { to: string }) {
  const { t } = useWords();
  return (
    <section className="card plain-card">
      <h2>{t("app.today.unfinished")}</h2>
      <p className="mute">
        {t(`app.today.unfinished${to.replace("/safety/result", "/result").replace("/", ".")}`)}
      </p>
      <Link className="btn big" href={to}>
        {t("app.continue")}
        <Icon name="arrow" />
      </Link>
    </section>
  );
}
