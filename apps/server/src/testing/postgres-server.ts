import { spawnSync } from "node:child_process";
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

export interface TestPostgres {
  readonly url: string;
  readonly stop: () => void;
}

const debianFolder = "/usr/lib/postgresql";

/** The folder of PostgreSQL's server programs; null when none is installed. */
function findBinaries(): string | null {
  const named = process.env.HIPFIRST_POSTGRES_BIN;
  if (named) return named;
  const versions = existsSync(debianFolder)
    ? readdirSync(debianFolder)
        .map(Number)
        .sort((a, b) => b - a)
    : [];
  const newest = versions.map((version) => join(debianFolder, String(version), "bin"));
  return newest.find((folder) => existsSync(join(folder, "initdb"))) ?? null;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0));
    });
  });
}

/**
 * A PostgreSQL server of its own in a temporary folder. Null, with a loud warning, when this machine has no server
 * programs; on CI that is a failure.
 */
export async function startPostgres(): Promise<TestPostgres | null> {
  const binaries = findBinaries();
  if (binaries === null) {
    const remedy =
      "no PostgreSQL server programs were found, so nothing was tried on PostgreSQL: install the package postgresql, or set HIPFIRST_POSTGRES_BIN to the folder that holds initdb";
    if (process.env.CI) throw new Error(remedy);
    console.warn(`WARNING: ${remedy}.`);
    return null;
  }
  const folder = mkdtempSync(join(tmpdir(), "hipfirst-postgres-"));
  const asOther = process.getuid?.() === 0 ? otherUser(folder) : {};
  const run = (program: string, args: readonly string[]): void => {
    const { status, stdout, stderr, error } = spawnSync(join(binaries, program), args, {
      ...asOther,
      cwd: folder,
      encoding: "utf8",
      stdio: program === "pg_ctl" ? "ignore" : "pipe",
    });
    if (status !== 0) throw new Error(`${program} failed: ${error?.message ?? `${stdout}${stderr}`}`);
  };
  const data = join(folder, "data");
  const port = await freePort();
  run("initdb", [
    "--pgdata",
    data,
    "--username",
    "hipfirst",
    "--auth",
    "trust",
    "--encoding",
    "UTF8",
    "--no-sync",
  ]);
  const settings = `-p ${port} -c listen_addresses=127.0.0.1 -k ${folder}`;
  run("pg_ctl", ["start", "--pgdata", data, "--wait", "--log", join(folder, "log"), "--options", settings]);
  return {
    url: `postgresql://hipfirst@127.0.0.1:${port}/postgres`,
    stop: () => {
      run("pg_ctl", ["stop", "--pgdata", data, "--mode", "immediate"]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** PostgreSQL refuses to run as root: it gets the folder and the identity of the user `postgres`. */
function otherUser(folder: string): { readonly uid: number; readonly gid: number } {
  const idOf = (flag: string): number =>
    Number(spawnSync("id", [flag, "postgres"], { encoding: "utf8" }).stdout);
  const [uid, gid] = [idOf("-u"), idOf("-g")];
  chownSync(folder, uid, gid);
  return { uid, gid };
}
