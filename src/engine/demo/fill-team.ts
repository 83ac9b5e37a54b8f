import { type BundleItem, bundleItemSchema, itemTypes, type SharedKind } from '../../shared/bundles.ts'
import { readBundle } from '../bundles/container/read-bundle.ts'
import { newSigningPair } from '../bundles/container/signature.ts'
import { writeBundle } from '../bundles/container/write-bundle.ts'
import type { EngineContext } from '../context.ts'
import { addDays, localDate } from '../days.ts'
import { acceptBundle } from '../team/library.ts'
import type { DemoData, DemoEntry } from './demo-data.ts'

/** Signs a persona's notes as a colleague would, with a key of their own, and takes the bundle over. */
export function fillTeam(context: EngineContext, data: DemoData) {
  const { clock, newPublicId } = context
  const today = localDate(clock.now(), clock.zone())
  const items = data.entries.flatMap((entry) => {
    const item = itemOf(entry, data, { shareId: newPublicId(), today })
    return item ? [item] : []
  })
  const { file } = writeBundle(
    {
      bundleId: newPublicId(),
      month: today.slice(0, 7),
      sequence: 1,
      lang: data.lang,
      maskedCounts: {},
      items,
    },
    newSigningPair().privateKey,
  )
  acceptBundle(context, readBundle(file), { teamId: null, wordsCompared: true })
}

function itemOf(
  entry: DemoEntry,
  data: DemoData,
  { shareId, today }: { shareId: string; today: string },
): BundleItem | null {
  const { kind = 'unsorted', aimEffects } = entry
  if (kind === 'unsorted') return null
  const aims = Object.entries(aimEffects).filter(([, effect]) => effect !== null)
  const said = {
    type: itemTypes[kind satisfies SharedKind],
    shareId,
    lang: entry.lang ?? data.lang,
    title: entry.title,
    passage: entry.body,
    month: addDays(today, -entry.daysAgo).slice(0, 7),
    process: entry.process,
    goals: entry.goals?.length ? entry.goals : undefined,
    tools: entry.tools?.length ? entry.tools : undefined,
    aiType: entry.aiType,
    aiRole: entry.aiRole,
    workSplit: entry.workSplit,
    frontier: entry.frontier,
    learningMode: entry.learningMode,
    aimEffects: aims.length > 0 ? Object.fromEntries(aims) : undefined,
  }
  return bundleItemSchema.parse(withoutGaps(said))
}

function withoutGaps(said: Record<string, unknown>) {
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined && value !== null))
}
