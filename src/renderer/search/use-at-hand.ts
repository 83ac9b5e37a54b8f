import { type FocusEvent, type PointerEvent, useEffect, useState } from 'react'

/**
 * Whether the person is busy with a list: the pointer moved over it since the question changed and has not left, or
 * the focus is in it. A pointer that was parked there and lies still says nothing.
 */
export function useAtHand(question: string) {
  const [isPointed, setPointed] = useState(false)
  const [isFocused, setFocused] = useState(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: typing takes the hand away
  useEffect(() => setPointed(false), [question])
  return {
    isAtHand: isPointed || isFocused,
    handProps: {
      // The browser sends a move of nothing when the page moves under the pointer.
      onPointerMove: ({ movementX, movementY }: PointerEvent) => {
        if (movementX !== 0 || movementY !== 0) setPointed(true)
      },
      onPointerLeave: () => setPointed(false),
      onFocus: () => setFocused(true),
      onBlur: ({ currentTarget, relatedTarget }: FocusEvent) =>
        setFocused(currentTarget.contains(relatedTarget)),
    },
  }
}
