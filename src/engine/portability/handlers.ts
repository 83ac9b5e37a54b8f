import { opened } from '../router.ts'
import { exportAll } from './export-all.ts'

export const portabilityHandlers = {
  exportAll: opened.portability.exportAll.handler(({ context }) => exportAll(context.open)),
}
