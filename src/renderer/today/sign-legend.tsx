import { useTranslation } from 'react-i18next'
import { EntryMark, givenKinds, kindLook } from '../entries/kind-parts.tsx'

/** Which sign at the start of the line gives which kind. */
export function SignLegend() {
  const { t } = useTranslation()
  return (
    <p className="mt-2.5 flex flex-wrap items-center gap-x-4 gap-y-1 px-1 type-meta text-ink3 max-md:hidden">
      <span className="max-lg:hidden">{t('capture.beginWith')}</span>
      {givenKinds.map((kind) => (
        <span key={kind} className="inline-flex items-center gap-2">
          <EntryMark kind={kind} size={17} />
          <kbd className="font-mono text-[0.84375rem] font-[600] text-ink2">{kindLook[kind].sign}</kbd>
          <span>{t(`entries.kind.${kind}`).toLowerCase()}</span>
        </span>
      ))}
    </p>
  )
}
