/**
 * Teaches word associations to tell the true next customer line from others of the
 * same act: softmax over one true and four others, AdaGrad. Deterministic.
 */
import { type Random, randomFrom } from "#training/shared/random";
import { byAct, type Exchange } from "./exchanges";
import { heardIn, pairFeatures, SIZE } from "./pair-features";

const EPOCHS = 4;
const RATE = 0.1;
const DECAY = 1e-6;
const OTHERS = 4;
/** The ear may hear nothing: so often a training line has no moves. */
const WITHOUT_MOVES = 0.3;

/** Weights for the pairs of pair-features.ts. */
export function learnAssociations(exchanges: readonly Exchange[]): Float32Array {
  const weights = new Float32Array(SIZE);
  const squares = new Float32Array(SIZE).fill(1e-4);
  const pools = byAct(exchanges);
  const random = randomFrom("selector", 1);
  for (let epoch = 0; epoch < EPOCHS; epoch += 1) {
    for (const exchange of random.shuffle(exchanges))
      learn({ weights, squares }, exchange, { pool: pools.get(exchange.act) ?? [], random });
    console.log(`epoch ${epoch + 1} of ${EPOCHS} done`);
  }
  return weights;
}

type Memory = { readonly weights: Float32Array; readonly squares: Float32Array };

function learn(
  { weights, squares }: Memory,
  exchange: Exchange,
  { pool, random }: { pool: readonly Exchange[]; random: Random },
): void {
  const agent = random.next() < WITHOUT_MOVES ? { ...exchange.agent, moves: [] } : exchange.agent;
  const heard = heardIn(agent);
  const others = Array.from({ length: OTHERS }, () => random.pick(pool)).filter(
    (other) => other !== undefined && other.from !== exchange.from,
  );
  const lines = [exchange.line, ...others.map((other) => other?.line ?? "")].map((line) =>
    pairFeatures(heard, line),
  );
  const scores = lines.map(
    (features) =>
      features.reduce((sum, place) => sum + (weights[place] ?? 0), 0) / Math.sqrt(features.length + 1),
  );
  const most = Math.max(...scores);
  const masses = scores.map((score) => Math.exp(score - most));
  const total = masses.reduce((sum, mass) => sum + mass, 0);
  lines.forEach((features, at) => {
    const slope = ((masses[at] ?? 0) / total - (at === 0 ? 1 : 0)) / Math.sqrt(features.length + 1);
    for (const place of features) {
      const pull = slope + DECAY * (weights[place] ?? 0);
      squares[place] = (squares[place] ?? 0) + pull * pull;
      weights[place] = (weights[place] ?? 0) - (RATE * pull) / Math.sqrt(squares[place] ?? 1);
    }
  });
}
