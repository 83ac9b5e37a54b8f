import type { nl } from '../nl/index.ts'
import type { Translated } from '../translated.ts'
import { bundleFile } from './bundle-file.ts'
import { bundles } from './bundles.ts'
import { capture } from './capture.ts'
import { cli } from './cli.ts'
import { common } from './common.ts'
import { desktop } from './desktop.ts'
import { entries } from './entries.ts'
import { errors } from './errors.ts'
import { life } from './life.ts'
import { processes } from './processes.ts'
import { search } from './search.ts'
import { settings } from './settings.ts'
import { team } from './team.ts'
import { today } from './today.ts'
import { vault } from './vault.ts'
import { welcome } from './welcome.ts'

export const en = {
  bundleFile,
  bundles,
  capture,
  cli,
  common,
  desktop,
  entries,
  errors,
  life,
  processes,
  search,
  settings,
  team,
  today,
  vault,
  welcome,
} satisfies Translated<typeof nl>
