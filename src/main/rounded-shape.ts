import type { Rectangle } from 'electron'

/** A rectangle with round corners as rectangles of one row each, in coordinates of the window. */
export function roundedShape({ width: across, height }: Rectangle, radius: number): Rectangle[] {
  const rows = Math.min(Math.round(radius), Math.floor(height / 2))
  const shape: Rectangle[] = [{ x: 0, y: rows, width: across, height: height - 2 * rows }]
  for (let row = 0; row < rows; row += 1) {
    const up = radius - row - 0.5
    const inset = Math.round(radius - Math.sqrt(Math.max(0, radius * radius - up * up)))
    const strip = { x: inset, width: across - 2 * inset, height: 1 }
    shape.push({ ...strip, y: row }, { ...strip, y: height - 1 - row })
  }
  return shape
}
