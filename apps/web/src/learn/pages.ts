/** A short page: its picture, its paragraphs, the claims it rests on and what it does not say. */
export interface LearnPage {
  readonly id: string;
  readonly figure: string;
  /** Number of paragraphs `learn.<id>.text.<n>`. */
  readonly paragraphs: number;
  /** Ids of claims with a sentence that may be said. */
  readonly claims: readonly string[];
  /** Ids of claims that studies do not support; said as `learn.not.<claim>`. */
  readonly notSupported: readonly string[];
}

export const learnPages: readonly LearnPage[] = [
  { id: "spine", figure: "standing-march", paragraphs: 3, claims: ["C11", "C1"], notSupported: ["C3"] },
  { id: "weak-or-tight", figure: "thomas", paragraphs: 3, claims: ["C1", "C11"], notSupported: ["C10"] },
  { id: "stretching", figure: "A05", paragraphs: 3, claims: ["C6", "C8"], notSupported: ["C6"] },
  { id: "strength", figure: "R05", paragraphs: 3, claims: ["C7", "C5", "C4"], notSupported: [] },
  { id: "flare", figure: "R02", paragraphs: 3, claims: ["C8", "C9"], notSupported: [] },
  {
    id: "unknown",
    figure: "seated-hold",
    paragraphs: 3,
    claims: ["C4", "C5", "C1"],
    notSupported: ["C2", "C3", "C10"],
  },
];

export function learnPage(id: string): LearnPage | undefined {
  return learnPages.find((page) => page.id === id);
}
