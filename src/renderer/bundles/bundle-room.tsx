export function BundleRoom() {
  return null
}
