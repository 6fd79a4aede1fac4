import { describe, it } from "vitest";
import { createMemoryStore } from "./memory-store.ts";
import { eventStoreRules } from "./testing/event-store-contract.ts";

describe("memory store keeps the eventStoreContract", () => {
  it.each(eventStoreRules.map((rule) => [rule.name, rule] as const))("%s", async (_, rule) => {
    const store = createMemoryStore();
    await rule.run(store, async () => store);
  });
});
