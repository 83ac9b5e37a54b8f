import type { Row } from '../../support/figure.ts'
import { growthPower, median } from '../../support/statistics.ts'
import type { World } from '../../support/world.ts'

/** Journals of a hundredth, a tenth and the whole of the largest: they are measured in the same rounds. */
export interface Sizes {
  small: number
  middle: number
  large: number
}

export function sizesOf({ most }: World): Sizes {
  return { small: Math.round(most / 100), middle: Math.round(most / 10), large: most }
}

/** Values measured at each size, by round. */
export type BySize = Record<keyof Sizes, number[]>

export const sizeNames = ['small', 'middle', 'large'] as const satisfies (keyof Sizes)[]

/** The same at each size; one after another. */
export async function atEachSize<Made>(make: (size: keyof Sizes) => Promise<Made>) {
  return { small: await make('small'), middle: await make('middle'), large: await make('large') }
}

/** How what was measured grows with the journal. */
export function growthRow(what: string, sizes: Sizes, values: BySize, unit: 'ms' | 'MB'): Row {
  const medians = sizeNames.map((name) => median(values[name]))
  const shown = sizeNames.map(
    (name, at) => `${(medians[at] ?? 0).toPrecision(3)} ${unit} at ${sizes[name].toLocaleString('en')}`,
  )
  return {
    what: `${what}: growth`,
    value: growthPower(
      sizeNames.map((name) => sizes[name]),
      medians,
    ),
    unit: 'n^',
    runs: values.large.length,
    how: shown.join(', '),
  }
}
