import { readCorpus } from "#models/corpus/parse-corpus";
import { splitOf } from "#models/corpus/split";
import { featuresOf } from "#models/ear/features";
import { LOGISTIC_DEFAULTS, logitsOf, sigmoid, trainLogistic, type Example } from "#models/ear/logistic";
import { loadRewrites } from "#models/corpus/parse-rewrites";
import { AGENT_MOVES } from "#training/simulation/vocabulary";
const t0 = Date.now();
const conv = readCorpus().conversations;
const rows: { set: ReadonlySet<number>; labels: boolean[]; split: string }[] = [];
for (const c of conv) c.turns.forEach((t, i) => { if (t.by !== "agent") return;
  rows.push({ set: featuresOf(t.text, c.turns.slice(0, i).map((x) => ({ by: x.by, text: x.text }))), labels: AGENT_MOVES.map((m) => t.moves.includes(m)), split: splitOf(c.id) }); });
console.log("features", Date.now() - t0, rows.length, rows.reduce((s, r) => s + r.set.size, 0) / rows.length);
const DROP = process.env.DROP; if (DROP) console.log("drop", DROP);
const df = new Map<number, number>();
const train = rows.filter((r) => r.split === "train"), val = rows.filter((r) => r.split === "validation");
for (const r of train) for (const f of r.set) df.set(f, (df.get(f) ?? 0) + 1);
const MIN = Number(process.env.MIN ?? 3);
const index = new Map([...df].filter(([, n]) => n >= MIN).map(([f], i) => [f, i]));
console.log("kept", index.size, "of", df.size);
const toEx = (r: typeof rows[0]): Example => ({ features: Uint32Array.from([...r.set].map((f) => index.get(f)).filter((x): x is number => x !== undefined)), labels: r.labels });
const tr = train.map(toEx), va = val.map(toEx);
const opts = { ...LOGISTIC_DEFAULTS, ...(process.env.OPT ? JSON.parse(process.env.OPT) : {}) };

if (process.env.RW) { for (const r of loadRewrites()) for (const x of [r.weak, r.strong]) { const set = featuresOf(x.text, [{ by: "customer", text: r.customer }]); tr.push(toEx({ set, labels: AGENT_MOVES.map((m) => x.moves.includes(m)), split: "train" })); } }
const t1 = Date.now();
const model = trainLogistic(tr, index.size, opts);
console.log("trained", Date.now() - t1);

const more = Number(process.env.BAG ?? 1); const models = [model]; for (let b = 1; b < more; b++) models.push(trainLogistic(tr, index.size, { ...opts, seed: 1 + b }));
const P = va.map((e) => { const zs = models.map((m) => logitsOf(m, e.features)); return AGENT_MOVES.map((_, k) => sigmoid(zs.reduce((s, z) => s + z[k]!, 0) / zs.length)); });
let TP = 0, FP = 0, FN = 0, macro = 0, n30 = 0; const lines: string[] = [];
AGENT_MOVES.forEach((m, k) => {
  const pairs = P.map((p, i) => [p[k]!, va[i]!.labels[k]!] as const).sort((a, b) => b[0] - a[0]);
  const pos = pairs.filter((x) => x[1]).length; let tp = 0, best = { f: 0, tp: 0, n: 0, t: 1 };
  pairs.forEach(([p, y], i) => { if (y) tp++; const f = 2 * tp / (i + 1 + pos); if (f > best.f) best = { f, tp, n: i + 1, t: p }; });
  TP += best.tp; FP += best.n - best.tp; FN += pos - best.tp; macro += best.f; 
  lines.push(`${m}:${pos}:${best.f.toFixed(2)}`);
});
console.log(lines.join("  "));
console.log("VAL best-threshold micro", (2 * TP / (2 * TP + FP + FN)).toFixed(4), "macro", (macro / AGENT_MOVES.length).toFixed(4));
