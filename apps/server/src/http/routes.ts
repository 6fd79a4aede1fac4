import { createRoute, z } from "@hono/zod-openapi";
import {
  Clearance,
  Erased,
  ErasedSince,
  Failure,
  Health,
  Page,
  pageMax,
  Refused,
  Upload,
  Uploaded,
} from "./schemas.ts";

const json = <Schema extends z.ZodType>(schema: Schema, description: string) => ({
  description,
  content: { "application/json": { schema } },
});
const asText = (description: string) => z.string().optional().openapi({ type: "integer", description });

export const health = createRoute({
  method: "get",
  path: "/api/health",
  summary: "Whether the server and its database answer",
  responses: { 200: json(Health, "Well"), 500: json(Failure, "The database does not answer") },
});

export const upload = createRoute({
  method: "post",
  path: "/api/events",
  summary: "Append events; sending them again is safe",
  description:
    "All events are stored durably, or none. At most 50. Checked by the handler, which answers in one sentence.",
  request: { body: { required: true, content: { "application/json": { schema: Upload } } } },
  responses: {
    200: json(Uploaded, "Durable: one answer for each event, in order"),
    400: json(z.union([Refused, Failure]), "Not understood, or one event is broken; nothing was stored"),
    403: json(Failure, "Sent by a page of another origin"),
    409: json(ErasedSince, "The record was erased since this epoch; nothing was stored"),
    413: json(Failure, "Too many events or bytes"),
  },
});

export const download = createRoute({
  method: "get",
  path: "/api/events",
  summary: "Events after a sequence, in the server's order",
  request: {
    query: z.object({
      after: asText("Sequence to start after; 0 for all"),
      limit: asText(`Events in the answer, at most ${pageMax}`),
    }),
  },
  responses: { 200: json(Page, "One page"), 400: json(Failure, "A parameter is not understood") },
});

export const erase = createRoute({
  method: "delete",
  path: "/api/record",
  summary: "Erase the person's whole record, for good",
  responses: { 200: json(Erased, "Erased"), 403: json(Failure, "Sent by a page of another origin") },
});

export const clearanceNow = createRoute({
  method: "get",
  path: "/api/clearance",
  summary: "Whether the record lets a session be proposed now, and why",
  responses: { 200: json(Clearance, "Derived from the record at the server's time") },
});
