// @vitest-environment jsdom
import { expect, test, vi } from 'vitest'
import { handOver, pieceBytes } from './incoming.ts'

/** Takes pieces in as the engine does: in order, and each of them base64. */
function staging() {
  const pieces: string[] = []
  const bytes = () => pieces.reduce((sum, piece) => sum + piece.length, 0)
  const stage = vi.fn(async (input: { stageId?: string; offset: number; piece: string }) => {
    expect(input.offset).toBe(bytes())
    expect(input.stageId).toBe(pieces.length === 0 ? undefined : 'f'.repeat(32))
    pieces.push(atob(input.piece))
    return { stageId: 'f'.repeat(32), bytes: bytes() }
  })
  return { stage, whole: () => pieces.join('') }
}

const never = () => false

test('a file goes over in pieces and arrives as it was', async () => {
  const content = Uint8Array.from({ length: pieceBytes * 2 + 7 }, (_, index) => index % 251)
  const { stage, whole } = staging()
  const heard: number[] = []
  const id = await handOver(new Blob([content]), stage, (bytes) => heard.push(bytes), never)
  expect(id).toBe('f'.repeat(32))
  expect(heard).toEqual([pieceBytes, pieceBytes * 2, content.length])
  const arrived = Uint8Array.from(whole(), (letter) => letter.charCodeAt(0))
  expect(arrived).toEqual(content)
})

test('an empty file is handed over too, so that it can be refused', async () => {
  const { stage } = staging()
  expect(await handOver(new Blob([]), stage, () => {}, never)).toBe('f'.repeat(32))
  expect(stage).toHaveBeenCalledTimes(1)
})

test('giving up ends it after the piece on its way', async () => {
  const { stage } = staging()
  const id = await handOver(
    new Blob([new Uint8Array(pieceBytes * 3)]),
    stage,
    () => {},
    () => true,
  )
  expect(id).toBeNull()
  expect(stage).toHaveBeenCalledTimes(1)
})
