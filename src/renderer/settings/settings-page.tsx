import { Link, useLocation, useNavigate } from '@tanstack/react-router'
import type { ComponentType } from 'react'
import { useTranslation } from 'react-i18next'
import { PageTitle } from '../shell/page-title.tsx'
import { classes } from '../ui/classes.ts'
import { Icon } from '../ui/icon.tsx'
import { Select } from '../ui/select.tsx'
import { AboutPage } from './about-page.tsx'
import { ExportPage } from './export-page.tsx'
import { GeneralPage } from './general-page.tsx'
import { KeysPage } from './keys-page.tsx'
import { MeaningPage } from './meaning-page.tsx'
import { NamesPage } from './names-page.tsx'
import { PrivacyPage } from './privacy-page.tsx'
import { type SettingsPlace, settingsPlaceOf, settingsPlaces } from './settings-places.ts'
import { WorkPage } from './work-page.tsx'
import { WritingPage } from './writing-page.tsx'

const pages: Record<SettingsPlace, ComponentType> = {
  general: GeneralPage,
  writing: WritingPage,
  work: WorkPage,
  privacy: PrivacyPage,
  meaning: MeaningPage,
  names: NamesPage,
  keys: KeysPage,
  export: ExportPage,
  about: AboutPage,
}

/** The settings: a list of pages at the left, the chosen one beside it. */
export function SettingsPage() {
  const { t } = useTranslation()
  const path = useLocation({ select: (location) => location.pathname })
  const place = settingsPlaceOf(path)
  const Page = pages[place]
  return (
    <div className="flex h-full min-h-0 border-t border-line max-md:flex-col max-md:overflow-y-auto">
      <PlaceList place={place} />
      <PlaceSelect place={place} />
      <div data-region="" className="min-w-0 flex-1 overflow-y-auto max-md:overflow-visible">
        <div className="max-w-[57.5rem] px-12 pt-6 pb-16 max-lg:px-8 max-md:px-4">
          <PageTitle key={place} className="type-page-title mb-4">
            {t(`settings.page.${place}`)}
          </PageTitle>
          <Page />
        </div>
      </div>
    </div>
  )
}

function PlaceList({ place }: { place: SettingsPlace }) {
  const { t } = useTranslation()
  return (
    <nav
      data-region=""
      aria-label={t('settings.pages')}
      className="w-63 shrink-0 overflow-y-auto border-r border-line pr-3 pl-5.5 pt-6 pb-8 max-lg:w-58 max-lg:px-3 max-md:hidden"
    >
      <p className="mb-2.5 px-2.5 type-section">{t('settings.title')}</p>
      <ul>
        {settingsPlaces.map(({ id, icon }) => (
          <li key={id}>
            <Link
              to="/settings/$"
              params={{ _splat: id }}
              aria-current={id === place ? 'page' : undefined}
              className={classes(
                'flex min-h-9.5 items-center gap-2.5 rounded-inset border px-2.5 py-1.5 type-body',
                id === place
                  ? 'border-line bg-surface font-[640] text-accent'
                  : 'border-transparent text-ink2 hover:bg-neu-soft',
              )}
            >
              <Icon icon={icon} size={17} />
              {t(`settings.page.${id}`)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** The same list where there is no room beside the page. */
function PlaceSelect({ place }: { place: SettingsPlace }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  return (
    <div className="px-4 pt-4 md:hidden">
      <Select
        label={t('settings.pages')}
        labelHidden
        size="medium"
        options={settingsPlaces.map(({ id }) => ({ id, label: t(`settings.page.${id}`) }))}
        value={place}
        onChange={(id) => void navigate({ to: '/settings/$', params: { _splat: id } })}
      />
    </div>
  )
}
