import { fault, type ScenarioCheck } from "../problem";

/** No two facts, questions, remedies or effects share a key: rubrics and lines name them by it. */
export const keysAreUnique: ScenarioCheck = ({ scenario }) => {
  const effects = new Set(scenario.tools.flatMap((tool) => tool.effects));
  const named = (["facts", "questions", "remedies"] as const).flatMap((part) =>
    scenario[part].map(({ key }, index) => ({ key, path: [part, index, "key"] })),
  );
  return named.flatMap(({ key, path }, index) => {
    const isTwice = named.some((other, place) => place < index && other.key === key);
    return isTwice || effects.has(key) ? [fault(path, `"${key}" is the key of something else too.`)] : [];
  });
};
