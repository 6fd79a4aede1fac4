import { isIP } from "node:net";
import type { MiddlewareHandler } from "hono";
import { refuse } from "./refuse.ts";

const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' blob: data:",
  "media-src 'self' blob:",
  "worker-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

const headers: Readonly<Record<string, string>> = {
  "Content-Security-Policy": contentSecurityPolicy,
  "Permissions-Policy": "camera=(self), microphone=(), geolocation=()",
  "Referrer-Policy": "no-referrer",
  "X-Content-Type-Options": "nosniff",
  "X-Frame-Options": "DENY",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
};

/** The page may load and call nothing but this server, and nobody may frame it. */
export const securityHeaders: MiddlewareHandler = async (context, next) => {
  await next();
  for (const [name, value] of Object.entries(headers)) context.header(name, value);
};

/**
 * Refuses requests under a name that is not ours. A foreign page can point its own name at this machine (DNS
 * rebinding) and would then read the record as its own; it cannot do so with an IP address.
 */
export function hostCheck(allowedNames: readonly string[]): MiddlewareHandler {
  const names = new Set(["localhost", ...allowedNames.map((name) => name.toLowerCase())]);
  return async (context, next) => {
    const name = hostName(context.req.header("host") ?? "");
    if (name !== null && (names.has(name) || isIP(name) !== 0)) return next();
    return refuse(context, 421, { id: "server.host", values: { host: name ?? "" } });
  };
}

function hostName(host: string): string | null {
  try {
    return new URL(`http://${host}`).hostname.replace(/^\[|\]$/g, "").toLowerCase();
  } catch {
    return null;
  }
}

const readingMethods = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * There is no account, so a write must come from our own page or from no page at all (a script on this machine).
 * Behind a proxy that ends TLS only the scheme differs, so the host decides.
 */
export const originCheck: MiddlewareHandler = async (context, next) => {
  if (readingMethods.has(context.req.method)) return next();
  const origin = context.req.header("origin");
  const site = context.req.header("sec-fetch-site") ?? "none";
  const isOwn = origin === undefined || hostOf(origin) === context.req.header("host");
  if (isOwn && (site === "none" || site === "same-origin")) return next();
  return refuse(context, 403, { id: "server.origin", values: { origin: origin ?? site } });
};

function hostOf(origin: string): string | null {
  try {
    return new URL(origin).host;
  } catch {
    return null;
  }
}
