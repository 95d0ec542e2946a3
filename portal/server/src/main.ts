/** The demo residence portal as a program of its own. Settings come from the environment. */
import { env, exit, stderr, stdout } from "node:process";
import { startPortal } from "./portal.ts";

const trustFolder = env["TRUST_DIR"];
if (trustFolder === undefined) {
  stderr.write("TRUST_DIR must name a folder with authentication-ca.der and signature-ca.der\n");
  exit(2);
}

const optional = <K extends string>(key: K, value: string | undefined) =>
  (value === undefined || value === "" ? {} : { [key]: value }) as Partial<Record<K, string>>;

const portal = await startPortal({
  trustFolder,
  port: Number(env["PORT"] ?? 8080),
  testMode: env["TEST_MODE"] === "1",
  ...optional("databaseUrl", env["DATABASE_URL"]),
  ...optional("dataFolder", env["DATA_DIR"]),
  ...optional("smtpUrl", env["SMTP_URL"]),
  ...optional("mailFrom", env["MAIL_FROM"]),
  ...optional("publicUrl", env["PUBLIC_URL"]),
  log: (event, details) => stderr.write(`${JSON.stringify({ event, ...details })}\n`),
});
stdout.write(`${portal.url}\n`);

for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, () => {
    void portal.close().then(() => {
      exit(0);
    });
  });
}
