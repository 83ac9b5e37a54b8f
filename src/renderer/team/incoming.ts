import { useCallback, useEffect, useRef, useState } from 'react'
import { engine } from '../engine.ts'
import { sentenceOf } from '../problem.ts'

/** Bytes handed over at once; the contract takes no larger pieces. */
export const pieceBytes = 512 * 1024

/** A file on its way into the engine. */
export type Incoming =
  | { phase: 'none' }
  | { phase: 'reading'; name: string; bytes: number; total: number }
  | { phase: 'ready'; name: string; stageId: string }
  | { phase: 'failed'; name: string; sentence: string }

type Stage = (input: {
  stageId?: string
  offset: number
  piece: string
}) => Promise<{ stageId: string; bytes: number }>

/**
 * Hands a file over piece by piece. `onBytes` hears how far it is. Returns the id to go on with; null when it
 * was given up on the way.
 */
export async function handOver(
  file: Blob,
  stage: Stage,
  onBytes: (bytes: number) => void,
  isGivenUp: () => boolean,
): Promise<string | null> {
  let stageId: string | undefined
  let offset = 0
  do {
    const piece = await base64Of(file.slice(offset, offset + pieceBytes))
    const staged = await stage({ ...(stageId === undefined ? {} : { stageId }), offset, piece })
    stageId = staged.stageId
    offset = staged.bytes
    onBytes(offset)
    if (isGivenUp()) {
      void engine.bundles.unstage({ stageId }).catch(() => undefined)
      return null
    }
  } while (offset < file.size)
  return stageId
}

/** The bytes of a piece as base64, in strings short enough to be made at once. */
async function base64Of(piece: Blob): Promise<string> {
  const bytes = new Uint8Array(await piece.arrayBuffer())
  const letters: string[] = []
  for (let from = 0; from < bytes.length; from += 0x8000) {
    letters.push(String.fromCharCode(...bytes.subarray(from, from + 0x8000)))
  }
  return btoa(letters.join(''))
}

/** Takes one file in at a time. What comes in stays in memory until it is accepted or let go. */
export function useIncoming() {
  const [incoming, setIncoming] = useState<Incoming>({ phase: 'none' })
  const run = useRef(0)
  const staged = useRef<string | null>(null)

  const letGo = useCallback(() => {
    run.current += 1
    const stageId = staged.current
    staged.current = null
    if (stageId !== null) void engine.bundles.unstage({ stageId }).catch(() => undefined)
    setIncoming({ phase: 'none' })
  }, [])

  const open = useCallback(
    async (file: File) => {
      letGo()
      const mine = run.current
      const { name, size } = file
      const show = (next: Incoming) => {
        if (run.current === mine) setIncoming(next)
      }
      show({ phase: 'reading', name, bytes: 0, total: size })
      try {
        const stageId = await handOver(
          file,
          engine.bundles.stage,
          (bytes) => show({ phase: 'reading', name, bytes, total: size }),
          () => run.current !== mine,
        )
        if (stageId === null) return
        staged.current = stageId
        show({ phase: 'ready', name, stageId })
      } catch (error) {
        show({ phase: 'failed', name, sentence: sentenceOf(error) })
      }
    },
    [letGo],
  )

  useEffect(() => letGo, [letGo])
  return { incoming, open, letGo }
}
