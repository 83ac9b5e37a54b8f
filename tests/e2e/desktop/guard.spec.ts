import { join } from 'node:path'
import { createTestEngine, passphrase } from '../../support/engine.ts'
import { expect, test } from './support/desktop.ts'

test('the page knows nothing of Node, Electron or ways out', async ({ desktop }) => {
  const found = await desktop.page.evaluate(() =>
    [
      'require',
      'process',
      'module',
      'ipcRenderer',
      'RTCPeerConnection',
      'webkitRTCPeerConnection',
      'WebTransport',
    ].filter((name) => name in window),
  )
  expect(found).toEqual([])
})

test('nothing outside the app can be reached, and nothing is granted', async ({ desktop }) => {
  const answers = await desktop.page.evaluate(async () => {
    const outcome = (attempt: Promise<unknown>) => attempt.then(String, (error: Error) => error.name)
    return {
      fetch: await outcome(fetch('https://voorbeeld.nl')),
      socket: await new Promise((resolve) => {
        const socket = new WebSocket('wss://voorbeeld.nl')
        socket.onerror = () => resolve('refused')
        socket.onopen = () => resolve('open')
      }),
      image: await new Promise((resolve) => {
        const image = new Image()
        image.onerror = () => resolve('refused')
        image.onload = () => resolve('loaded')
        image.src = 'https://voorbeeld.nl/x.png'
      }),
      window: String(window.open('https://voorbeeld.nl')),
      notification: await Notification.requestPermission(),
      location: (await navigator.permissions.query({ name: 'geolocation' })).state,
      microphone: (await navigator.permissions.query({ name: 'microphone' as PermissionName })).state,
      clipboard: await outcome(navigator.clipboard.readText()),
    }
  })
  expect(answers).toEqual({
    fetch: 'TypeError',
    socket: 'refused',
    image: 'refused',
    window: 'null',
    notification: 'denied',
    location: 'denied',
    microphone: 'denied',
    clipboard: 'NotAllowedError',
  })
})

test('only the files of the page exist', async ({ desktop }) => {
  const statuses = await desktop.page.evaluate(async () => {
    const paths = [
      '/index.html',
      '/../../../../etc/passwd',
      '/%2e%2e/%2e%2e/etc/passwd',
      '/..%5c..%5cetc%5cpasswd',
      '/%00/index.html',
      '//etc/passwd',
      '/assets/',
      '/assets/../../main/index.mjs',
      '/package.json',
    ]
    const status = (path: string) =>
      fetch(path).then(
        ({ status }) => status,
        () => 404,
      )
    return Promise.all(paths.map(status))
  })
  expect(statuses).toEqual([200, ...Array.from({ length: 8 }, () => 404)])
})

test('the page stays where it is, and a link is only followed when the person agrees', async ({
  desktop,
}) => {
  await desktop.app.evaluate(({ dialog, shell }) => {
    const seen: string[] = []
    Object.assign(globalThis, { seen, answer: 1 })
    Object.assign(shell, { openExternal: async (url: string) => void seen.push(`opened ${url}`) })
    Object.assign(dialog, {
      showMessageBox: async (...args: unknown[]) => {
        seen.push(`asked ${JSON.stringify((args.at(-1) as { detail: string }).detail).slice(1, 30)}`)
        return { response: (globalThis as unknown as { answer: number }).answer }
      },
    })
  })
  const seen = () => desktop.app.evaluate(() => (globalThis as unknown as { seen: string[] }).seen)
  const before = desktop.page.url()
  await desktop.page.evaluate(() => {
    window.open('javascript:alert(1)')
    window.open('file:///etc/passwd')
    window.open('https://a:b@voorbeeld.nl')
    location.href = 'file:///etc/passwd'
  })
  expect(await seen()).toEqual([])
  await desktop.page.evaluate(() => void window.open('https://voorbeeld.nl/nee'))
  await expect.poll(seen).toEqual(['asked Gaat naar voorbeeld.nl\\n\\nhtt'])
  await desktop.app.evaluate(() => Object.assign(globalThis, { answer: 0 }))
  await desktop.page.evaluate(() => {
    location.href = 'https://voorbeeld.nl/ja'
  })
  await expect.poll(async () => (await seen()).at(-1)).toBe('opened https://voorbeeld.nl/ja')
  expect(desktop.page.url()).toBe(before)
})

test('what the session refuses is counted in the vault', async ({ desktop, folder }) => {
  const refused = await desktop.app.evaluate(({ session }) =>
    session
      .fromPartition('leerspoor')
      .fetch('https://voorbeeld.nl')
      .then(String, (error: Error) => error.message),
  )
  expect(refused).toContain('ERR_BLOCKED_BY_CLIENT')
  await desktop.close()
  const { client, close } = await createTestEngine({ root: join(folder, 'vault'), create: false })
  await client.vault.unlock({ passphrase })
  expect((await client.settings.refusals()).count).toBe(1)
  close()
})

test('the vault locks when the computer does', async ({ desktop }) => {
  await desktop.app.evaluate(({ powerMonitor }) => void powerMonitor.emit('lock-screen'))
  await expect(desktop.page.getByLabel('Wachtzin', { exact: true })).toBeVisible()
})

test('the menus speak Dutch and reach the page', async ({ desktop }) => {
  const labels = await desktop.app.evaluate(({ Menu }) =>
    Menu.getApplicationMenu()?.items.map(({ label }) => label),
  )
  expect(labels).toEqual(['Bestand', 'Bewerken', 'Beeld', 'Help'])
  await desktop.app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('settings')?.click())
  await expect(desktop.page.getByRole('heading', { level: 1 })).toHaveText('Algemeen')
  await desktop.app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('zoomIn')?.click())
  const zoom = () =>
    desktop.app.evaluate(({ BrowserWindow }) => BrowserWindow.getFocusedWindow()?.webContents.getZoomFactor())
  await expect.poll(zoom).toBeCloseTo(1.1)
})
