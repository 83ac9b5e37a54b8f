import { expect, it } from 'vitest'
import { roundedShape } from './rounded-shape.ts'

it('covers every row once, the first and last ones least', () => {
  const shape = roundedShape({ x: 0, y: 0, width: 680, height: 283 }, 16)
  const rows = shape.flatMap(({ x, y, width, height }) =>
    Array.from({ length: height }, (_, down) => ({ y: y + down, x, width })),
  )
  rows.sort((a, b) => a.y - b.y)
  expect(rows.map(({ y }) => y)).toEqual(Array.from({ length: 283 }, (_, y) => y))
  expect(rows[0]).toEqual(expect.objectContaining({ x: 12, width: 656 }))
  expect(rows[141]).toEqual({ x: 0, y: 141, width: 680 })
  expect(rows.at(-1)?.width).toBe(rows[0]?.width)
})
