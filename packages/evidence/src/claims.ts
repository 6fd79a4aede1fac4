/** How well the body of evidence supports a claim. */
export type Grade = "very-low" | "low" | "low-to-moderate" | "moderate" | "not-supported" | "contradicted";

/** A claim the product touches, with what speaks for it, what against, and the only sentence it allows. */
export interface Claim {
  readonly id: string;
  readonly claim: string;
  readonly grade: Grade;
  readonly gradeNote: string;
  readonly for: readonly string[];
  readonly against: readonly string[];
  /** The strongest wording the evidence allows; null when nothing may be said. */
  readonly maySay: string | null;
}

export const claims: readonly Claim[] = [
  {
    id: "C1",
    claim: "People with LBP tend to have weaker hip flexors",
    grade: "low",
    gradeNote: "association, mixed",
    for: ["NA02 (n=600, significant association)"],
    against: [
      "KAZ22 (no group difference in athletes; but r -.26 to -.48 with disability)",
      "SOUSA19/PIZOL23 found extensor/abductor deficits, flexors not pooled/tested",
    ],
    maySay: "Some studies find lower hip-flexor strength in people with back pain; others do not.",
  },
  {
    id: "C2",
    claim: "Weak hip flexors cause LBP",
    grade: "very-low",
    gradeNote: "no prospective flexor study found",
    for: [],
    against: ["NAD00/NAD01/NAD02 are about extensors and abductors only"],
    maySay: null,
  },
  {
    id: "C3",
    claim: "Pelvic misalignment / lordosis / tight iliopsoas explains LBP",
    grade: "contradicted",
    gradeNote: "at association level",
    for: [],
    against: [
      "NA02: lordosis, pelvic tilt, leg length, iliopsoas length not associated",
      "ARAB17: LBP group arched less",
    ],
    maySay: null,
  },
  {
    id: "C4",
    claim: "Strengthening hip flexors reduces LBP",
    grade: "very-low",
    gradeNote: "one 14-person pilot",
    for: ["VOLP14 exists"],
    against: ["n too small"],
    maySay: "We do not yet know whether hip-flexor strengthening itself reduces back pain.",
  },
  {
    id: "C5",
    claim: "Adding hip strengthening (mostly glutes) helps LBP",
    grade: "low",
    gradeNote: "effect below MIC",
    for: ["JESUS20 -5.4/100 mm, -2.9 disability", "KY20, SANT23, LEEM25"],
    against: ["FUK21 no added benefit to 12 months", "MIC is 15 mm / 5 RMDQ / 10 ODI (OST08)"],
    maySay:
      "Hip strengthening added to usual care gives, on average, a small benefit; one good trial found none.",
  },
  {
    id: "C6",
    claim: "Stretching alone can worsen it",
    grade: "not-supported",
    gradeNote: "",
    for: [],
    against: ["HAT21 and KY20: stretch groups improved within group"],
    maySay: "Stretching can feel good; it does not build strength.",
  },
  {
    id: "C7",
    claim: "A graded programme raises hip-flexor strength",
    grade: "moderate",
    gradeNote: "1 RCT, healthy",
    for: ["THOR16"],
    against: [],
    maySay: "Can increase hip-flexor strength.",
  },
  {
    id: "C8",
    claim: "Exercise of many kinds helps chronic LBP",
    grade: "moderate",
    gradeNote: "",
    for: ["WHO23", "JOSPT21", "NG59"],
    against: ["effects small-moderate"],
    maySay: "Exercise is recommended for long-lasting back pain; the best type is one you will keep doing.",
  },
  {
    id: "C9",
    claim: "Exercise + education lowers recurrence",
    grade: "moderate",
    gradeNote: "",
    for: ["STEF16", "CHOI10"],
    against: ["fades >1 y"],
    maySay: "Regular exercise with education lowers the chance of another episode.",
  },
  {
    id: "C10",
    claim: "Psoas is smaller in LBP",
    grade: "not-supported",
    gradeNote: "pooled",
    for: [],
    against: ["SEYE22"],
    maySay: null,
  },
  {
    id: "C11",
    claim: "Psoas stabilises the lumbar spine",
    grade: "low-to-moderate",
    gradeNote: "mechanistic",
    for: ["HU11 bilateral psoas in ASLR"],
    against: ["not an outcome"],
    maySay: "The psoas attaches to the spine and works with other muscles.",
  },
];

/** What the product says it is for. */
export const intendedUse =
  "Supports adults with recurrent low back pain to record symptoms and to follow a strength programme that they or their therapist choose. It does not diagnose, and does not replace care.";

/** Words and phrases that no sentence of the product may hold. */
export const forbiddenWording: readonly string[] = [
  "your pain is caused by",
  "misaligned",
  "out of place",
  "cures",
  "prevents back pain",
  "unstable spine",
  "dysfunction",
  "AI physiotherapist",
];
