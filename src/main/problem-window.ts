import { app, BrowserWindow } from 'electron'
import type { Words } from '../shared/strings/index.ts'
import { appOrigin } from './app-protocol.ts'
import { canvasColour } from './main-window.ts'
import { webPreferences } from './web-preferences.ts'

const path = '/problem.html'

/** Says in a window of its own, and on stderr, why Leerspoor cannot open; closing it ends with code 1. */
export function showProblem(pages: Map<string, Buffer>, sentence: string, code: string, words: Words) {
  process.stderr.write(`${sentence} (${code})\n`)
  pages.set(path, Buffer.from(problemPage(words('desktop.problem.title'), sentence, code)))
  const window = new BrowserWindow({
    width: 520,
    height: 300,
    title: 'Leerspoor',
    backgroundColor: canvasColour(),
    autoHideMenuBar: true,
    webPreferences: webPreferences(),
  })
  window.once('closed', () => app.exit(1))
  void window.loadURL(`${appOrigin}${path}`)
}

/** A page that needs nothing but itself; its styles carry the mark for the nonce. */
export function problemPage(title: string, sentence: string, code: string): string {
  return `<!doctype html>
<meta charset="utf-8">
<meta name="color-scheme" content="light dark">
<title>Leerspoor</title>
<style nonce="__CSP_NONCE__">
  body { margin: 44px; max-width: 60ch; font: 16px/1.6 system-ui, sans-serif;
    background: light-dark(#f5f4f0, #151918); color: light-dark(#1e2422, #ecebe4) }
  h1 { font: 400 26px/1.35 Georgia, serif; margin: 0 0 12px }
  small { color: light-dark(#62665f, #9ca19a) }
</style>
<h1>${escaped(title)}</h1>
<p>${escaped(sentence)}</p>
<small>${escaped(code)}</small>
`
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)
}
