// Where a worker thread begins: a thread does not inherit the TypeScript loader, so it is registered here.
import { workerData } from "node:worker_threads";
import { register } from "tsx/esm/api";

register();
await import(workerData.module);
