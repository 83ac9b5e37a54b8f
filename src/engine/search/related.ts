import type { SearchAnswer, SearchHit, SearchScope } from '../../shared/search.ts'
import { type Comparison, compare } from './comparison.ts'
import { dismissedWith } from './dismissals.ts'
import { type Finding, findingOf, hitOfFinding, isTelling, sourceOf } from './findings.ts'
import { type OriginInput, originOf } from './origin.ts'
import { relatedLikeness, sameLikeness } from './reasons.ts'
import type { Recall } from './recall.ts'

export interface RelatedInput {
  to: OriginInput
  scope: SearchScope
  limit: number
}

export interface AlikeInput {
  source: SearchHit['source']
  scope: SearchScope
  limit: number
}

/** How well an earlier note must fit what is being written: whoever writes is not disturbed for nothing. */
const writingFit = 0.45

/** Of what is only nearby a few say enough. */
const mostNearby = 12

/** Of what is nearest this much is compared word by word. */
const mostCompared = 24

/**
 * What truly resembles an entry or a line being typed; empty when nothing does.
 * @throws AppError `entry-missing`, `cancelled`
 */
export async function related(
  recall: Recall,
  { to, scope, limit }: RelatedInput,
  signal?: AbortSignal,
): Promise<SearchAnswer> {
  const started = performance.now()
  const { read, clock } = recall.context
  const comparison = await compare(recall, originOf(read, to), recall.sources(scope, {}), signal)
  const { isTyped, facts } = comparison.origin
  const least = isTyped ? writingFit : relatedLikeness
  const dismissed = dismissedWith(read, facts?.sourceId ?? null, clock.now())
  const findings = comparison.near
    .filter(({ likeness, fit }) => likeness === null || Math.max(likeness, fit ?? 0) >= least)
    .slice(0, mostCompared)
    .map((near) => findingOf(read, comparison, near, (source) => dismissed.has('contradiction', source)))
    .filter((finding) => finding !== null)
    .filter((finding) => isTelling(finding) || (finding.near.fit ?? 1) >= least)
    .filter((finding) => !dismissed.has('likeness', sourceOf(finding.facts)))
    .sort((a, b) => a.place - b.place)
  return answer(comparison, findings.slice(0, limit), sameLikeness, started)
}

/**
 * Everything like one thing, best first: what truly resembles it, and a few that are nearby.
 * @throws AppError `entry-missing`, `cancelled`
 */
export async function alike(
  recall: Recall,
  { source, scope, limit }: AlikeInput,
  signal?: AbortSignal,
): Promise<SearchAnswer> {
  const started = performance.now()
  const { read } = recall.context
  const comparison = await compare(recall, originOf(read, { source }), recall.sources(scope, {}), signal)
  const strong = comparison.near.filter(({ fit }) => (fit ?? 1) >= relatedLikeness).length
  const findings = comparison.near
    .slice(0, Math.min(limit, strong + mostNearby))
    .map((each) => findingOf(read, comparison, each, () => true))
    .filter((finding) => finding !== null)
  return answer(comparison, findings, relatedLikeness, started)
}

function answer(comparison: Comparison, findings: Finding[], strong: number, started: number): SearchAnswer {
  const hits = findings.map((finding) => hitOfFinding(comparison, finding, strong))
  return { hits, meaning: comparison.state, tookMs: performance.now() - started }
}
