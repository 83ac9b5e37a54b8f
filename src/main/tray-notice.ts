import { type BrowserWindow, dialog } from 'electron'
import type { Words } from '../shared/strings/index.ts'

/** Says, once, that closing the window leaves Leerspoor in the tray. @returns whether it should stay */
export async function sayStaysInTray(window: BrowserWindow, words: Words): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'info',
    message: words('desktop.stays.message'),
    detail: words('desktop.stays.detail'),
    buttons: [words('desktop.stays.stay'), words('desktop.menu.quit')],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  })
  return response === 0
}
