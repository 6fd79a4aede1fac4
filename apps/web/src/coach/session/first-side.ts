import type { Evaluation } from "@hipfirst/evaluation";
import type { Side } from "@hipfirst/skeleton";

/** The weaker side goes first; the right one where the tests do not tell the sides apart. */
export function firstSide(evaluation: Pick<Evaluation, "sides" | "asymmetry">): Side {
  const weaker = evaluation.asymmetry?.flag ? evaluation.asymmetry.weakerSide : null;
  if (weaker !== null) return weaker;
  const { left, right } = evaluation.sides;
  return left.strength === "weak" && right.strength !== "weak" ? "left" : "right";
}
