import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import ReactMarkdown, { type Components } from 'react-markdown'
import rehypeSanitize from 'rehype-sanitize'
import remarkGfm from 'remark-gfm'
import type { Lang } from '../../shared/common.ts'
import { markPhrases } from './mark-phrases.ts'

type MarkdownProps = {
  text: string
  /** Language of the text, so that it is spoken in it. */
  lang: Lang
  /** Phrases shown in marker yellow where they stand in the text. */
  phrases?: readonly string[] | undefined
}

const noPhrases: readonly string[] = []

/**
 * The one way Markdown of notes, one's own and a team's, becomes a page: sanitised React nodes, no HTML of the
 * text, no image that loads, and addresses that are shown instead of followed.
 */
export function Markdown({ text, lang, phrases = noPhrases }: MarkdownProps) {
  const { t } = useTranslation()
  const components = useMemo(
    () =>
      componentsWith({
        image: (alt) => t('common.text.image', { alt }),
        task: (done) => t(done ? 'common.text.taskDone' : 'common.text.taskOpen'),
      }),
    [t],
  )
  return (
    <div lang={lang} className="markdown type-entry measure break-words">
      <ReactMarkdown
        remarkPlugins={[remarkGfm]}
        rehypePlugins={[rehypeSanitize, [markPhrases, phrases]]}
        components={components}
        skipHtml
      >
        {text}
      </ReactMarkdown>
    </div>
  )
}

interface Spoken {
  image(alt: string): string
  task(done: boolean): string
}

function componentsWith(spoken: Spoken): Components {
  return {
    // The page has one h1: the title of the note.
    h1: ({ children }) => <h2 className="type-section mt-7 mb-2 first:mt-0">{children}</h2>,
    h2: ({ children }) => <h3 className="type-section-small mt-6 mb-2 first:mt-0">{children}</h3>,
    h3: ({ children }) => <h4 className="mt-5 mb-1.5 font-[600] first:mt-0">{children}</h4>,
    h4: ({ children }) => <h5 className="mt-5 mb-1.5 font-[600] first:mt-0">{children}</h5>,
    p: ({ children }) => <p className="my-3.5 first:mt-0 last:mb-0">{children}</p>,
    ul: ({ children }) => <ul className="my-3.5 list-disc pl-6">{children}</ul>,
    ol: ({ children, start }) => (
      <ol start={start} className="my-3.5 list-decimal pl-6">
        {children}
      </ol>
    ),
    li: ({ children }) => <li className="my-1">{children}</li>,
    blockquote: ({ children }) => (
      <blockquote className="type-statement my-5 border-l-[3px] border-les pl-4">{children}</blockquote>
    ),
    code: ({ children }) => (
      <code className="rounded-tag bg-neu-soft px-1 py-0.5 type-literal">{children}</code>
    ),
    pre: ({ children }) => (
      <pre className="my-4 overflow-x-auto rounded-inset bg-neu-soft p-4 type-literal [&_code]:bg-transparent [&_code]:p-0">
        {children}
      </pre>
    ),
    table: ({ children }) => (
      <div className="my-4 overflow-x-auto">
        <table className="type-body [&_td]:border-b [&_td]:border-line [&_td]:py-1.5 [&_td]:pr-4 [&_th]:border-b [&_th]:border-control [&_th]:py-1.5 [&_th]:pr-4 [&_th]:text-left">
          {children}
        </table>
      </div>
    ),
    hr: () => <hr className="my-6 border-line" />,
    a: ({ children, href }) => <InertLink href={href}>{children}</InertLink>,
    img: ({ alt }) => <span className="text-ink3">{spoken.image(alt ?? '')}</span>,
    input: ({ checked, type }) =>
      type === 'checkbox' ? (
        <input
          type="checkbox"
          checked={checked === true}
          readOnly
          disabled
          aria-label={spoken.task(checked === true)}
          className="mr-2"
        />
      ) : null,
  }
}

/** A link that shows where it would lead and goes nowhere: the app opens no address. */
function InertLink({ href, children }: { href?: string | undefined; children: React.ReactNode }) {
  const shown = typeof children === 'string' && href !== undefined && href.includes(children)
  return (
    <>
      <span className="underline decoration-control underline-offset-4">{children}</span>
      {href !== undefined && !shown && <span className="type-meta text-ink3"> ({href})</span>}
    </>
  )
}
