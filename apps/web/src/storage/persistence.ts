/** Whether the browser has promised not to drop the record when space runs short; null where it does not say. */
export async function isKeptForGood(): Promise<boolean | null> {
  return (await navigator.storage?.persisted?.()) ?? null;
}

/** Asks for that promise. Some browsers ask the person, some decide by themselves. */
export async function askToKeep(): Promise<boolean> {
  return (await navigator.storage?.persist?.()) ?? false;
}
