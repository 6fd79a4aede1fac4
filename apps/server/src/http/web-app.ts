import { createReadStream } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { extname, join, normalize, sep } from "node:path";
import { Readable } from "node:stream";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import type { MiddlewareHandler } from "hono";
import { refuse } from "./refuse.ts";

const mimeTypes: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".webmanifest": "application/manifest+json; charset=utf-8",
  ".svg": "image/svg+xml; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".webp": "image/webp",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
};
/** The others are packed already. */
const worthPacking = new Set([
  ".html",
  ".js",
  ".mjs",
  ".css",
  ".json",
  ".webmanifest",
  ".svg",
  ".txt",
  ".wasm",
]);
/** `name-hash.js` and `name.hash.wasm`: a changed file has a changed name. */
const hashedName = /(?:-[\w-]{8}|\.[0-9a-f]{8,})\.\w+$/;
const pack = promisify(gzip);

interface Found {
  readonly path: string;
  readonly size: number;
  readonly etag: string;
}

/** The built web app, with the page itself for every address that is not a file. */
export function webApp(folder: string): MiddlewareHandler {
  const packed = new Map<string, Promise<Uint8Array<ArrayBuffer>>>();

  async function packedFile({ path, etag }: Found): Promise<Uint8Array<ArrayBuffer>> {
    const key = `${path} ${etag}`;
    const known = packed.get(key);
    if (known) return known;
    const bytes = readFile(path).then(async (content) => new Uint8Array(await pack(content)));
    packed.set(key, bytes);
    return bytes;
  }

  return async (context, next) => {
    const { method, path } = context.req;
    if (method !== "GET" && method !== "HEAD") return next();
    const isPage = extname(path) === "";
    const found = (await findFile(folder, path)) ?? (isPage ? await findFile(folder, "/index.html") : null);
    if (found === null) return isPage ? refuse(context, 503, { id: "server.notBuilt" }) : next();
    const kind = extname(found.path);
    const headers: Record<string, string> = {
      "Content-Type": mimeTypes[kind] ?? "application/octet-stream",
      "Cache-Control": hashedName.test(found.path) ? "public, max-age=31536000, immutable" : "no-cache",
      ETag: found.etag,
      Vary: "Accept-Encoding",
    };
    if (context.req.header("if-none-match") === found.etag) return context.body(null, 304, headers);
    const isHead = method === "HEAD";
    if (worthPacking.has(kind) && /\bgzip\b/.test(context.req.header("accept-encoding") ?? "")) {
      const bytes = await packedFile(found);
      const packedHeaders = {
        ...headers,
        "Content-Encoding": "gzip",
        "Content-Length": String(bytes.length),
      };
      return isHead ? context.body(null, 200, packedHeaders) : context.body(bytes, 200, packedHeaders);
    }
    const plainHeaders = { ...headers, "Content-Length": String(found.size) };
    if (isHead) return context.body(null, 200, plainHeaders);
    const stream = Readable.toWeb(createReadStream(found.path)) as ReadableStream<Uint8Array>;
    return context.body(stream, 200, plainHeaders);
  };
}

async function findFile(folder: string, urlPath: string): Promise<Found | null> {
  let decoded: string;
  try {
    decoded = decodeURIComponent(urlPath);
  } catch {
    return null;
  }
  const path = normalize(join(folder, decoded));
  if (!path.startsWith(folder + sep) || decoded.includes("\0")) return null;
  try {
    const { size, mtimeMs, ...info } = await stat(path);
    if ((info.mode & 0o170000) !== 0o100000) return null;
    return { path, size, etag: `W/"${size.toString(36)}-${Math.trunc(mtimeMs).toString(36)}"` };
  } catch {
    return null;
  }
}
