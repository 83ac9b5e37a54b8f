import { describe, expect, it } from 'vitest'
import { placeCapture, placeWindow } from './window-place.ts'

const laptop = { x: 0, y: 0, width: 1280, height: 800 }
const beside = { x: 1280, y: 0, width: 1920, height: 1080 }
const where = (x: number, y: number, width = 900, height = 700) => ({ x, y, width, height, maximised: false })

describe('the main window', () => {
  it('stands where it was, also on the second screen', () => {
    expect(placeWindow(where(1500, 100), [laptop, beside])).toEqual({
      x: 1500,
      y: 100,
      width: 900,
      height: 700,
    })
  })

  it('comes back to the middle of the main screen when its own is gone', () => {
    expect(placeWindow(where(1500, 100), [laptop])).toEqual({ x: 0, y: 0, width: 1280, height: 800 })
  })

  it('is never larger than the screen, nor over its edge', () => {
    expect(placeWindow(where(700, 300, 3000, 2000), [laptop])).toEqual(laptop)
    expect(placeWindow(where(900, 400), [laptop])).toEqual({ x: 380, y: 100, width: 900, height: 700 })
  })
})

it('the capture window stands in the middle, at a quarter of the height', () => {
  expect(placeCapture(beside, 680, 283)).toEqual({ x: 1900, y: 259, width: 680, height: 283 })
})
