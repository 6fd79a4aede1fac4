import { clearance } from "@hipfirst/evaluation";
import { parseEvents, uploadBatchMax } from "@hipfirst/record";
import { render } from "@hipfirst/words";
import { OpenAPIHono } from "@hono/zod-openapi";
import { bodyLimit } from "hono/body-limit";
import type { DatabaseKind } from "../database/open.ts";
import type { PersonLog } from "../database/person-log.ts";
import { languageOf, quoted, refuse } from "./refuse.ts";
import * as routes from "./routes.ts";
import { pageMax } from "./schemas.ts";

export interface ApiParts {
  readonly database: DatabaseKind;
  /** Tells a device that the same address now leads to another database. */
  readonly databaseName: string;
  /** Whether the app may bring a device's record here: only where one person is certain. */
  readonly sync: boolean;
  readonly log: PersonLog;
  readonly now: () => Date;
}

const bodyBytesMax = 1_000_000;

/** The HTTP interface of one person's record. */
export function createApi({ database, databaseName, sync, log, now }: ApiParts): OpenAPIHono {
  const api = new OpenAPIHono();
  api.use("/api/*", async (context, next) => {
    await next();
    context.header("Cache-Control", "no-store");
  });

  api.openapi(routes.health, async (context) => {
    await log.page(0, 1);
    return context.json({ ok: true as const, database, databaseName, sync }, 200);
  });

  api.use(
    routes.upload.path,
    bodyLimit({
      maxSize: bodyBytesMax,
      onError: (context) => {
        // The rest of the body is not read, so this connection cannot carry another request.
        context.header("Connection", "close");
        return refuse(context, 413, { id: "server.tooLarge", values: { limit: bodyBytesMax } });
      },
    }),
  );
  api.on("POST", routes.upload.path, async (context) => {
    const body = await readJson(context.req);
    if (body === undefined) return refuse(context, 400, { id: "server.notJson" });
    if (typeof body !== "object" || body === null || !("events" in body))
      return refuse(context, 400, { id: "server.body" });
    const epoch = "epoch" in body ? (body.epoch ?? null) : null;
    if (epoch !== null && !(typeof epoch === "number" && Number.isInteger(epoch)))
      return refuse(context, 400, { id: "server.epoch", values: { found: quoted(epoch) } });
    if (Array.isArray(body.events) && body.events.length > uploadBatchMax) {
      const values = { count: body.events.length, limit: uploadBatchMax };
      return refuse(context, 413, { id: "server.tooMany", values });
    }
    const { events, refusal } = parseEvents(body.events);
    if (refusal !== undefined) {
      const { position, field, sentence } = refusal;
      return context.json({ error: render(sentence, languageOf(context)), position, field }, 400);
    }
    const answer = await log.appendInEpoch(events, epoch);
    if (answer.outcome === "appended")
      return context.json({ epoch: answer.epoch, results: answer.results }, 200);
    const values = { found: quoted(epoch), epoch: answer.epoch };
    const error = render({ id: "server.erasedSince", values }, languageOf(context));
    return context.json({ error, epoch: answer.epoch }, 409);
  });
  api.openAPIRegistry.registerPath(routes.upload);

  api.openapi(routes.download, async (context) => {
    const { after = "0", limit = String(pageMax) } = context.req.valid("query");
    for (const [field, text, low, high] of [
      ["after", after, 0, Number.MAX_SAFE_INTEGER],
      ["limit", limit, 1, pageMax],
    ] as const) {
      const isWhole = /^\d+$/.test(text) && Number(text) >= low && Number(text) <= high;
      if (!isWhole)
        return refuse(context, 400, {
          id: "server.query",
          values: { field, found: quoted(text), low, high },
        });
    }
    const page = await log.page(Number(after), Number(limit));
    return context.json({ ...page, events: [...page.events] }, 200);
  });

  api.openapi(routes.erase, async (context) => context.json({ epoch: await log.eraseAll() }, 200));

  api.openapi(routes.clearanceNow, async (context) => {
    const stored = await log.list(0);
    const safe = clearance(
      stored.map(({ event }) => event),
      now().toISOString(),
    );
    const { complete, level, locked, cleared } = safe;
    const because = safe.reasons.map(({ rule, text, items }) => ({
      rule,
      text: render(text, languageOf(context)),
      items: [...items],
    }));
    const answer = {
      complete,
      level,
      locked,
      cleared,
      blocked: [...safe.blocked],
      due: [...safe.due],
      because,
    };
    return context.json(answer, 200);
  });

  api.doc31("/api/openapi.json", {
    openapi: "3.1.0",
    info: {
      title: "Hipfirst",
      version: "1",
      description: "The record of one local person: an append-only log of events.",
    },
  });

  api.all("/api/*", (context) => {
    const values = { method: context.req.method, path: context.req.path };
    return refuse(context, 404, { id: "server.noRoute", values });
  });
  return api;
}

async function readJson(request: { header(name: string): string | undefined; json(): Promise<unknown> }) {
  if (!/^application\/json\b/i.test(request.header("content-type") ?? "")) return undefined;
  try {
    return await request.json();
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
