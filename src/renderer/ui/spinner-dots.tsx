/**
 * Three dots for a wait: nothing in the first 400 ms, then one by one, then still. Decorative; the thing that
 * waits says so itself (aria-busy, or a label).
 */
export function SpinnerDots() {
  return (
    <span aria-hidden className="inline-flex items-center gap-1">
      <span className="dots-in size-1 rounded-full bg-current" />
      <span className="dots-in size-1 rounded-full bg-current" />
      <span className="dots-in size-1 rounded-full bg-current" />
    </span>
  )
}
