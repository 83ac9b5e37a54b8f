import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { orpc } from '../engine.ts'
import { HotkeyStep } from './hotkey-step.tsx'
import { LanguageStep } from './language-step.tsx'
import { PassphraseStep } from './passphrase-step.tsx'
import { stepsHere } from './welcome-steps.ts'
import { WordsCheckStep, WordsListStep } from './words-steps.tsx'

type Place = 'language' | 'vault' | 'check' | 'hotkey'

/** The first run: language, vault and its recovery words, hotkey. Only the vault cannot be skipped. */
export function Welcome({ onDone }: { onDone: () => void }) {
  const { data: status } = useQuery(orpc.vault.status.queryOptions())
  const [place, setPlace] = useState<Place>('language')
  const [passphraseLength, setPassphraseLength] = useState<number | null>(null)
  const afterVault = () => (stepsHere.includes('hotkey') ? setPlace('hotkey') : onDone())
  const toLanguage = () => setPlace('language')
  const isMade = status !== undefined && status.state !== 'missing'
  const isConfirmed = isMade && !status.wordsPending

  if (place === 'language') {
    return <LanguageStep onNext={() => (isConfirmed ? afterVault() : setPlace('vault'))} />
  }
  if (place === 'hotkey') {
    return <HotkeyStep onBack={() => setPlace(isConfirmed ? 'language' : 'vault')} onDone={onDone} />
  }
  if (!isMade) return <PassphraseStep onBack={toLanguage} onMade={setPassphraseLength} />
  if (place === 'check') {
    return <WordsCheckStep onBack={() => setPlace('vault')} onConfirmed={afterVault} />
  }
  return (
    <WordsListStep
      passphraseLength={passphraseLength}
      onBack={toLanguage}
      onKept={() => setPlace('check')}
      onLater={afterVault}
    />
  )
}
