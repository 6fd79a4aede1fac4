import { startServer } from "../start.ts";

/** A server as a program of its own, so that it can be killed: `serve-program.ts DATA`; prints its address. */
const server = await startServer({
  port: 0,
  host: "127.0.0.1",
  data: process.argv[2] ?? null,
  databaseUrl: null,
  tls: null,
  allowedNames: [],
  webFolder: "",
});
process.once("SIGTERM", () => void server.stop());
console.log(server.url);
