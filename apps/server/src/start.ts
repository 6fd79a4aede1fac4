import { existsSync, readFileSync } from "node:fs";
import { createServer as createPlainServer, type Server } from "node:http";
import { createServer as createTlsServer } from "node:https";
import { isIP } from "node:net";
import { hostname } from "node:os";
import { resolve } from "node:path";
import { getRequestListener } from "@hono/node-server";
import {
  type DatabaseKind,
  defaultDataFolder,
  type OpenDatabase,
  openEmbedded,
  openPostgresql,
} from "./database/open.ts";
import { personLog } from "./database/person-log.ts";
import { createApp } from "./http/app.ts";

export interface ServeOptions {
  readonly port: number;
  /** Address to listen on; 127.0.0.1 reaches this machine alone. */
  readonly host: string;
  /** Folder of the embedded database; null for the person's data folder. */
  readonly data: string | null;
  /** Address of a PostgreSQL server; null for the embedded database. */
  readonly databaseUrl: string | null;
  readonly tls: { readonly certFile: string; readonly keyFile: string } | null;
  readonly allowedNames: readonly string[];
  /** Everybody who reaches this server is one and the same person, so their devices may share its record. */
  readonly onePerson?: boolean;
  readonly webFolder: string;
}

export interface RunningServer {
  readonly url: string;
  readonly database: DatabaseKind;
  /** Where the record is kept, to show to the person. */
  readonly dataPlace: string;
  /** Answers what is under way, then closes the database. Calling it again waits for the same end. */
  readonly stop: () => Promise<void>;
}

/** The server cannot start for a reason that whoever started it can change; the message says how. */
export class CannotStart extends Error {}

const patienceOnStopMs = 3000;
const requestTimeoutMs = 30_000;

/** Starts the server. Throws CannotStart. */
export async function startServer(options: ServeOptions): Promise<RunningServer> {
  const server = createListener(options.tls);
  const dataPlace =
    options.databaseUrl === null ? resolve(options.data ?? defaultDataFolder()) : "PostgreSQL";
  const database = await openDatabase(options.databaseUrl, dataPlace);
  const app = createApp({
    database: database.kind,
    databaseName: database.name,
    sync: options.onePerson === true || isOnlyThisMachine(options),
    log: personLog(database, { clinic: "local", person: "local" }),
    now: () => new Date(),
    allowedNames: [...ownNames(options.host), ...options.allowedNames],
    webFolder: options.webFolder,
    reportError: (error) => console.error(`hipfirst serve: ${error.stack ?? error.message}`),
  });
  server.on("request", getRequestListener(app.fetch));
  try {
    const port = await listen(server, options);
    const scheme = options.tls === null ? "http" : "https";
    let stopping: Promise<void> | null = null;
    return {
      url: `${scheme}://${shownHost(options.host)}:${port}`,
      database: database.kind,
      dataPlace,
      stop: () => {
        stopping ??= closeServer(server).then(database.close);
        return stopping;
      },
    };
  } catch (error) {
    await database.close();
    throw error;
  }
}

function createListener(tls: ServeOptions["tls"]): Server {
  const limits = { requestTimeout: requestTimeoutMs };
  if (tls === null) return createPlainServer(limits);
  for (const [flag, file] of [
    ["--tls-cert", tls.certFile],
    ["--tls-key", tls.keyFile],
  ] as const)
    if (!existsSync(file))
      throw new CannotStart(`${flag} names ${file}, which does not exist: give a PEM file.`);
  try {
    return createTlsServer({ ...limits, cert: readFileSync(tls.certFile), key: readFileSync(tls.keyFile) });
  } catch (error) {
    throw new CannotStart(
      `--tls-cert ${tls.certFile} and --tls-key ${tls.keyFile} cannot be used (${(error as Error).message}): give a PEM certificate and its own key.`,
    );
  }
}

async function openDatabase(url: string | null, folder: string): Promise<OpenDatabase> {
  try {
    return await (url === null ? openEmbedded(folder) : openPostgresql(url));
  } catch (error) {
    const reason = (error as Error).message || (error as NodeJS.ErrnoException).code || "no reason given";
    throw new CannotStart(
      url === null
        ? `The data folder ${folder} cannot be used (${reason}): give a folder you may write to with --data DIR.`
        : `DATABASE_URL names a database that cannot be used (${reason}): check the address and that PostgreSQL runs, or unset it to use the embedded database.`,
    );
  }
}

function listen(server: Server, { port, host }: ServeOptions): Promise<number> {
  return new Promise((done, fail) => {
    server.once("error", (error: NodeJS.ErrnoException) =>
      fail(new CannotStart(listenRefusal(error, port, host))),
    );
    server.listen(port, host, () => {
      const address = server.address();
      done(typeof address === "object" && address !== null ? address.port : port);
    });
  });
}

function listenRefusal(error: NodeJS.ErrnoException, port: number, host: string): string {
  if (error.code === "EADDRINUSE")
    return `Port ${port} is taken by another program: choose another with --port N, or stop that program.`;
  if (error.code === "EACCES") return `Port ${port} needs more rights: choose one above 1023 with --port N.`;
  if (error.code === "EADDRNOTAVAIL" || error.code === "ENOTFOUND")
    return `--host ${host} is no address of this machine: use 127.0.0.1, or 0.0.0.0 for every address.`;
  return `The server cannot listen on ${host}:${port} (${error.message}): choose another --host or --port.`;
}

async function closeServer(server: Server): Promise<void> {
  const closed = new Promise<void>((done) => server.close(() => done()));
  server.closeIdleConnections();
  const impatience = setTimeout(() => server.closeAllConnections(), patienceOnStopMs);
  await closed;
  clearTimeout(impatience);
}

/** A server under a further name stands behind a proxy, and may be met by more people than one. */
function isOnlyThisMachine({ host, allowedNames }: ServeOptions): boolean {
  const isLoopback = host === "localhost" || host === "::1" || (isIP(host) === 4 && host.startsWith("127."));
  return isLoopback && allowedNames.length === 0;
}

const isEveryAddress = (host: string): boolean => host === "0.0.0.0" || host === "::";

/** On every address, this machine is also reached by its name. */
function ownNames(host: string): readonly string[] {
  if (isEveryAddress(host)) return [hostname(), `${hostname()}.local`];
  return isIP(host) === 0 ? [host] : [];
}

function shownHost(host: string): string {
  if (isEveryAddress(host)) return "localhost";
  return isIP(host) === 6 ? `[${host}]` : host;
}
