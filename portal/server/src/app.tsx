/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { serveStatic } from "@hono/node-server/serve-static";
import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { except } from "hono/combine";
import { csrf } from "hono/csrf";
import { HTTPException } from "hono/http-exception";
import { secureHeaders } from "hono/secure-headers";
import type { PortalApp, PortalContext, PortalEnv, Services } from "./context.ts";
import { limitPosts } from "./middleware/limit-posts.ts";
import { openSession } from "./middleware/open-session.ts";
import { readLanguage } from "./middleware/read-language.ts";
import { MessagePage } from "./pages/layout.tsx";
import { applicationRoutes } from "./routes/applications.tsx";
import { loginRoutes } from "./routes/login.tsx";
import { otherRoutes } from "./routes/other.tsx";
import { passwordRoutes } from "./routes/password.tsx";
import { registrationRoutes } from "./routes/registration.tsx";
import { tokenLoginRoutes } from "./routes/token-login.tsx";
import { verifierRoutes } from "./routes/verifier.tsx";
import type { Text } from "./texts/text.ts";
import { UI } from "./texts/ui.ts";

const BODY_MAX = 128 * 1024;
/** A signed file and its document. */
const FILES_MAX = 16 * 1024 * 1024;

/** All pages and forms of the portal over the given services. `assets` is the folder of scripts and styles. */
export function createApp(services: Services, assets: string): PortalApp {
  const app: PortalApp = new Hono<PortalEnv>();
  app.use(securityHeaders);
  app.use("/assets/*", serveStatic({ root: assets, rewriteRequestPath: withoutPrefix }));
  app.use(async (c, next) => {
    c.set("services", services);
    // Personal data are on these pages: neither caches nor the back button keep them.
    c.header("cache-control", "no-store");
    await next();
  });
  app.use(readLanguage);
  app.use(openSession);
  app.use("/verify", bodyLimit({ maxSize: FILES_MAX }));
  app.use(except("/verify", bodyLimit({ maxSize: BODY_MAX })));
  app.use(csrf({ origin: new URL(services.publicUrl).origin }));
  app.use(limitPosts);
  otherRoutes(app, services);
  registrationRoutes(app);
  loginRoutes(app);
  passwordRoutes(app);
  tokenLoginRoutes(app);
  applicationRoutes(app);
  verifierRoutes(app);
  app.notFound((c) =>
    c.html(<MessagePage c={c} title={UI.notFoundTitle} message={UI.notFound} />, 404),
  );
  app.onError(answerError);
  return app;
}

const withoutPrefix = (path: string): string => path.replace(/^\/assets/, "");

const securityHeaders = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    imgSrc: ["'self'"],
    connectSrc: ["'self'"],
    formAction: ["'self'"],
    frameAncestors: ["'none'"],
    baseUri: ["'none'"],
  },
  // "no-referrer" would send forms with `Origin: null`, which the CSRF check refuses.
  referrerPolicy: "same-origin",
  xFrameOptions: "DENY",
  strictTransportSecurity: false,
});

const ERROR_TEXTS: Readonly<Record<number, { readonly title: Text; readonly message: Text }>> = {
  403: { title: UI.forbiddenTitle, message: UI.forbidden },
  429: { title: UI.tooManyTitle, message: UI.tooMany },
};

/** Nothing of an unforeseen error reaches the page, and only its kind and place the log. */
function answerError(error: Error, c: PortalContext): Response | Promise<Response> {
  const status = error instanceof HTTPException ? error.status : 500;
  const texts = ERROR_TEXTS[status] ?? { title: UI.errorTitle, message: UI.error };
  if (status === 500) {
    const place = /^\s+at .*$/m.exec(error.stack ?? "")?.[0].trim() ?? "";
    c.get("services").log("error", { name: error.name, place });
  }
  c.status(status);
  return c.html(<MessagePage c={c} {...texts} />);
}
