// Where a worker thread begins: a thread does not inherit the TypeScript loader, so it is registered here.
// transformers.js is loaded before that: going through the loader it would take 140 MB more.
import "@xenova/transformers";
import { workerData } from "node:worker_threads";
import { register } from "tsx/esm/api";

register();
await import(workerData.module);
