/** Loader and action data travel as they are (dates stay dates), as remix.config.js switches on. */
import "@remix-run/server-runtime";

declare module "@remix-run/server-runtime" {
  interface Future {
    v3_singleFetch: true;
  }
}
