/** Agreement of two rankings, and how well a score tells two groups apart. */

/** Spearman's rank correlation, ties at their mean rank; 0 where one side never changes. */
export function spearman(left: readonly number[], right: readonly number[]): number {
  return pearson(ranksOf(left), ranksOf(right));
}

/** The likelihood that a member of the first group scores above one of the second; ties count half. */
export function areaUnderCurve(high: readonly number[], low: readonly number[]): number {
  if (high.length === 0 || low.length === 0) return 0;
  const wins = high.reduce(
    (sum, one) => sum + low.reduce((own, other) => own + (one > other ? 1 : one === other ? 0.5 : 0), 0),
    0,
  );
  return wins / (high.length * low.length);
}

function ranksOf(values: readonly number[]): number[] {
  const order = values.map((value, at) => ({ value, at })).sort((left, right) => left.value - right.value);
  const ranks: number[] = new Array(values.length).fill(0);
  for (let from = 0; from < order.length; ) {
    let to = from;
    while (order[to + 1]?.value === order[from]?.value) to += 1;
    for (const each of order.slice(from, to + 1)) ranks[each.at] = (from + to) / 2;
    from = to + 1;
  }
  return ranks;
}

function pearson(left: readonly number[], right: readonly number[]): number {
  const [meanLeft, meanRight] = [meanOf(left), meanOf(right)];
  let both = 0;
  let squareLeft = 0;
  let squareRight = 0;
  left.forEach((value, at) => {
    const [one, other] = [value - meanLeft, (right[at] ?? 0) - meanRight];
    both += one * other;
    squareLeft += one * one;
    squareRight += other * other;
  });
  return squareLeft === 0 || squareRight === 0 ? 0 : both / Math.sqrt(squareLeft * squareRight);
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}
