export function Welcome(_: { onDone: () => void }) {
  return null
}
