import { BookLock, CircleCheck, FileDown, FolderInput, MessagesSquare, PanelsTopLeft } from 'lucide-react'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { announceProblem } from '../shell/undo.ts'
import { shell } from '../shell.ts'
import { Banner } from '../ui/banner.tsx'
import { Button } from '../ui/button.tsx'
import { Icon, type IconType } from '../ui/icon.tsx'
import { SectionHeading } from '../ui/section-heading.tsx'
import { KeyWords } from './key-words.tsx'
import { RoomFrame } from './room-frame.tsx'
import type { SignedFile } from './sign-step.tsx'

type SignedPageProps = {
  signed: SignedFile
  onLeave: () => void
  onAnother: () => void
}

const nextLines = [
  ['hand', FolderInput],
  ['words', MessagesSquare],
  ['page', PanelsTopLeft],
] as const satisfies readonly (readonly [string, IconType])[]

/** After signing: where the file is, and what the person does with it. */
export function SignedPage({ signed, onLeave, onAnother }: SignedPageProps) {
  const { t } = useTranslation()
  const headingId = useId()
  const [isSaved, setSaved] = useState(signed.saved)
  const { name, file, words, teamName } = signed
  const how = !isSaved ? 'notSaved' : shell.can.captureWindow ? 'savedDesktop' : 'savedBrowser'
  const save = async () => {
    try {
      const { saved } = await shell.saveFile({ name, file })
      setSaved(isSaved || saved)
    } catch (error) {
      announceProblem(error)
    }
  }
  return (
    <RoomFrame
      step={null}
      onGoTo={() => {}}
      onLeave={onLeave}
      onMain={onLeave}
      title={t('bundles.signed.title')}
      intro={teamName}
      aside={
        <>
          <SectionHeading id={headingId}>{t('bundles.sign.words')}</SectionHeading>
          <div className="mt-3">
            <KeyWords words={words} label={t('bundles.sign.words')} />
          </div>
          <hr className="my-5 border-line" />
          <p className="flex items-start gap-2.5 type-body text-ink3">
            <Icon icon={BookLock} size={17} className="mt-0.5" />
            {t('bundles.signed.log')}
          </p>
        </>
      }
      footStart={
        <Button variant="plain" onPress={onAnother} className="-ml-3.5">
          {t('bundles.signed.another')}
        </Button>
      }
      footEnd={
        <Button variant="primary" keys="Ctrl Enter" onPress={onLeave}>
          {t('bundles.signed.toTeam')}
        </Button>
      }
    >
      <div className="flex max-w-[38.75rem] flex-col gap-7">
        <Banner
          icon={isSaved ? CircleCheck : FileDown}
          tone={isSaved ? 'info' : 'final'}
          actions={
            <Button onPress={() => void save()}>
              {t(isSaved ? 'bundles.signed.saveAgain' : 'bundles.signed.save')}
            </Button>
          }
        >
          <span role="status" className="break-words">
            {t(`bundles.signed.${how}`, { name })}
          </span>
        </Banner>
        <section>
          <SectionHeading>{t('bundles.signed.nextTitle')}</SectionHeading>
          <ul className="mt-3 flex flex-col gap-3.5">
            {nextLines.map(([id, icon]) => (
              <li key={id} className="flex items-start gap-3 type-body">
                <Icon icon={icon} size={18} className="mt-0.5 text-accent" />
                <span className="measure">{t(`bundles.signed.next.${id}`)}</span>
              </li>
            ))}
          </ul>
        </section>
      </div>
    </RoomFrame>
  )
}
