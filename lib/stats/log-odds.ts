type WordCounts = {
  /** How often the word is in the first and in the second sample. */
  first: number;
  second: number;
  /** All words of each sample together. */
  firstTotal: number;
  secondTotal: number;
  /** How much the prior weighs, in words. */
  priorTotal: number;
};

/**
 * The z-score of how much more a word belongs to the first sample than to the second: the log-odds ratio with an
 * informative Dirichlet prior. With the prior `α = α₀ · (y₁ + y₂) / (n₁ + n₂)`
 *
 *     δ = ln[(y₁ + α) / (n₁ + α₀ − y₁ − α)] − ln[(y₂ + α) / (n₂ + α₀ − y₂ − α)]
 *     z = δ / √(1 / (y₁ + α) + 1 / (y₂ + α))
 *
 * It holds back both what is rare and what is common anyway; without a second sample it is 0. Source: Monroe, Colaresi
 * and Quinn, "Fightin' Words", Political Analysis 16:4 (2008), equations 15, 16, 19, 20 and 23.
 */
export function scoreLogOdds(counts: WordCounts): number {
  const { first, second, firstTotal, secondTotal, priorTotal } = counts;
  const prior = (priorTotal * (first + second)) / (firstTotal + secondTotal);
  if (!(prior > 0)) return 0;
  const logOdds = (count: number, total: number) =>
    Math.log((count + prior) / (total + priorTotal - count - prior));
  const difference = logOdds(first, firstTotal) - logOdds(second, secondTotal);
  return difference / Math.sqrt(1 / (first + prior) + 1 / (second + prior));
}
