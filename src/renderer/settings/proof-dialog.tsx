import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useId } from 'react'
import { useTranslation } from 'react-i18next'
import { orpc } from '../engine.ts'
import { CopyableLine } from '../hotkey/copyable-line.tsx'
import { shell } from '../shell.ts'
import { Dialog } from '../ui/dialog.tsx'
import { connectionsCommand, type ProofPlatform, sealedCommand, sealedSteps } from './proof-tests.ts'
import { sentencesOf } from './sentences-of.ts'

/** Three tests outside the app, with the exact steps and what to expect. */
export function ProofDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  const { data: status } = useQuery(orpc.vault.status.queryOptions())
  const { data: about } = useQuery({ queryKey: ['shell', 'about'], queryFn: () => shell.about() })
  const door = status?.door ?? 'desktop'
  const platform: ProofPlatform = about === undefined || about.platform === 'other' ? 'linux' : about.platform
  const sealed = sealedCommand(platform, door)
  return (
    <Dialog
      isOpen
      onOpenChange={onClose}
      title={t('settings.proof.title')}
      closeLabel={t('settings.close')}
      width="wide"
    >
      <div className="pb-6">
        <p className="measure">{t('settings.proof.intro')}</p>
        <ProofTest
          title={t('settings.proof.cable.title')}
          steps={sentencesOf(t, 'settings.proof.cable.steps')}
          expect={t('settings.proof.cable.expect')}
        />
        <ProofTest
          title={t('settings.proof.log.title')}
          steps={sentencesOf(t, `settings.proof.log.steps.${platform}`)}
          expect={t('settings.proof.log.expect')}
        >
          <CopyableLine label={t('settings.proof.command')} text={connectionsCommand[platform]} />
          {door === 'browser' && <p>{t('settings.proof.log.browser')}</p>}
        </ProofTest>
        <ProofTest
          title={t('settings.proof.sealed.title')}
          steps={sentencesOf(t, `settings.proof.sealed.steps.${sealedSteps(platform, door)}`)}
          expect={t('settings.proof.sealed.expect')}
        >
          {sealed !== null && <CopyableLine label={t('settings.proof.command')} text={sealed} />}
        </ProofTest>
        {platform !== 'linux' && <p className="mt-4 type-meta text-ink3">{t('settings.proof.untried')}</p>}
      </div>
    </Dialog>
  )
}

type ProofTestProps = {
  title: string
  steps: readonly string[]
  expect: string
  children?: ReactNode
}

function ProofTest({ title, steps, expect, children }: ProofTestProps) {
  const { t } = useTranslation()
  const headingId = useId()
  return (
    <section aria-labelledby={headingId} className="mt-6">
      <h3 id={headingId} className="type-section-small text-ink">
        {title}
      </h3>
      <ol className="mt-1.5 mb-3 flex list-decimal flex-col gap-1 pl-5 marker:text-ink3">
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      {children !== undefined && <div className="flex flex-col gap-2">{children}</div>}
      <p className="mt-3 text-ink">
        <strong className="font-[640]">{t('settings.proof.expect')}: </strong>
        {expect}
      </p>
    </section>
  )
}
