import { claims, type Grade } from "@hipfirst/evidence";
import { useWords } from "../kit/preferences.tsx";
import { Shape } from "../kit/shape.tsx";

/** A claim in the only sentence the evidence allows, with how sure it is. */
export function ClaimCard({ id }: { id: string }) {
  const { t } = useWords();
  const claim = claims.find((each) => each.id === id);
  if (claim === undefined) throw new Error(`No claim "${id}": see the claims of the evidence room`);
  return (
    <li className="card">
      <p>{t(`app.claim.${id}`)}</p>
      {gradesTheSentence(claim.grade) ? (
        <p className="chip">
          <Shape name={claim.grade === "moderate" ? "ok" : "open"} />
          {t(`app.grade.${claim.grade}`)}
        </p>
      ) : null}
    </li>
  );
}

/** "Not supported" grades the claim that is refused, not the sentence that is said in its place. */
export function gradesTheSentence(grade: Grade): boolean {
  return grade !== "not-supported" && grade !== "contradicted";
}
