import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { shell } from '../shell.ts'
import { SettingsRow } from '../ui/settings-row.tsx'
import { Switch } from '../ui/switch.tsx'

export const keyStoreKey = ['shell', 'keyStore'] as const

/** The key store of this computer: `backend` is null where none protects. */
export function useKeyStore() {
  return useQuery({
    queryKey: keyStoreKey,
    queryFn: () => shell.keyStore.get(),
    enabled: shell.can.keyStore,
  }).data
}

type KeyStoreSwitchProps = {
  value: boolean
  onChange: (on: boolean) => void
}

/** "Onthoud op deze computer", only where a real key store exists. */
export function KeyStoreSwitch({ value, onChange }: KeyStoreSwitchProps) {
  const { t } = useTranslation()
  const store = useKeyStore()
  if (!store?.backend) return null
  return (
    <SettingsRow
      title={t('welcome.remember.label')}
      description={t('welcome.remember.help', { backend: store.backend })}
      renderControl={({ titleId, descriptionId }) => (
        <Switch labelledBy={titleId} describedBy={descriptionId} value={value} onChange={onChange} />
      )}
    />
  )
}
