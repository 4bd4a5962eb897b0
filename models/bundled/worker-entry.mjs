// Where the voice's thread begins: a thread does not inherit the TypeScript loader, so it is registered here.
import { register } from "tsx/esm/api";

register();
await import("./worker.ts");
