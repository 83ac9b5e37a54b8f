/** The oldest Node that can load the database; an older one would crash without a word. */
export const leastNode = 22

export function isNodeTooOld(version = process.versions.node): boolean {
  return Number(version.split('.')[0]) < leastNode
}
