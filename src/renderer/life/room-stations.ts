import type { Entry } from '../../shared/entries.ts'
import type { StepState } from '../ui/stepper.tsx'

/** The six questions of rounding off, in their order (R5 of domain.md §3). */
export const stations = ['before', 'seen', 'limit', 'holds', 'against', 'verdict'] as const
export type Station = (typeof stations)[number]

/** Whether a question has its answer. The first asks nothing new: it shows what was written beforehand. */
export function isAnswered(station: Station, { experiment, measurements }: Entry): boolean {
  if (!experiment) return false
  switch (station) {
    case 'before':
      return isBegun(experiment, measurements)
    case 'seen':
      return experiment.seen !== '' || measurements.some(({ netSavingMin }) => netSavingMin !== null)
    case 'limit':
      return experiment.outcome !== null
    case 'holds':
      return experiment.holds !== ''
    case 'against':
      return experiment.against !== ''
    case 'verdict':
      return experiment.verdict !== null
  }
}

function isBegun(
  { seen, outcome, holds, against }: NonNullable<Entry['experiment']>,
  measurements: Entry['measurements'],
): boolean {
  return `${seen}${outcome ?? ''}${holds}${against}` !== '' || measurements.length > 0
}

/** Where one goes on: at the first question without an answer. */
export function firstOpen(entry: Entry): Station {
  return stations.find((station) => !isAnswered(station, entry)) ?? 'verdict'
}

export function stationAfter(station: Station): Station {
  return stations[stations.indexOf(station) + 1] ?? station
}

export function stationBefore(station: Station): Station {
  return stations[stations.indexOf(station) - 1] ?? station
}

/** How a station looks from where one is. One that was passed without an answer was skipped. */
export function stationState(station: Station, at: Station, entry: Entry): StepState {
  if (station === at) return 'current'
  if (stations.indexOf(station) > stations.indexOf(at)) return 'ahead'
  return station === 'before' || isAnswered(station, entry) ? 'done' : 'skipped'
}
