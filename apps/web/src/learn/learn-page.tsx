import { claims, sources } from "@hipfirst/evidence";
import { Link, useParams } from "wouter";
import { SafetyNet } from "../coach/safety/safety-net.tsx";
import { ExerciseFigure } from "../kit/figure.tsx";
import { useWords } from "../kit/preferences.tsx";
import { Shape } from "../kit/shape.tsx";
import { Step } from "../kit/shell.tsx";
import { ClaimCard } from "./claim-card.tsx";
import { type LearnPage, learnPage, learnPages } from "./pages.ts";
import "./learn.css";

/** One short page with its picture, what it rests on, and what studies do not support. */
export default function LearnPageScreen() {
  const { page: id = "" } = useParams<{ page: string }>();
  const page = learnPage(id);
  const { t } = useWords();
  if (page) return <Content key={id} page={page} />;
  return (
    <Step
      title={t("app.lost.title")}
      foot={
        <Link className="btn big" href="/learn">
          {t("app.back")}
        </Link>
      }
    >
      <p>{t("app.lost.text")}</p>
    </Step>
  );
}

function Content({ page }: { page: LearnPage }) {
  const { t } = useWords();
  const { id, figure, paragraphs, notSupported } = page;
  const place = learnPages.indexOf(page);
  const next = learnPages[place + 1];
  return (
    <Step
      show={<ExerciseFigure exercise={figure} bones />}
      eyebrow={<p>{t("learn.place", { number: place + 1, of: learnPages.length })}</p>}
      title={t(`learn.${id}.title`)}
      foot={
        <Link className="btn big" href={next ? `/learn/${next.id}` : "/learn"}>
          {next ? t(`learn.${next.id}.title`) : t("learn.back")}
        </Link>
      }
    >
      {Array.from({ length: paragraphs }, (_, n) => `learn.${id}.text.${n + 1}`).map((textId) => (
        <p key={textId}>{t(textId)}</p>
      ))}
      {id === "flare" ? <SafetyNet /> : null}
      <h2>{t("learn.rests-on")}</h2>
      <ul className="claims one">
        {page.claims.map((claim) => (
          <ClaimCard key={claim} id={claim} />
        ))}
      </ul>
      {notSupported.length > 0 ? (
        <>
          <h2>{t("learn.not-supported")}</h2>
          <ul className="ev">
            {notSupported.map((claim) => (
              <li key={claim} className="row nowrap">
                <Shape name="against" />
                <span>{t(`learn.not.${claim}`)}</span>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <details>
        <summary>{t("learn.studies")}</summary>
        <ul className="sources">
          {studiesOf(page).map((study) => (
            <li key={study.id}>{study.citation}</li>
          ))}
        </ul>
      </details>
    </Step>
  );
}

/** The sources named in the claims of a page. */
function studiesOf(page: LearnPage) {
  const ids = new Set([...page.claims, ...page.notSupported]);
  const text = claims
    .filter(({ id }) => ids.has(id))
    .flatMap((claim) => [...claim.for, ...claim.against])
    .join(" ");
  return sources.filter(({ id }) => new RegExp(`\\b${id}\\b`).test(text));
}
