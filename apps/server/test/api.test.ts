import { mkdirSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { screenItems } from "@hipfirst/evaluation";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createApi } from "../src/http/api.ts";
import { CannotStart, startServer } from "../src/start.ts";
import { goal, postEvents, startTestServer } from "../src/testing/http-server.ts";

let server: Awaited<ReturnType<typeof startTestServer>>;
beforeAll(async () => {
  server = await startTestServer({ allowedNames: ["hips.example"] });
  const web = join(server.folder, "web");
  mkdirSync(join(web, "assets"), { recursive: true });
  writeFileSync(join(web, "index.html"), "<!doctype html><title>page</title>");
  writeFileSync(join(web, "service-worker.js"), "// worker");
  writeFileSync(join(web, "assets", "index-Bfg9EcFl.js"), "export {};\n".repeat(500));
  writeFileSync(join(web, "assets", "index-Bfg9EcFl.js.br"), brotliCompressSync("export {};\n".repeat(500)));
  writeFileSync(join(web, "assets", "vision.1f1d621532.wasm"), "\0asm");
  writeFileSync(join(server.folder, "secret.txt"), "not yours");
});
afterAll(() => server.stop());

/** fetch may not set Host or an unnormalised path; a hostile client may. */
function rawGet(
  path: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<{ status: number; body: string }> {
  return new Promise((resolve, reject) => {
    const { port } = new URL(server.url);
    const asked = request({ host: "127.0.0.1", port, path, headers }, (response) => {
      let body = "";
      response.on("data", (chunk) => {
        body += chunk;
      });
      response.on("end", () => resolve({ status: response.statusCode ?? 0, body }));
    });
    asked.on("error", reject).end();
  });
}
const errorOf = async (response: Response): Promise<string> =>
  ((await response.json()) as { error: string }).error;

describe("health and description", () => {
  it("says that it is well and which database it uses", async () => {
    const response = await fetch(`${server.url}/api/health`);
    expect([response.status, await response.json()]).toEqual([
      200,
      { ok: true, database: "embedded", databaseName: expect.stringMatching(/^[0-9a-f-]{36}$/), sync: false },
    ]);
  });

  it.each([
    ["this machine alone", {}, true],
    ["this machine alone, over IPv6", { host: "::1" }, true],
    ["this machine under another name, as behind a proxy", { allowedNames: ["hips.example"] }, false],
    ["the whole network", { host: "0.0.0.0" }, false],
    ["the whole network, one person", { host: "0.0.0.0", onePerson: true }, true],
  ])("lets devices sync only where one person is certain: %s", async (_, options, sync) => {
    const asked = await startTestServer(options);
    expect(await (await fetch(`${asked.url}/api/health`)).json()).toMatchObject({ sync });
    await asked.stop();
  });

  it("keeps the database's name over a restart", async () => {
    const data = join(server.folder, "named");
    const names = [];
    for (let start = 0; start < 2; start++) {
      const asked = await startTestServer({ data });
      names.push(
        ((await (await fetch(`${asked.url}/api/health`)).json()) as { databaseName: string }).databaseName,
      );
      await asked.stop();
    }
    expect(names[1]).toBe(names[0]);
  });

  it("describes every route, and no other", async () => {
    const log = undefined as never;
    const api = createApi({
      database: "embedded",
      databaseName: "",
      sync: false,
      log,
      now: () => new Date(),
    });
    const served = api.routes
      .filter(({ method, path }) => method !== "ALL" && path !== "/api/openapi.json")
      .map(({ method, path }) => `${method} ${path}`);
    const { paths } = (await (await fetch(`${server.url}/api/openapi.json`)).json()) as {
      paths: Record<string, Record<string, unknown>>;
    };
    const described = Object.entries(paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    );
    expect(new Set(described)).toEqual(new Set(served));
    expect(described.length).toBeGreaterThanOrEqual(5);
  });
});

describe("events", () => {
  it("are created once, exist afterwards, and come back after a sequence", async () => {
    const first = await (await postEvents(server.url, [goal("a"), goal("b")])).json();
    expect(first).toMatchObject({
      results: [
        { id: "a", outcome: "created" },
        { id: "b", outcome: "created" },
      ],
    });
    const again = await (await postEvents(server.url, [goal("b"), goal("c")])).json();
    expect(again).toMatchObject({
      results: [
        { id: "b", outcome: "exists" },
        { id: "c", outcome: "created" },
      ],
    });
    const after = (first as { results: { sequence: number }[] }).results[0]?.sequence;
    const page = await (await fetch(`${server.url}/api/events?after=${after}&limit=1`)).json();
    expect(page).toMatchObject({ events: [{ event: { id: "b" } }], more: true });
  });

  it.each([
    [
      "a broken event",
      [goal("x"), { ...goal("y"), type: "FlareReported", pain: 12 }],
      "events[1].pain is 12: use at most 10.",
    ],
    ["no list", { a: 1 }, 'events is {"a":1}: send a list of events.'],
    [
      "51 events",
      Array.from({ length: 51 }, (_, index) => goal(`n${index}`)),
      "events holds 51 events: send at most 50 in one request.",
    ],
  ])("refuses %s and stores nothing", async (_, events, sentence) => {
    const before = await (await fetch(`${server.url}/api/events`)).text();
    const response = await postEvents(server.url, events);
    expect([response.status >= 400 && response.status < 500, await errorOf(response)]).toEqual([
      true,
      sentence,
    ]);
    expect(await (await fetch(`${server.url}/api/events`)).text()).toBe(before);
  });

  it("refuses in Spanish to who reads Spanish", async () => {
    const response = await fetch(`${server.url}/api/events?after=x`, {
      headers: { "Accept-Language": "es-MX,en" },
    });
    expect(await errorOf(response)).toContain("usa un número entero");
  });

  it.each([
    ["no JSON", "{", "application/json", 400],
    ["a form", "{}", "text/plain", 400],
    ["null", "null", "application/json", 400],
    ["a wrong epoch", '{"events": [], "epoch": "1"}', "application/json", 400],
    ["a huge body", `{"events": ["${"x".repeat(1_100_000)}"]}`, "application/json", 413],
  ])("refuses a body that is %s", async (_, body, type, status) => {
    const response = await fetch(`${server.url}/api/events`, {
      method: "POST",
      body,
      headers: { "Content-Type": type },
    });
    expect(response.status).toBe(status);
    expect(await errorOf(response)).toMatch(/: .+\.$/);
  });

  it("are gone after erasing, and an older epoch may not bring them back", async () => {
    const { epoch } = (await (await fetch(`${server.url}/api/events`)).json()) as { epoch: number };
    await postEvents(server.url, [goal("private")], { epoch });
    await fetch(`${server.url}/api/record`, { method: "DELETE" });
    const late = await postEvents(server.url, [goal("private")], { epoch });
    expect([late.status, await late.json()]).toMatchObject([409, { epoch: epoch + 1 }]);
    expect(await (await fetch(`${server.url}/api/events`)).json()).toEqual({
      epoch: epoch + 1,
      events: [],
      more: false,
    });
  });
});

describe("clearance", () => {
  it("is locked until the screen is complete, and locked again by a red flag", async () => {
    const clearance = async () => (await fetch(`${server.url}/api/clearance`)).json();
    await fetch(`${server.url}/api/record`, { method: "DELETE" });
    expect(await clearance()).toMatchObject({ locked: true, complete: false, due: ["screen:full"] });
    await postEvents(server.url, [{ ...goal("s"), type: "ScreenAnswered", answers: { CES1: "yes" } }]);
    expect(await clearance()).toMatchObject({ locked: true, cleared: false, level: "EMERGENCY" });
  });

  it("keeps what was done offline and sent while locked, and stays locked", async () => {
    const clearance = async () => (await fetch(`${server.url}/api/clearance`)).json();
    await fetch(`${server.url}/api/record`, { method: "DELETE" });
    await postEvents(server.url, [{ ...goal("red"), type: "ScreenAnswered", answers: { CES1: "yes" } }]);
    const answers = Object.fromEntries(screenItems.map(({ id }) => [id, "no"]));
    const queued = [
      { ...goal("screen"), type: "ScreenAnswered", kind: "full", answers },
      { ...goal("start"), type: "SessionStarted", session: "s", kind: "training" },
      { ...goal("set"), type: "SetDone", session: "s", exercise: "R03", reps: 8 },
      { ...goal("test"), type: "TestMeasured", test: "T04", side: "left", values: [40], unit: "s" },
      { ...goal("end"), type: "SessionEnded", session: "s", painAfter: 1 },
      { ...goal("visit"), type: "ClinicianDecided", what: "lower-level", by: "person", value: {} },
    ];
    const stored = await postEvents(server.url, queued);
    expect(stored.status).toBe(200);
    const page = (await (await fetch(`${server.url}/api/events`)).json()) as { events: unknown[] };
    expect(page.events).toHaveLength(1 + queued.length);
    expect(await clearance()).toMatchObject({ complete: true, locked: true, level: "EMERGENCY" });
  });
});

describe("who may ask", () => {
  it.each([
    ["localhost", 200],
    ["127.0.0.1:4180", 200],
    ["[::1]:4180", 200],
    ["192.168.1.20", 200],
    ["HIPS.example", 200],
    ["evil.example", 421],
    ["localhost.evil.example", 421],
    ["127.0.0.1.evil.example", 421],
  ])("a request to the name %j gets %i", async (host, status) => {
    expect((await rawGet("/api/health", { Host: host })).status).toBe(status);
  });

  it.each([
    [{ Origin: "https://evil.example" }, 403],
    [{ Origin: "null" }, 403],
    [{ Origin: "OWN", "Sec-Fetch-Site": "same-site" }, 403],
    [{ "Sec-Fetch-Site": "cross-site" }, 403],
    [{ Origin: "OWN" }, 200],
    [{}, 200],
  ])("a write with %j gets %i", async (given, status) => {
    const headers = {
      ...given,
      ...("Origin" in given && given.Origin === "OWN" ? { Origin: server.url } : {}),
    };
    expect((await fetch(`${server.url}/api/record`, { method: "DELETE", headers })).status).toBe(status);
  });
});

describe("web app", () => {
  it("is the page at every address that is not a file, never cached blindly", async () => {
    for (const path of ["/", "/today", "/index.html"]) {
      const response = await fetch(server.url + path);
      expect(await response.text()).toContain("<title>page</title>");
      expect(response.headers.get("cache-control")).toBe("no-cache");
      expect(response.headers.get("content-security-policy")).toContain("connect-src 'self'");
      expect(response.headers.get("x-content-type-options")).toBe("nosniff");
    }
    expect((await fetch(`${server.url}/service-worker.js`)).headers.get("cache-control")).toBe("no-cache");
  });

  it("packs text, keeps hashed files for good, and knows the type of WebAssembly", async () => {
    const scriptUrl = `${server.url}/assets/index-Bfg9EcFl.js`;
    const script = await fetch(scriptUrl, { headers: { "Accept-Encoding": "gzip, br;q=0.5" } });
    expect(script.headers.get("content-encoding")).toBe("br");
    for (const [accepted, packing] of [
      ["gzip, deflate", "gzip"],
      ["br;q=0, gzip", "gzip"],
      ["identity", null],
    ] as const) {
      const response = await fetch(scriptUrl, { headers: { "Accept-Encoding": accepted } });
      expect(response.headers.get("content-encoding"), accepted).toBe(packing);
      expect((await response.text()).length).toBe(5500);
    }
    const unpacked = await fetch(`${server.url}/service-worker.js`, {
      headers: { "Accept-Encoding": "gzip, br" },
    });
    expect(unpacked.headers.get("content-encoding"), "not packed by the build").toBe("gzip");
    expect(script.headers.get("cache-control")).toContain("immutable");
    expect((await script.text()).length).toBe(5500);
    const wasm = await fetch(`${server.url}/assets/vision.1f1d621532.wasm`);
    expect(wasm.headers.get("content-type")).toBe("application/wasm");
    const etag = script.headers.get("etag") ?? "";
    const same = await fetch(scriptUrl, { headers: { "If-None-Match": etag } });
    expect(same.status).toBe(304);
  });

  it.each([
    "/../secret.txt",
    "/%2e%2e/secret.txt",
    "/assets/..%2f..%2fsecret.txt",
    "/assets/%00",
    "/%ff",
    "/missing.js",
  ])("gives nothing at %s", async (path) => {
    const { status, body } = await rawGet(path);
    expect(body).not.toContain("not yours");
    expect([200, 404]).toContain(status);
    if (status === 200) expect(body).toContain("<title>page</title>");
  });
});

describe("starting", () => {
  const options = {
    host: "127.0.0.1",
    data: null,
    databaseUrl: null,
    tls: null,
    allowedNames: [],
    webFolder: "",
  };

  it.each([
    [
      "a taken port",
      () => ({ port: Number(new URL(server.url).port), data: join(server.folder, "b") }),
      "is taken by another program",
    ],
    [
      "an address elsewhere",
      () => ({ host: "203.0.113.1", data: join(server.folder, "c") }),
      "is no address of this machine",
    ],
    [
      "a data folder that is a file",
      () => ({ data: join(server.folder, "secret.txt") }),
      "give a folder you may write to with --data DIR",
    ],
    [
      "a database that is away",
      () => ({ databaseUrl: "postgresql://127.0.0.1:9/x" }),
      "check the address and that PostgreSQL runs",
    ],
    [
      "a missing certificate",
      () => ({ tls: { certFile: "no.pem", keyFile: "no.key" } }),
      "--tls-cert names no.pem",
    ],
  ])("with %s is refused in one sentence", async (_, more, sentence) => {
    const starting = startServer({ port: 0, ...options, ...more() });
    await expect(starting).rejects.toThrow(CannotStart);
    await expect(starting).rejects.toThrow(sentence);
  });

  it("shows what to do when the web app is not built", async () => {
    const bare = await startTestServer();
    const response = await fetch(bare.url);
    expect([response.status, await errorOf(response)]).toEqual([
      503,
      expect.stringContaining("npm run build"),
    ]);
    await bare.stop();
  });
});
