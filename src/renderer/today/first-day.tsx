import type { RefObject } from 'react'
import { Button } from 'react-aria-components/Button'
import { useTranslation } from 'react-i18next'
import { EntryMark, kindLook } from '../entries/kind-parts.tsx'
import { PageTitle } from '../shell/page-title.tsx'
import { dayTitle, localToday } from '../text/days.ts'
import { useLang } from '../text/when.ts'
import { KeyCaps } from '../ui/key-cap.tsx'
import { Station, Track } from '../ui/track.tsx'
import { CaptureLine } from './capture-line.tsx'
import { setLineKind } from './capture-state.ts'

const openings = ['experiment', 'learning', 'risk'] as const

/** Vandaag before the first note: the line, and three ways to begin one. */
export function FirstDay({ input }: { input: RefObject<HTMLTextAreaElement | null> }) {
  const { t } = useTranslation()
  const lang = useLang()
  const begin = (kind: (typeof openings)[number]) => {
    setLineKind(kind)
    input.current?.focus()
  }
  return (
    <div data-region="" className="mx-auto w-full max-w-[41.25rem] pt-[3.75rem] pb-16 short:pt-6">
      <PageTitle takesFocus={false} className="type-display">
        {dayTitle(localToday(), lang)}
      </PageTitle>
      <p className="type-section mt-1.5 font-[400] text-ink2">{t('today.first.ask')}</p>
      <div className="mt-5">
        <CaptureLine input={input} placeholder={t('today.first.placeholder')} legend={false} />
      </div>
      <Track label={t('today.first.openings')} end="fade" className="mt-11 [--mark-column:2rem]">
        {openings.map((kind) => (
          <Station
            key={kind}
            mark={<EntryMark kind={kind} size={25} />}
            firstLine="section"
            line={kind === 'experiment' ? 'first' : 'through'}
            className="pb-4"
          >
            <Button
              onPress={() => begin(kind)}
              className="-mx-2 flex w-[calc(100%+1rem)] items-center gap-4 rounded-control px-2 text-left hover:bg-neu-soft"
            >
              <span className="min-w-0 flex-1">
                <span className="type-section block font-[430]">
                  {t(`today.first.opening.${kind}.begin`)}
                </span>
                <span className="block type-body text-ink3">{t(`today.first.opening.${kind}.what`)}</span>
              </span>
              <span aria-hidden>
                <KeyCaps keys={kindLook[kind].sign} />
              </span>
            </Button>
          </Station>
        ))}
      </Track>
    </div>
  )
}
