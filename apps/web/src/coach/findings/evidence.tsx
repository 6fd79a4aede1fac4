import { Link } from "wouter";
import { useWords } from "../../kit/preferences.tsx";
import { Shape, type ShapeName } from "../../kit/shape.tsx";

/** What speaks for the idea beside what speaks against it. */
export function EvidenceBothWays() {
  const { t } = useWords();
  return (
    <>
      <div className="ev2">
        <EvidenceCard title={t("app.evidence.for")} ids={["for.1", "for.2", "for.3"]} shape="for" />
        <EvidenceCard
          title={t("app.evidence.against")}
          ids={["against.1", "against.2", "against.3"]}
          shape="against"
        />
      </div>
      <p>
        <Link className="link" href="/learn">
          {t("app.learn.title")}
        </Link>
      </p>
    </>
  );
}

function EvidenceCard({ title, ids, shape }: { title: string; ids: readonly string[]; shape: ShapeName }) {
  const { t } = useWords();
  return (
    <section className="card">
      <h3>{title}</h3>
      <ul className="ev">
        {ids.map((id) => (
          <li key={id}>
            <Shape name={shape} />
            <span>{t(`app.evidence.${id}`)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
