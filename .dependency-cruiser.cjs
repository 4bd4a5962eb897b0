/** Architecture rules. Run with `npm run check:architecture`. */
const CLIENT = ["^app/features/", "^app/components/"];
const TEST_FILE = "[.]test[.]tsx?$";
const SERVER_FILE = "[.]server[.]tsx?$";
/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: "no-circular",
      severity: "error",
      comment: "A cycle means two modules are really one.",
      from: {},
      to: { circular: true },
    },
    {
      name: "training-is-pure",
      severity: "error",
      comment: "The domain knows no framework, database, socket, file or model.",
      from: { path: "^training/", pathNot: TEST_FILE },
      to: { pathNot: ["^training/", "^node_modules/zod/"] },
    },
    {
      name: "training-areas-meet-at-index",
      severity: "error",
      comment: "One area reaches another only by its index.ts.",
      from: { path: "^training/([^/]+)/" },
      to: {
        path: "^training/([^/]+)/",
        pathNot: ["^training/$1/", "^training/shared/", "^training/[^/]+/index[.]ts$"],
      },
    },
    {
      name: "shared-is-the-bottom",
      severity: "error",
      comment: "training/shared imports no area.",
      from: { path: "^training/shared/" },
      to: { path: "^training/", pathNot: "^training/shared/" },
    },
    {
      name: "simulation-does-not-look-up",
      severity: "error",
      comment: "Order of areas: simulation < assessment < learning < analytics; authoring sees all.",
      from: { path: "^training/simulation/" },
      to: { path: "^training/(assessment|learning|analytics|authoring)/" },
    },
    {
      name: "assessment-does-not-look-up",
      severity: "error",
      from: { path: "^training/assessment/" },
      to: { path: "^training/(learning|analytics|authoring)/" },
    },
    {
      name: "learning-does-not-look-up",
      severity: "error",
      from: { path: "^training/learning/" },
      to: { path: "^training/(analytics|authoring)/" },
    },
    {
      name: "models-know-only-the-domain",
      severity: "error",
      comment: "Model adapters implement ports from training/.",
      from: { path: "^models/" },
      to: { path: "^(app|server|prisma)/" },
    },
    {
      name: "only-server-touches-prisma",
      severity: "error",
      from: {
        pathNot: [
          "^server/db[.]ts$",
          "^server/main[.]ts$",
          "^server/repositories/",
          "^prisma/",
          "^scripts/",
          "^test/",
        ],
      },
      to: { path: ["@prisma/client", "^prisma/"] },
    },
    {
      name: "server-does-not-import-app",
      severity: "error",
      comment: "Dependencies point inward; server/main.ts loads the build, not the source.",
      from: { path: "^server/" },
      to: { path: "^app/" },
    },
    {
      name: "app-knows-server-by-type-only",
      severity: "error",
      comment:
        "Routes get their services from the load context. Only *.server.ts files of app/ may import server code; the classic Remix compiler empties those in the browser bundle and would ship anything else.",
      from: { path: "^app/", pathNot: [SERVER_FILE, TEST_FILE] },
      to: { path: "^(server|models|prisma)/", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "usecases-get-storage-by-argument",
      severity: "error",
      comment: "A use case takes ports, so that tests need no database.",
      from: { path: "^server/usecases/", pathNot: TEST_FILE },
      to: {
        path: "^(server/(db|repositories|realtime|services)|models/)",
        dependencyTypesNot: ["type-only"],
      },
    },
    {
      name: "ui-never-reaches-server",
      severity: "error",
      comment: "The classic compiler replaces .server modules with {} and says nothing: this rule says it.",
      from: { path: CLIENT, pathNot: TEST_FILE },
      to: { path: SERVER_FILE, reachable: true },
    },
    {
      name: "features-are-islands",
      severity: "error",
      from: { path: "^app/features/([^/]+)/" },
      to: { path: "^app/features/([^/]+)/", pathNot: "^app/features/$1/" },
    },
    {
      name: "nothing-imports-routes",
      severity: "error",
      from: { pathNot: ["^app/routes/", "^test/", TEST_FILE] },
      to: { path: "^app/routes/" },
    },
    {
      name: "production-does-not-import-tests",
      severity: "error",
      from: { pathNot: ["^test/", TEST_FILE, "^prisma/seed"] },
      to: { path: ["^test/", TEST_FILE] },
    },
    { name: "not-unresolvable", severity: "error", from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: ["node_modules", "^prisma/generated/"] },
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
    },
  },
};
