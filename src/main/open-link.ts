import { BrowserWindow, dialog, shell } from 'electron'
import type { Words } from '../shared/strings/index.ts'
import { readLink } from './links.ts'

let asking = false

/** Follows a link out of the app if the person agrees; one question at a time, whatever a page asks. */
export async function openLink(text: string, words: Words) {
  const link = readLink(text)
  if (!link || asking) return
  asking = true
  try {
    const question = {
      type: 'question' as const,
      message: words('desktop.link.message'),
      detail: [
        words('desktop.link.target', { target: link.target }),
        link.href,
        words('desktop.link.detail'),
      ].join('\n\n'),
      buttons: [words('desktop.link.open'), words('desktop.link.stay')],
      defaultId: 1,
      cancelId: 1,
      noLink: true,
    }
    const window = BrowserWindow.getFocusedWindow()
    const { response } = await (window
      ? dialog.showMessageBox(window, question)
      : dialog.showMessageBox(question))
    if (response === 0) await shell.openExternal(link.href)
  } finally {
    asking = false
  }
}
