import { useTranslation } from 'react-i18next'

/** The first stop of Tab: past the bars, to the page itself. A button, since the address holds the route. */
export function SkipLink() {
  const { t } = useTranslation()
  return (
    <button
      type="button"
      onClick={() => document.getElementById('main')?.focus()}
      className="sr-only focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-30 focus:rounded-control focus:bg-raised focus:px-4 focus:py-2 focus:shadow-float"
    >
      {t('common.skipToPage')}
    </button>
  )
}
