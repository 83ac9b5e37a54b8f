import type { WebContents } from 'electron'

/** A page stays where it is: it cannot go elsewhere, open windows or hold other pages. Links are asked about. */
export function guardContents(contents: WebContents, onLink: (url: string) => void) {
  contents.on('will-frame-navigate', (details) => {
    details.preventDefault()
    if (details.isMainFrame) onLink(details.url)
  })
  contents.on('will-redirect', (event) => event.preventDefault())
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(({ url }) => {
    onLink(url)
    return { action: 'deny' }
  })
}
