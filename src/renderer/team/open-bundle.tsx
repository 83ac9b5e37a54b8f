import { FolderInput } from 'lucide-react'
import { type DragEvent, type ReactNode, useRef, useState } from 'react'
import { FileTrigger } from 'react-aria-components/FileTrigger'
import { useTranslation } from 'react-i18next'
import { announce } from '../ui/announce.ts'
import { Button } from '../ui/button.tsx'
import { classes } from '../ui/classes.ts'
import { Icon } from '../ui/icon.tsx'

type OpenProps = { onFile: (file: File) => void }

/** The button that asks for a file. Any file may be chosen: what is not a bundle is told. */
export function OpenButton({
  onFile,
  variant = 'secondary',
}: OpenProps & { variant?: 'primary' | 'secondary' }) {
  const { t } = useTranslation()
  return (
    <FileTrigger
      onSelect={(files) => {
        const file = files?.item(0)
        if (file) onFile(file)
      }}
    >
      <Button variant={variant} icon={FolderInput}>
        {t('team.open')}
      </Button>
    </FileTrigger>
  )
}

/** The whole page takes a file that is dropped on it; a veil says so while one hangs above it. */
export function DropArea({ onFile, children }: OpenProps & { children: ReactNode }) {
  const { t } = useTranslation()
  const [isOver, setOver] = useState(false)
  const depth = useRef(0)
  const holdsFile = (event: DragEvent) => event.dataTransfer.types.includes('Files')
  const move = (event: DragEvent, by: 1 | -1) => {
    if (!holdsFile(event)) return
    depth.current = Math.max(0, depth.current + by)
    setOver(depth.current > 0)
  }
  const drop = (event: DragEvent) => {
    if (!holdsFile(event)) return
    event.preventDefault()
    depth.current = 0
    setOver(false)
    const [file, second] = event.dataTransfer.files
    if (second) announce(t('team.drop.one'))
    else if (file) onFile(file)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is extra; the button does the same
    <div
      className="relative h-full"
      onDragEnter={(event) => move(event, 1)}
      onDragLeave={(event) => move(event, -1)}
      onDragOver={(event) => {
        if (holdsFile(event)) event.preventDefault()
      }}
      onDrop={drop}
    >
      {children}
      {isOver && (
        <div
          aria-hidden
          className="pointer-events-none absolute inset-2 z-20 flex items-center justify-center rounded-card border-2 border-dashed border-accent bg-accent-soft/90"
        >
          <span className="flex items-center gap-3 type-section text-accent">
            <Icon icon={FolderInput} size={24} />
            {t('team.drop.now')}
          </span>
        </div>
      )}
    </div>
  )
}

/** Says that a file may be dropped here. The page takes it; this only shows where. */
export function DropHint({ className }: { className?: string }) {
  const { t } = useTranslation()
  return (
    <p
      className={classes(
        'flex items-center gap-3 rounded-card border border-dashed border-control px-5 py-4 type-body text-ink2',
        className,
      )}
    >
      <Icon icon={FolderInput} size={19} className="text-ink3" />
      {t('team.drop.label')}
    </p>
  )
}
