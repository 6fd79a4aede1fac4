import { parseEvents, type StoredEvent, type SyncEffect, type SyncInput } from "@hipfirst/record";

export type Request = Extract<SyncEffect, { type: "upload" | "download" }>;

/** `alone`: whoever answers keeps no record of this one person. `away`: nobody answered, or not now. */
export type Hello = { readonly databaseName: string } | "alone" | "away";

/** The server this page came from, as the sync machine needs it. Nothing here rejects. */
export interface RecordServer {
  hello(): Promise<Hello>;
  exchange(request: Request, nowMs: () => number): Promise<SyncInput>;
  /** The new epoch; null when it could not be erased now. */
  erase(): Promise<number | null>;
}

const patienceMs = 20_000;

/** `send` is `fetch` in the app. */
export function createRecordServer(send: typeof fetch): RecordServer {
  async function ask(
    path: string,
    init: RequestInit = {},
  ): Promise<{ status: number; body: unknown } | null> {
    try {
      const response = await send(path, {
        ...init,
        signal: AbortSignal.timeout(patienceMs),
        cache: "no-store",
      });
      const body: unknown = await response.json().catch(() => null);
      return { status: response.status, body };
    } catch {
      return null;
    }
  }

  async function hello(): Promise<Hello> {
    const answer = await ask("/api/health");
    if (answer === null || answer.status >= 500) return "away";
    const { sync, databaseName } = fieldsOf(answer.body);
    return sync === true && typeof databaseName === "string" ? { databaseName } : "alone";
  }

  async function exchange(request: Request, nowMs: () => number): Promise<SyncInput> {
    const answer = await (request.type === "upload"
      ? upload(request)
      : ask(`/api/events?after=${request.after}`));
    const reply = answer === null ? null : replyTo(request.type, answer.status, fieldsOf(answer.body));
    return { ...(reply ?? { type: "failed" }), exchange: request.exchange, nowMs: nowMs() } as SyncInput;
  }

  const upload = ({ epoch, events }: Extract<Request, { type: "upload" }>) =>
    ask("/api/events", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ epoch, events }),
    });

  async function erase(): Promise<number | null> {
    const answer = await ask("/api/record", { method: "DELETE" });
    const { epoch } = fieldsOf(answer?.body);
    return answer?.status === 200 && typeof epoch === "number" ? epoch : null;
  }

  return { hello, exchange, erase };
}

type Fields = Readonly<Record<string, unknown>>;
type WithoutExchange<Input> = Input extends { exchange: number } ? Omit<Input, "exchange" | "nowMs"> : never;

/** What the answer says about the events; null when it says nothing. */
function replyTo(kind: Request["type"], status: number, body: Fields): WithoutExchange<SyncInput> | null {
  const { epoch, results, position, error } = body;
  if (kind === "download") return status === 200 ? pageOf(body) : null;
  if (status === 200 && typeof epoch === "number" && Array.isArray(results))
    return { type: "uploaded", epoch, results: results as { id: string }[] };
  if (status === 409 && typeof epoch === "number") return { type: "erased", epoch };
  if (status === 400 && typeof position === "number")
    return { type: "refused", position, why: String(error) };
  return null;
}

/** A page with an event this version does not understand is not read, rather than half. */
function pageOf({ epoch, events, more }: Fields): WithoutExchange<SyncInput> | null {
  if (typeof epoch !== "number" || !Array.isArray(events)) return null;
  const stored = events as StoredEvent[];
  const parsed = parseEvents(stored.map(({ event }) => event));
  if (parsed.refusal) return null;
  const read = parsed.events.map((event, index) => ({ sequence: stored[index]?.sequence ?? 0, event }));
  return { type: "downloaded", epoch, events: read, more: more === true };
}

const fieldsOf = (body: unknown): Fields =>
  typeof body === "object" && body !== null ? (body as Fields) : {};
