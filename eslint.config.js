import tseslint from "typescript-eslint";

const CLOCK = "Take the time as an argument: the domain has no clock of its own.";
const sizes = { skipBlankLines: true, skipComments: true };

/** Sizes everywhere; no clock, no chance, no casts in the domain. Style and correctness are Biome's. */
export default tseslint.config(
  { ignores: ["build/", "prisma/generated/", "node_modules/", "data/", ".cache/", "models/weights/"] },
  {
    files: ["**/*.{ts,tsx}"],
    extends: [tseslint.configs.base],
    rules: {
      "max-lines": ["error", { max: 300, ...sizes }],
      "max-lines-per-function": ["error", { max: 60, ...sizes }],
      complexity: ["error", 10],
      "max-depth": ["error", 3],
      "max-params": ["error", 3],
    },
  },
  { files: ["**/*.tsx"], rules: { "max-lines-per-function": ["error", { max: 100, ...sizes }] } },
  { files: ["**/*.test.{ts,tsx}"], rules: { "max-lines-per-function": "off" } },
  {
    files: ["training/**/*.ts"],
    ignores: ["**/*.test.ts"],
    rules: {
      "no-restricted-properties": [
        "error",
        {
          object: "Math",
          property: "random",
          message:
            "Draw from the Random you were given (training/shared/random.ts), so that an attempt can be replayed.",
        },
        { object: "Date", property: "now", message: CLOCK },
      ],
      "no-restricted-syntax": [
        "error",
        { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: CLOCK },
        {
          selector: "TSAsExpression:not([typeAnnotation.typeName.name='const'])",
          message: "Parse or narrow instead of casting; if a cast is truly needed, disable here and say why.",
        },
        { selector: "ExportDefaultDeclaration", message: "Named exports only in the domain." },
      ],
      "no-console": "error",
    },
  },
);
