import type { Command } from "./command.ts";
import { installCommand, uninstallCommand } from "./install.ts";

/** Every command by its name. */
export const COMMANDS: Readonly<Record<string, Command>> = {
  install: installCommand,
  uninstall: uninstallCommand,
};
