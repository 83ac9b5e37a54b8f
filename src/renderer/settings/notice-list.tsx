import { ChevronRight } from 'lucide-react'
import { useId, useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { Disclosure, DisclosurePanel } from 'react-aria-components/Disclosure'
import { useTranslation } from 'react-i18next'
import { Icon } from '../ui/icon.tsx'
import { SearchField } from '../ui/search-field.tsx'
import { SectionHeading } from '../ui/section-heading.tsx'
import { LicenceText } from './licence-text.tsx'
import type notices from './notices.json'

type Notices = typeof notices
type Part = Notices['parts'][number]

/** Everything by others, each opening to its licence. */
export function NoticeList({ notices }: { notices: Notices }) {
  const { t } = useTranslation()
  const headingId = useId()
  const [wish, setWish] = useState('')
  const wished = wish.trim().toLowerCase()
  const parts = notices.parts.filter(({ name }) => name.toLowerCase().includes(wished))
  return (
    <section aria-labelledby={headingId}>
      <SectionHeading id={headingId} className="mt-9 mb-1">
        {t('settings.about.notices')}
      </SectionHeading>
      <p className="mb-3 type-body text-ink2">
        {t('settings.about.noticesIntro', { count: notices.parts.length })}
      </p>
      <SearchField
        label={t('settings.about.find')}
        placeholder={t('settings.about.find')}
        clearLabel={t('settings.about.clear')}
        value={wish}
        onChange={setWish}
        className="max-w-[22rem]"
      />
      <ul className="mt-3">
        {parts.map((part) => (
          <li key={`${part.name} ${part.version}`} className="border-b border-line">
            <Notice part={part} text={part.text === null ? undefined : notices.texts[part.text]} />
          </li>
        ))}
      </ul>
      {parts.length === 0 && <p className="type-body text-ink3">{t('settings.about.none')}</p>}
    </section>
  )
}

function Notice({ part, text }: { part: Part; text: string | undefined }) {
  const { t } = useTranslation()
  const [isOpen, setIsOpen] = useState(false)
  return (
    <Disclosure isExpanded={isOpen} onExpandedChange={setIsOpen} className="group/notice">
      <Button
        slot="trigger"
        className="flex min-h-10 w-full items-center gap-2.5 rounded-tag px-2 py-1.5 text-left type-body hover:bg-neu-soft"
      >
        <Icon icon={ChevronRight} size={15} className="text-ink3 group-expanded/notice:rotate-90" />
        <span className="min-w-0 flex-1 break-words">
          <span className="font-[600]">{part.name}</span> <span className="text-ink3">{part.version}</span>
        </span>
        <span className="type-meta text-ink3">{part.licence}</span>
      </Button>
      <DisclosurePanel>
        {isOpen && (
          <div className="pb-4 pl-8">
            {text === undefined ? (
              <p className="type-body text-ink2">{t('settings.about.noText', { licence: part.licence })}</p>
            ) : (
              <LicenceText text={text} />
            )}
          </div>
        )}
      </DisclosurePanel>
    </Disclosure>
  )
}
