import { defaultKeymap, history, historyKeymap } from '@codemirror/commands'
import { markdown } from '@codemirror/lang-markdown'
import { HighlightStyle, syntaxHighlighting } from '@codemirror/language'
import { openSearchPanel, search, searchKeymap } from '@codemirror/search'
import { Annotation, Compartment, EditorState } from '@codemirror/state'
import { EditorView, keymap, placeholder as placeholderText } from '@codemirror/view'
import { tags } from '@lezer/highlight'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Lang } from '../../shared/common.ts'
import { cspNonce } from '../csp-nonce.ts'

export type MarkdownEditorProps = {
  value: string
  onChange: (text: string) => void
  onBlur: () => void
  /** Esc outside the search panel. */
  onEscape: () => void
  /** `/` on an empty line. */
  onSlash: () => void
  label: string
  placeholder: string
  lang: Lang
  autoFocus: boolean
}

/** Marks changes that come from outside, which are no writing. */
const fromOutside = Annotation.define<boolean>()

const look = EditorView.theme({
  '&': { backgroundColor: 'transparent', color: 'var(--ink)' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': {
    fontFamily: 'var(--font-serif)',
    fontSize: '1.0625rem',
    lineHeight: '1.75rem',
    overflow: 'visible',
  },
  '.cm-content': { padding: '0', caretColor: 'var(--accent)', maxWidth: '68ch' },
  '.cm-line': { padding: '0' },
  '.cm-cursor': { borderLeftColor: 'var(--accent)', borderLeftWidth: '2px' },
  '.cm-placeholder': { color: 'var(--ink3)' },
  '&.cm-focused .cm-selectionBackground, .cm-selectionBackground, ::selection': {
    backgroundColor: 'var(--accent-soft)',
  },
  '.cm-searchMatch': { backgroundColor: 'var(--marker)', color: 'var(--marker-ink)' },
  '.cm-searchMatch-selected': { outline: '2px solid var(--accent)' },
  '.cm-panels': {
    position: 'sticky',
    top: '0',
    zIndex: '5',
    backgroundColor: 'var(--raised)',
    color: 'var(--ink)',
    border: '1px solid var(--line)',
    borderRadius: '0.75rem',
    marginBottom: '0.75rem',
    fontFamily: 'var(--font-sans)',
    fontSize: '0.84375rem',
  },
  '.cm-panel.cm-search': { padding: '0.5rem 2rem 0.5rem 0.75rem' },
  '.cm-panel.cm-search .cm-textfield': {
    backgroundColor: 'var(--surface)',
    color: 'var(--ink)',
    border: '1px solid var(--control)',
    borderRadius: '0.5rem',
    padding: '0.25rem 0.5rem',
    fontSize: 'inherit',
  },
  '.cm-panel.cm-search .cm-button': {
    backgroundImage: 'none',
    backgroundColor: 'var(--surface)',
    color: 'var(--ink)',
    border: '1px solid var(--control)',
    borderRadius: '0.5rem',
    padding: '0.25rem 0.625rem',
    fontSize: 'inherit',
  },
  '.cm-panel.cm-search label': { fontSize: 'inherit', color: 'var(--ink2)' },
  '.cm-panel.cm-search [name=close]': {
    color: 'var(--ink2)',
    fontSize: '1.25rem',
    width: '1.75rem',
    height: '1.75rem',
    top: '0.25rem',
    right: '0.25rem',
  },
})

const signs = HighlightStyle.define([
  { tag: tags.heading, fontWeight: '600' },
  { tag: tags.strong, fontWeight: '640' },
  { tag: tags.emphasis, fontStyle: 'italic' },
  { tag: tags.strikethrough, textDecoration: 'line-through' },
  { tag: tags.monospace, fontFamily: 'var(--font-mono)', fontSize: '0.9em' },
  { tag: tags.quote, color: 'var(--ink2)' },
  { tag: [tags.processingInstruction, tags.url, tags.contentSeparator], color: 'var(--ink3)' },
])

/** The text of a note as Markdown: what is written is what is stored. Loaded when someone begins to write. */
export function MarkdownEditor(props: MarkdownEditorProps) {
  const { value, label, placeholder, lang } = props
  const { t, i18n } = useTranslation()
  const box = useRef<HTMLDivElement>(null)
  const view = useRef<EditorView | null>(null)
  const latest = useRef(props)
  latest.current = props
  const words = useRef(new Compartment())

  const wordsNow = () => [
    EditorState.phrases.of(searchPhrases((key) => t(`entries.find.${key}`))),
    EditorView.contentAttributes.of({
      'aria-label': label,
      lang,
      spellcheck: 'false',
      autocorrect: 'off',
      autocapitalize: 'off',
    }),
    placeholderText(placeholder),
  ]
  const readWords = useRef(wordsNow)
  readWords.current = wordsNow

  useEffect(() => {
    if (!box.current) return
    const nonce = cspNonce()
    const editor = new EditorView({
      parent: box.current,
      state: EditorState.create({
        doc: latest.current.value,
        extensions: [
          nonce === undefined ? [] : EditorView.cspNonce.of(nonce),
          history(),
          search({ top: true }),
          markdown(),
          syntaxHighlighting(signs),
          look,
          EditorView.lineWrapping,
          EditorView.scrollMargins.of(() => ({ top: 40, bottom: 56 })),
          words.current.of(readWords.current()),
          keymap.of([
            { key: '/', run: (target) => slash(target, () => latest.current.onSlash()) },
            { key: 'Mod-Enter', run: () => handled(latest.current.onEscape) },
            ...searchKeymap,
            ...defaultKeymap.filter(({ key }) => key !== 'Mod-Enter' && key !== 'Ctrl-k'),
            ...historyKeymap,
            { key: 'Escape', run: () => handled(latest.current.onEscape) },
          ]),
          EditorView.updateListener.of((update) => {
            if (!update.docChanged || update.transactions.some((change) => change.annotation(fromOutside)))
              return
            latest.current.onChange(update.state.doc.toString())
          }),
          EditorView.domEventHandlers({ blur: () => latest.current.onBlur() }),
        ],
      }),
    })
    view.current = editor
    if (latest.current.autoFocus) {
      const end = editor.state.doc.length
      editor.focus()
      editor.dispatch({
        selection: { anchor: end },
        effects: EditorView.scrollIntoView(end, { y: 'center' }),
      })
    }
    return () => {
      view.current = null
      editor.destroy()
    }
  }, [])

  useEffect(() => {
    const editor = view.current
    if (!editor || editor.state.doc.toString() === value) return
    editor.dispatch({
      changes: { from: 0, to: editor.state.doc.length, insert: value },
      annotations: fromOutside.of(true),
    })
  }, [value])

  // biome-ignore lint/correctness/useExhaustiveDependencies: the words change with these, and are read anew
  useEffect(() => {
    view.current?.dispatch({ effects: words.current.reconfigure(readWords.current()) })
  }, [label, placeholder, lang, i18n.language])

  useEffect(() => {
    const find = (event: KeyboardEvent) => {
      const editor = view.current
      if (!editor || event.key !== 'f' || event.shiftKey || event.altKey || !(event.ctrlKey || event.metaKey))
        return
      event.preventDefault()
      openSearchPanel(editor)
    }
    window.addEventListener('keydown', find)
    return () => window.removeEventListener('keydown', find)
  }, [])

  return <div ref={box} className="min-h-40" />
}

function handled(act: () => void): boolean {
  act()
  return true
}

/** A slash at the start of an empty line is a wish, anywhere else it is a character. */
function slash(view: EditorView, act: () => void): boolean {
  const { main } = view.state.selection
  if (!main.empty || view.state.doc.lineAt(main.head).length > 0) return false
  act()
  return true
}

const findWords = [
  ['Find', 'find'],
  ['Replace', 'replaceWith'],
  ['next', 'next'],
  ['previous', 'previous'],
  ['all', 'all'],
  ['match case', 'matchCase'],
  ['by word', 'byWord'],
  ['regexp', 'pattern'],
  ['replace', 'replace'],
  ['replace all', 'replaceAll'],
  ['close', 'close'],
  ['current match', 'current'],
  ['on line', 'onLine'],
  ['replaced match on line $', 'replaced'],
  ['replaced $ matches', 'replacedMany'],
  ['Go to line', 'goToLine'],
  ['go', 'go'],
] as const

/** The words of the search panel, in the language of the interface. */
function searchPhrases(word: (key: (typeof findWords)[number][1]) => string): Record<string, string> {
  return Object.fromEntries(findWords.map(([english, key]) => [english, word(key)]))
}
