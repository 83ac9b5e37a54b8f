import type { FormEvent } from 'react'
import { Label } from 'react-aria-components/Label'
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup'
import { useTranslation } from 'react-i18next'
import { type Lang, langSchema } from '../../shared/common.ts'
import { engine } from '../engine.ts'
import { announceProblem } from '../shell/undo.ts'
import { Button } from '../ui/button.tsx'
import { SyncedFolder } from '../vault/synced-folder.tsx'
import { WelcomeFoot } from './welcome-foot.tsx'
import { WelcomeFrame } from './welcome-frame.tsx'

/** The language of the interface; the page speaks it at once. */
export function LanguageStep({ onNext }: { onNext: () => void }) {
  const { t, i18n } = useTranslation()
  const choose = (chosen: string) => {
    const lang = langSchema.parse(chosen)
    void engine.settings.set({ lang }).catch(announceProblem)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onNext()
  }
  return (
    <WelcomeFrame step="language" title={t('welcome.language.title')} intro={t('welcome.language.intro')}>
      <form onSubmit={submit} className="flex flex-1 flex-col">
        <SyncedFolder className="mb-6" />
        <RadioGroup value={i18n.language} onChange={choose} className="flex flex-col gap-3">
          <Label className="sr-only">{t('welcome.step.language')}</Label>
          <LanguageCard lang="nl" />
          <LanguageCard lang="en" />
        </RadioGroup>
        <WelcomeFoot>
          <Button type="submit" variant="primary" size="large">
            {t('welcome.next')}
          </Button>
        </WelcomeFoot>
      </form>
    </WelcomeFrame>
  )
}

function LanguageCard({ lang }: { lang: Lang }) {
  const { t } = useTranslation()
  return (
    <Radio
      value={lang}
      lang={lang}
      className="group flex items-center gap-4 rounded-card border border-control bg-surface px-[1.1875rem] py-4.5 transition-colors hover:border-ink2 selected:border-accent selected:shadow-[inset_0_0_0_1px_var(--accent)]"
    >
      <span className="flex size-5 shrink-0 items-center justify-center rounded-full border-[1.5px] border-control bg-surface group-selected:border-[6px] group-selected:border-accent" />
      <span className="min-w-0">
        <span className="block type-section">{t(`welcome.language.${lang}`)}</span>
        <span className="mt-0.5 block type-body text-ink2">{t(`welcome.language.${lang}Help`)}</span>
      </span>
    </Radio>
  )
}
