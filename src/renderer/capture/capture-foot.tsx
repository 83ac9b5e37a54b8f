import { Check, HardDrive, LockKeyhole, TriangleAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { VaultStatus } from '../../shared/vault.ts'
import { Icon, type IconType } from '../ui/icon.tsx'
import { KeyCaps } from '../ui/key-cap.tsx'
import { savedSentence, useCaptureNote } from './capture-note.ts'

/** Where the text stays, or what is the matter, and the two keys that end it. */
export function CaptureFoot({ state }: { state: VaultStatus['state'] | undefined }) {
  const { t } = useTranslation()
  const { step, problem } = useCaptureNote()
  const enterDoes =
    state === 'missing' || state === 'broken'
      ? t('capture.window.openApp')
      : state === 'locked' && step === 'writing'
        ? t('capture.window.next')
        : t('capture.window.save')
  return (
    <div className="mt-3 flex items-center justify-between gap-4">
      <Message state={state} saved={step === 'saved'} problem={problem} />
      <span aria-hidden className="flex shrink-0 items-center gap-5 type-meta">
        <span className="inline-flex items-center gap-2 text-ink3">
          <KeyCaps keys="Esc" /> {t('capture.window.away')}
        </span>
        <span className="inline-flex items-center gap-2 text-ink">
          <KeyCaps keys="Enter" /> {enterDoes}
        </span>
      </span>
    </div>
  )
}

type MessageProps = { state: VaultStatus['state'] | undefined; saved: boolean; problem: string }

function Message({ state, saved, problem }: MessageProps) {
  const { t } = useTranslation()
  if (problem !== '') {
    return (
      <p role="alert" className="flex min-w-0 items-center gap-2 type-meta text-ris">
        <Icon icon={TriangleAlert} size={16} /> {problem}
      </p>
    )
  }
  const [icon, words]: [IconType, string] = saved
    ? [Check, savedSentence()]
    : state === 'locked'
      ? [LockKeyhole, t('capture.window.locked')]
      : state === 'missing'
        ? [LockKeyhole, t('capture.window.missing')]
        : [HardDrive, t('capture.window.onlyHere')]
  return (
    <p role="status" className="flex min-w-0 items-center gap-2 type-meta text-ink3">
      <Icon icon={icon} size={16} /> {words}
    </p>
  )
}
