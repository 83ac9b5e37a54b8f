/** Value below which the share `at` (0–1) of the values lies, by linear interpolation. */
export function quantile(values: readonly number[], at: number): number {
  if (values.length === 0) throw new Error('no values were measured')
  const sorted = values.toSorted((a, b) => a - b)
  const place = (sorted.length - 1) * at
  const below = sorted[Math.floor(place)] ?? Number.NaN
  const above = sorted[Math.ceil(place)] ?? Number.NaN
  return below + (above - below) * (place - Math.floor(place))
}

export const median = (values: readonly number[]) => quantile(values, 0.5)
export const p95 = (values: readonly number[]) => quantile(values, 0.95)

/** The ratio of each pair; its median says more on a busy machine than the ratio of two medians. */
export function ratios(over: readonly number[], under: readonly number[]): number[] {
  return over.map((value, at) => value / (under[at] ?? Number.NaN))
}

/** What one run of a side returns: its time in ms, unless it measures something else. */
export type Side = (round: number) => Promise<number>

export interface Rounds {
  rounds: number
  /** rounds run first and forgotten */
  warmUps: number
}

/**
 * Runs all sides in every round, so that what else the machine does falls on each of them alike; the order
 * turns with the round.
 * @returns the values of each side, by round
 */
export async function interleave<Name extends string>(
  sides: Record<Name, Side>,
  { rounds, warmUps }: Rounds,
): Promise<Record<Name, number[]>> {
  const names = Object.keys(sides) as Name[]
  const values = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>
  for (let round = 0; round < warmUps + rounds; round++) {
    const turn = round % names.length
    for (const name of [...names.slice(turn), ...names.slice(0, turn)]) {
      const value = await sides[name](round)
      if (round >= warmUps) values[name].push(value)
    }
  }
  return values
}

/** @returns ms the work took */
export async function timed(work: () => unknown): Promise<number> {
  const started = performance.now()
  await work()
  return performance.now() - started
}

/** The power with which `costs` grow with `sizes`: the slope of the line through their logarithms. */
export function growthPower(sizes: readonly number[], costs: readonly number[]): number {
  const xs = sizes.map(Math.log)
  const ys = costs.map(Math.log)
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
  const [x, y] = [mean(xs), mean(ys)]
  const over = xs.reduce((sum, each, at) => sum + (each - x) * ((ys[at] ?? 0) - y), 0)
  return over / xs.reduce((sum, each) => sum + (each - x) ** 2, 0)
}
