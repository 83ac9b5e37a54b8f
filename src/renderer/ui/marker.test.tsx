// @vitest-environment jsdom
import { cleanup, render } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { Marker } from './marker.tsx'

afterEach(cleanup)

test('marks ranges in order, joins overlaps, stays within the text and says where they begin and end', () => {
  const { container } = render(
    <Marker
      text="The date was wrong."
      ranges={[
        { start: 13, end: 90 },
        { start: 4, end: 7 },
        { start: 6, end: 8 },
        { start: 9, end: 9 },
      ]}
      beginLabel="begin match"
      endLabel="end match"
    />,
  )
  expect([...container.querySelectorAll('mark')].map((mark) => mark.textContent)).toEqual([
    'begin match date end match',
    'begin match wrong. end match',
  ])
  for (const hidden of container.querySelectorAll('.sr-only')) hidden.remove()
  expect(container.textContent).toBe('The date was wrong.')
})
