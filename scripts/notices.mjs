// @ts-check
// Writes what "Over en licenties" shows. Run after a change of package.json or of what the windows import.
import { writeFileSync } from 'node:fs'
import { collectNotices, noticesFile } from './lib/notices.mjs'

writeFileSync(noticesFile, `${JSON.stringify(collectNotices(), null, 2)}\n`)
