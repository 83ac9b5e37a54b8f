// @vitest-environment jsdom
import { afterEach, expect, test } from 'vitest'
import { selectedStretch, trimmed } from './own-selection.ts'

afterEach(() => {
  document.body.replaceChildren()
})

/** "Bij " + place [4,10) drawn as its mask + " aan de deur" + another field. */
function draw() {
  document.body.innerHTML = `
    <p><span data-entry="a" data-field="passage"
      ><span data-start="0" data-end="4">Bij </span
      ><span data-start="4" data-end="10" data-place="x"><span aria-hidden="true">[persoon 1]<sup>1</sup></span></span
      ><span data-start="10" data-end="22"> aan de deur</span
    ></span></p>
    <p><span data-entry="a" data-field="process"><span data-start="0" data-end="4">Werk</span></span></p>`
  const texts = [...document.querySelectorAll('[data-start]')].map((part) => {
    const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT)
    const node = walker.nextNode()
    if (!node) throw new Error('no text')
    return node
  })
  return texts
}

function select(from: Node | undefined, start: number, to: Node | undefined, end: number): Selection {
  const selection = window.getSelection()
  if (!selection || !from || !to) throw new Error('nothing to select')
  selection.setBaseAndExtent(from, start, to, end)
  return selection
}

test('a stretch of plain text is where it stands in the field', () => {
  const [, , after] = draw()
  expect(selectedStretch(select(after, 1, after, 4))).toEqual({
    entryId: 'a',
    field: 'passage',
    start: 11,
    end: 14,
  })
})

test('a found place counts whole, whatever is drawn for it', () => {
  const [before, , after] = draw()
  expect(selectedStretch(select(before, 2, after, 4))).toMatchObject({ start: 2, end: 14 })
  const [, mask] = draw()
  expect(selectedStretch(select(mask, 2, mask, 5))).toMatchObject({ start: 4, end: 10 })
})

test('nothing selected, or more than one field, is no stretch', () => {
  const [before, , , process] = draw()
  expect(selectedStretch(select(before, 1, before, 1))).toBeNull()
  expect(selectedStretch(select(before, 0, process, 2))).toBeNull()
  expect(selectedStretch(null)).toBeNull()
})

test('white space at the ends is left out', () => {
  const text = 'Bij  Jansen aan'
  expect(trimmed({ entryId: 'a', field: 'title', start: 3, end: 12 }, text)).toMatchObject({
    start: 5,
    end: 11,
  })
})
