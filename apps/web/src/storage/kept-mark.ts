const markName = "hipfirst.record-kept";

/** A note, kept apart from the record, that there is one: a browser that drops the record may leave the note. */
export function markRecordKept(): void {
  try {
    localStorage.setItem(markName, "yes");
  } catch {
    // Without the note a loss is not noticed; nothing else changes.
  }
}

/** The person deleted everything: an empty record is no loss then. */
export function forgetRecordMark(): void {
  try {
    localStorage.removeItem(markName);
  } catch {
    // Nothing was noted either.
  }
}

export function wasRecordKept(): boolean {
  try {
    return localStorage.getItem(markName) !== null;
  } catch {
    return false;
  }
}
