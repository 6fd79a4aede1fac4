import { fileURLToPath } from "node:url";
import { openBrowser } from "../open-browser.ts";
import { BadInput, type RawVerb, type VerbOptions } from "../verb.ts";

const defaultPort = 4180;
const portMax = 65_535;
const flags = ["port", "data", "host", "allow-host", "tls-cert", "tls-key"] as const;

/** `hipfirst serve`: the web app and the record's HTTP interface, until it is told to stop. */
export const serveVerb: RawVerb = {
  name: "serve",
  kind: "raw",
  summary: "Serve the app and its record on this machine",
  help: `  --port N          port to listen on (${defaultPort}); 0 takes any free one
  --data DIR        folder of the embedded database (a folder in your data directory)
  --host ADDRESS    address to listen on (127.0.0.1: this machine alone; 0.0.0.0: the whole network)
  --allow-host NAME names under which it may be reached, separated by commas
  --tls-cert FILE   certificate (PEM) for https, which a phone needs for its camera
  --tls-key FILE    key (PEM) of the certificate
  --one-person      everybody who reaches this server is you: your devices share one record here.
                    Without it they do so only on 127.0.0.1 and without --allow-host.
  --open            open the browser
DATABASE_URL chooses a PostgreSQL server instead of the embedded database.`,
  valueFlags: flags,
  switches: ["open", "one-person"],
  run: serve,
};

async function serve(options: VerbOptions): Promise<number> {
  refuseFile(options);
  const { CannotStart, startServer } = await import("@hipfirst/server");
  try {
    const server = await startServer({
      port: portOf(options),
      host: textOf(options, "host") ?? "127.0.0.1",
      data: textOf(options, "data"),
      databaseUrl: process.env.DATABASE_URL || null,
      tls: tlsOf(options),
      allowedNames: textOf(options, "allow-host")?.split(",").filter(Boolean) ?? [],
      onePerson: options.flags["one-person"] === true,
      webFolder: fileURLToPath(new URL("../../../web/dist", import.meta.url)),
    });
    const stopped = stopOnSignal(server.stop);
    console.log(`Hipfirst is running at ${server.url}`);
    console.log(`Your record is kept in ${server.dataPlace}. Stop with Ctrl+C.`);
    if (options.flags.open) openBrowser(server.url);
    await stopped;
    return 0;
  } catch (error) {
    if (error instanceof CannotStart) throw new BadInput(error.message);
    throw error;
  }
}

function refuseFile({ file }: VerbOptions): void {
  if (file !== null)
    throw new BadInput(`serve reads no file and "${file}" was given: leave it out, or use --data DIR.`);
}

function textOf({ flags: given }: VerbOptions, flag: (typeof flags)[number]): string | null {
  const value = given[flag];
  if (value === "") throw new BadInput(`--${flag} is empty: write --${flag} VALUE.`);
  return typeof value === "string" ? value : null;
}

function portOf(options: VerbOptions): number {
  const text = textOf(options, "port");
  if (text === null) return defaultPort;
  if (/^\d+$/.test(text) && Number(text) <= portMax) return Number(text);
  throw new BadInput(`--port is "${text}": use a whole number from 0 to ${portMax}.`);
}

function tlsOf(options: VerbOptions): { certFile: string; keyFile: string } | null {
  const [certFile, keyFile] = [textOf(options, "tls-cert"), textOf(options, "tls-key")];
  if (certFile === null && keyFile === null) return null;
  if (certFile !== null && keyFile !== null) return { certFile, keyFile };
  throw new BadInput(
    `--${certFile === null ? "tls-key" : "tls-cert"} came alone: give --tls-cert FILE and --tls-key FILE.`,
  );
}

function stopOnSignal(stop: () => Promise<void>): Promise<void> {
  return new Promise((resolve, reject) => {
    const end = () => stop().then(resolve, reject);
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, end);
  });
}
