import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** Presses keys as a keyboard does, for whatever window has the focus. */
export async function press(...keys: string[]): Promise<void> {
  await run('xdotool', ['key', '--clearmodifiers', ...keys])
}

/** Types as a keyboard does. */
export async function type(text: string): Promise<void> {
  await run('xdotool', ['type', '--delay', '15', text])
}

/** The title of the window that has the focus; '' when none has. */
export async function focusedTitle(): Promise<string> {
  const { stdout } = await run('xdotool', ['getwindowfocus', 'getwindowname']).catch(() => ({ stdout: '' }))
  return stdout.trim()
}
