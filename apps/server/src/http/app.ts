import { OpenAPIHono } from "@hono/zod-openapi";
import { type ApiParts, createApi } from "./api.ts";
import { hostCheck, originCheck, securityHeaders } from "./guard.ts";
import { refuse } from "./refuse.ts";
import { webApp } from "./web-app.ts";

export interface AppParts extends ApiParts {
  /** Names, beside localhost and IP addresses, under which this server may be reached. */
  readonly allowedNames: readonly string[];
  /** Folder of the built web app. */
  readonly webFolder: string;
  readonly reportError: (error: Error) => void;
}

/** Everything the server answers, as one function from request to response. */
export function createApp(parts: AppParts): OpenAPIHono {
  const app = new OpenAPIHono();
  app.use(securityHeaders, hostCheck(parts.allowedNames), originCheck);
  app.route("/", createApi(parts));
  app.use(webApp(parts.webFolder));
  app.notFound((context) => {
    const values = { method: context.req.method, path: context.req.path };
    return refuse(context, 404, { id: "server.noRoute", values });
  });
  app.onError((error, context) => {
    parts.reportError(error);
    return refuse(context, 500, { id: "server.failed" });
  });
  return app;
}
