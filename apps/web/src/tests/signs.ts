/** What may be seen on one leg in a squat, and how a squat may look from the side; texts `tests.seen.<sign>`. */
export const legFaults = ["trunk", "pelvis", "knee", "wobble"] as const;
export const squatSigns = ["trunk-early", "tuck", "arch", "heels", "to-one-side"] as const;

const known: ReadonlySet<string> = new Set([...legFaults, ...squatSigns, "none"]);

/** Whether the sign has a text here; a record from elsewhere may hold other words. */
export const isSign = (word: string): boolean => known.has(word);
