import { ExerciseFigure } from "../kit/figure.tsx";

/** What a person meets first: one calm movement. */
export default function WelcomeFigure() {
  return <ExerciseFigure exercise="R07" arrow bones />;
}
