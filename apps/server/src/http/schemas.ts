import { z } from "@hono/zod-openapi";

/** Events in one upload; `uploadBatchMax` of the record is the same number on the sending side. */
export const pageMax = 1000;

export const Failure = z
  .object({
    error: z.string().openapi({ description: "One sentence: the field, what was found, what to do" }),
  })
  .openapi("Failure");

export const Health = z
  .object({
    ok: z.literal(true),
    database: z.enum(["embedded", "postgresql"]),
    databaseName: z
      .string()
      .openapi({ description: "Given once to each database; another name, another record" }),
    sync: z
      .boolean()
      .openapi({ description: "Whether this server is one person's, so that devices may sync" }),
  })
  .openapi("Health");

const EventBody = z
  .looseObject({
    id: z.string().min(1).max(128).openapi({ description: "Made on the device before it is sent" }),
    type: z.string().min(1),
    at: z.iso.datetime({ offset: true }).openapi({ description: "The device's time, as a claim" }),
  })
  .openapi("Event", { description: "An event of the record's vocabulary; unknown types are kept" });

const epoch = z.int().min(1).openapi({ description: "How often the record was erased, from 1" });
const sequence = z.int().min(1).openapi({ description: "The server's order of events" });

export const Upload = z
  .object({ epoch: epoch.nullable().optional(), events: z.array(EventBody).max(50) })
  .openapi("Upload");

export const Uploaded = z
  .object({
    epoch,
    results: z.array(z.object({ id: z.string(), outcome: z.enum(["created", "exists"]), sequence })),
  })
  .openapi("Uploaded");

export const Refused = z
  .object({ error: z.string(), position: z.int().nullable(), field: z.string() })
  .openapi("Refused");

export const ErasedSince = z.object({ error: z.string(), epoch }).openapi("ErasedSince");

export const Page = z
  .object({ epoch, events: z.array(z.object({ sequence, event: EventBody })), more: z.boolean() })
  .openapi("Page");

export const Erased = z.object({ epoch }).openapi("Erased");

export const Clearance = z
  .object({
    complete: z.boolean(),
    level: z.enum(["NONE", "CAUTION_MODIFY", "CLINICIAN_FIRST", "URGENT_SAME_DAY", "EMERGENCY"]),
    locked: z.boolean(),
    cleared: z.boolean(),
    blocked: z.array(z.string()),
    due: z.array(z.string()),
    because: z.array(z.object({ rule: z.string(), text: z.string(), items: z.array(z.string()) })),
  })
  .openapi("Clearance");
