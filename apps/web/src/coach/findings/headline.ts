import type { Evaluation, SideFinding } from "@hipfirst/evaluation";

const isWeak = (side: SideFinding) => side.class === "weak" || side.class === "weak-short";
const isShort = (side: SideFinding) => side.class === "short" || side.class === "weak-short";

/** Id of the one sentence that says what was found, `app.findings.title.<…>`. */
export function headlineId({ sides: { left, right } }: Pick<Evaluation, "sides">): string {
  const found = (of: (side: SideFinding) => boolean): "both" | "left" | "right" | null => {
    if (of(left) && of(right)) return "both";
    return of(left) ? "left" : of(right) ? "right" : null;
  };
  const weak = found(isWeak);
  if (weak === "left" && right.strength === "normal") return "app.findings.title.weaker.left";
  if (weak === "right" && left.strength === "normal") return "app.findings.title.weaker.right";
  if (weak !== null) return `app.findings.title.weak.${weak}`;
  const short = found(isShort);
  if (short !== null) return `app.findings.title.short.${short}`;
  const isClear = left.class === "neither" && right.class === "neither";
  return isClear ? "app.findings.title.neither" : "app.findings.title.undecided";
}
