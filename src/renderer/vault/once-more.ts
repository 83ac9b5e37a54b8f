import { hasCode } from '../problem.ts'

/**
 * Right after locking, a fresh engine takes the place of the old one; what was asked of the old one is asked once
 * more. For calls that may be done twice.
 */
export function onceMore(failures: number, error: unknown): boolean {
  return failures < 2 && hasCode(error, 'engine-ended')
}
