import type { KeyboardEvent } from 'react-aria-components'

type Take = (event: KeyboardEvent) => void

/**
 * A key handler for a field that lets go of every key it did not take (`preventDefault`). React Aria stops them
 * all by default, and then no key of the app works while the field has focus.
 */
export function passKeys(take: Take | undefined): Take | undefined {
  if (take === undefined) return undefined
  return (event) => {
    take(event)
    if (!event.isDefaultPrevented()) event.continuePropagation()
  }
}
