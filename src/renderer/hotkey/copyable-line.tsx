import { Copy } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { announceProblem } from '../shell/undo.ts'
import { announce } from '../ui/announce.ts'
import { Button } from '../ui/button.tsx'
import { VisuallyHidden } from '../ui/visually-hidden.tsx'

type CopyableLineProps = {
  label: string
  /** A command or a path: copied exactly as it stands. */
  text: string
}

/** A line for somewhere else, with the button that copies it. */
export function CopyableLine({ label, text }: CopyableLineProps) {
  const { t } = useTranslation()
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text)
      announce(t('settings.copied'))
    } catch (error) {
      announceProblem(error)
    }
  }
  return (
    <div className="flex flex-col gap-1">
      <span className="type-label text-ink2">{label}</span>
      <div className="flex flex-wrap items-start gap-2.5">
        <code className="min-w-0 flex-1 basis-72 rounded-tag border border-line bg-surface px-3 py-1.5 type-literal break-all">
          {text}
        </code>
        <Button size="small" icon={Copy} onPress={() => void copy()}>
          {t('settings.copy')}
          <VisuallyHidden> {label}</VisuallyHidden>
        </Button>
      </div>
    </div>
  )
}
