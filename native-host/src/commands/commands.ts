import { attributesCommand } from "./attributes.ts";
import { authenticateCommand } from "./authenticate.ts";
import { certificateCommand } from "./certificate.ts";
import type { Command } from "./command.ts";
import { doctorCommand } from "./doctor.ts";
import { installCommand, uninstallCommand } from "./install.ts";
import { pinCommand } from "./pin.ts";
import { signCommand } from "./sign.ts";
import { statusCommand } from "./status.ts";

/** Every command by its name. */
export const COMMANDS: Readonly<Record<string, Command>> = {
  status: statusCommand,
  certificate: certificateCommand,
  authenticate: authenticateCommand,
  sign: signCommand,
  pin: pinCommand,
  attributes: attributesCommand,
  doctor: doctorCommand,
  install: installCommand,
  uninstall: uninstallCommand,
};
