/** Which paths are the same for everybody (files, and Remix's list of routes), so that no session is looked up and no limit counted for them. */

const STATIC_PATH =
  /^\/__manifest$|^\/(assets|@[a-z-]+|node_modules|app)\/|^\/@|\.(js|mjs|css|map|woff2?|ico|png|svg|webp|txt|webmanifest)$/;

/** True for built files, and in development for source that Vite serves. */
export function isStaticPath(path: string): boolean {
  return STATIC_PATH.test(path);
}

/** The path of a page, also when Remix asks for only its data ("/sign-in.data"). */
export function pagePath(path: string): string {
  const page = path.replace(/\.data$/, "");
  return page === "/_root" || page === "" ? "/" : page.replace(/(.)\/$/, "$1");
}
