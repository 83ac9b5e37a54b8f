import { createHash } from 'node:crypto'
import type { BundleItem } from '../../../shared/bundles.ts'
import type { Lang } from '../../../shared/common.ts'
import { aims } from '../../../shared/entries.ts'
import { type Words, wordsFor } from '../../../shared/strings/index.ts'
import { keyWords } from './key-words.ts'

export interface PageFacts {
  lang: Lang
  /** YYYY-MM */
  month: string
  /** Public key of the sender, hex. */
  sender: string
  masked: number
  items: readonly BundleItem[]
}

const style = `:root{color-scheme:light dark;--ground:#f5f4f0;--card:#fffefb;--ink:#1e2321;--soft:#5b615c;--line:#d9d6cc;--accent:#1a5a5a}
@media (prefers-color-scheme:dark){:root{--ground:#151a19;--card:#1c2221;--ink:#e6eae7;--soft:#a5ada8;--line:#2f3735;--accent:#84cbc1}}
*{box-sizing:border-box}
body{margin:0;padding:44px 20px 56px;background:var(--ground);color:var(--ink);font:400 17px/1.65 Georgia,"Iowan Old Style",serif}
main,header,footer{max-width:44rem;margin:0 auto}
h1{font-weight:400;font-size:30px;line-height:1.3;margin:0 0 4px}
h2{font-weight:400;font-size:22px;line-height:1.35;margin:6px 0 10px;overflow-wrap:anywhere}
p{margin:0 0 12px}
header p,footer p,.kind,dl{font:400 14.5px/1.5 system-ui,"Segoe UI",sans-serif;color:var(--soft)}
article{background:var(--card);border:1px solid var(--line);border-radius:14px;padding:20px 22px;margin:20px 0}
.kind{color:var(--accent);font-weight:600;margin:0}
.passage{white-space:pre-wrap;overflow-wrap:anywhere}
dl{display:grid;grid-template-columns:minmax(8rem,max-content) 1fr;gap:4px 20px;margin:14px 0 0}
dd{margin:0;color:var(--ink);overflow-wrap:anywhere}
footer{margin-top:32px}
.words{font-family:ui-monospace,Consolas,monospace;color:var(--ink)}
@media (max-width:30rem){dl{grid-template-columns:1fr}dd{margin-bottom:6px}}
@media print{body{background:#fff;padding:0}article{break-inside:avoid}}
`

const styleDigest = createHash('sha256').update(style).digest('base64')

/** Nothing may be loaded or run by this page; its one style sheet is allowed by digest. */
const policy = `default-src 'none'; style-src 'sha256-${styleDigest}'; base-uri 'none'; form-action 'none'`

/** `index.html`: the items to read in any browser, offline, without Leerspoor. Leerspoor never renders it. */
export function pageOf(facts: PageFacts): string {
  const words = wordsFor(facts.lang)
  const say = (key: string) => escapeHtml(words(key))
  const counts = [words('bundleFile.items', { count: facts.items.length })]
  if (facts.masked > 0) counts.push(words('bundleFile.masked', { count: facts.masked }))
  return `<!doctype html>
<html lang="${facts.lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${say('bundleFile.title')}</title>
<style>${style}</style>
</head>
<body>
<header>
<h1>${say('bundleFile.title')}</h1>
<p>${say('bundleFile.intro')}</p>
<p>${escapeHtml([monthName(facts.month, facts.lang), ...counts].join(' · '))}</p>
</header>
<main>
${facts.items.map((item) => articleOf(item, words, facts.lang)).join('\n')}
</main>
<footer>
<p>${say('bundleFile.words')}: <span class="words" lang="en">${keyWords(facts.sender).join(' · ')}</span></p>
<p>${say('bundleFile.footer')}</p>
</footer>
</body>
</html>
`
}

function articleOf(item: BundleItem, words: Words, lang: Lang): string {
  const kind = words(`entries.kind.${item.type.split('/', 1)[0]}`)
  const passage = item.passage
    ? `\n<p class="passage" lang="${item.lang}" dir="auto">${escapeHtml(item.passage)}</p>`
    : ''
  const facts = factsOf(item, words, lang)
    .map(([label, value]) => `\n<dt>${escapeHtml(label)}</dt><dd dir="auto">${escapeHtml(value)}</dd>`)
    .join('')
  return `<article>
<p class="kind">${escapeHtml(kind)}</p>
<h2 lang="${item.lang}" dir="auto">${escapeHtml(item.title)}</h2>${passage}${facts && `\n<dl>${facts}\n</dl>`}
</article>`
}

/** The rest of an item as label and value, in reading order. */
function factsOf(item: BundleItem, words: Words, lang: Lang): [label: string, value: string][] {
  const facts: [string, string][] = []
  const add = (key: string, value: string | undefined) => {
    if (value) facts.push([words(`bundleFile.${key}`), value])
  }
  const choice = (key: string, group: string, value: string | undefined) =>
    add(key, value && words(`entries.${group}.${value}`))
  add('by', item.by?.name)
  add('month', item.month && monthName(item.month, lang))
  add('process', item.process)
  add('goals', item.goals?.join(', '))
  add('tools', item.tools?.join(', '))
  choice('aiType', 'aiType', item.aiType)
  choice('aiRole', 'aiRole', item.aiRole)
  choice('secondaryAiRole', 'aiRole', item.secondaryAiRole)
  choice('workSplit', 'workSplit', item.workSplit)
  choice('frontier', 'frontier', item.frontier)
  choice('learningMode', 'learningMode', item.learningMode)
  add('aimEffects', effectsOf(item, words))
  choice('withWhom', 'withWhom', item.withWhom)
  choice('dataClass', 'dataClass', item.dataClass)
  return facts
}

const effectNames = ['much_less', 'less', 'same', 'more', 'much_more'] as const

function effectsOf(item: BundleItem, words: Words): string {
  return aims
    .flatMap((aim) => {
      const effect = item.aimEffects?.[aim]
      if (effect === undefined) return []
      return [`${words(`entries.aim.${aim}`)}: ${words(`entries.effect.${effectNames[effect + 2]}`)}`]
    })
    .join('; ')
}

function monthName(month: string, lang: Lang): string {
  return new Intl.DateTimeFormat(lang, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${month}-01T00:00:00Z`),
  )
}

const escapes: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => escapes[sign] ?? '')
}
