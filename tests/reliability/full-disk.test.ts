import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, test } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'leerspoor-full-'))

afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Runs a script on a disk of its own of a few MB, in a mount namespace, so that it really fills up. */
function onSmallDisk(script: string): unknown {
  const run = spawnSync(
    'unshare',
    [
      '--map-root-user',
      '--mount',
      'sh',
      '-c',
      'mount -t tmpfs -o size=3m leerspoor "$1" && exec "$2" "$3" "$1"',
      'sh',
      folder,
      process.execPath,
      fileURLToPath(new URL(script, import.meta.url)),
    ],
    { encoding: 'utf8' },
  )
  if (run.status !== 0) throw new Error(run.stderr)
  return JSON.parse(run.stdout)
}

test('a full disk gives its sentence, loses nothing saved, and saving goes on once there is room', () => {
  expect(onSmallDisk('./fill-disk.ts')).toEqual({
    code: 'disk-full',
    lost: [],
    readable: true,
    afterRoom: 'saved',
    reopened: 'same',
  })
})

test('a file that does not fit leaves the one that was there', () => {
  expect(onSmallDisk('./fill-file.ts')).toEqual({ code: 'ENOSPC', kept: 'oud' })
})
