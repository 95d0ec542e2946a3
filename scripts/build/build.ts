/** `npm run build`: what INTERFACES promise under each workspace's `dist/`. */
import { buildAll } from "./build-all.ts";

const started = Date.now();
await buildAll();
console.log(`build: done in ${((Date.now() - started) / 1000).toFixed(1)} s`);
