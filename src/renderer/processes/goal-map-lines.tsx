import { type RefObject, useEffect, useState } from 'react'
import type { GoalMap } from '../../shared/goal-map.ts'
import { classes } from '../ui/classes.ts'
import { isTied, type MapPlace } from './goal-map-walk.ts'

interface Line {
  key: string
  processId: string
  /** Undefined for the line to the notes of the process. */
  goalId?: string
  d: string
}

type GoalMapLinesProps = { frame: RefObject<HTMLDivElement | null>; map: GoalMap; place: MapPlace }

/** The lines between what hangs together, drawn behind it. They say nothing that the names do not. */
export function GoalMapLines({ frame, map, place }: GoalMapLinesProps) {
  const lines = useLines(frame, map)
  const isLit = ({ goalId, processId }: Line) =>
    isTied(map, place, { on: 'process', id: processId }) &&
    (goalId === undefined || isTied(map, place, { on: 'goal', id: goalId }))
  return (
    <svg aria-hidden="true" className="pointer-events-none absolute inset-0 size-full overflow-visible">
      {[...lines]
        .sort((a, b) => Number(isLit(a)) - Number(isLit(b)))
        .map((line) => (
          <path
            key={line.key}
            d={line.d}
            fill="none"
            className={classes(
              'forced-colors:stroke-[CanvasText]',
              isLit(line) ? 'stroke-accent stroke-[2.25px]' : 'stroke-control stroke-[1.25px]',
            )}
          />
        ))}
    </svg>
  )
}

/** Measured where text and window put the ends, again whenever one of them moves. */
function useLines(frame: RefObject<HTMLDivElement | null>, map: GoalMap): Line[] {
  const [lines, setLines] = useState<Line[]>([])
  useEffect(() => {
    const box = frame.current
    if (!box) return
    const draw = () => setLines(linesIn(box, map))
    const observer = new ResizeObserver(draw)
    observer.observe(box)
    for (const end of box.querySelectorAll('[data-end]')) observer.observe(end)
    return () => observer.disconnect()
  }, [frame, map])
  return lines
}

function linesIn(box: HTMLElement, map: GoalMap): Line[] {
  const origin = box.getBoundingClientRect()
  const between = (from: string, to: string) => {
    const [a, b] = [from, to].map((end) => box.querySelector(`[data-end="${end}"]`)?.getBoundingClientRect())
    if (!a || !b) return undefined
    const x1 = a.right - origin.left
    const x2 = b.left - origin.left
    const y1 = a.top + a.height / 2 - origin.top
    const y2 = b.top + b.height / 2 - origin.top
    const bend = (x1 + x2) / 2
    return `M${x1} ${y1}C${bend} ${y1} ${bend} ${y2} ${x2} ${y2}`
  }
  return map.processes.flatMap(({ id: processId, goalIds }) => {
    const toGoals = goalIds.map((goalId) => ({
      key: `${goalId} ${processId}`,
      processId,
      goalId,
      d: between(`goal ${goalId}`, `process ${processId}`),
    }))
    const toNotes = { key: processId, processId, d: between(`process ${processId}`, `notes ${processId}`) }
    return [...toGoals, toNotes].filter((line): line is Line => line.d !== undefined)
  })
}
