import { useMutation } from '@tanstack/react-query'
import { Eye, FileLock2 } from 'lucide-react'
import { type FormEvent, type ReactNode, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { engine } from '../engine.ts'
import { sentenceOf } from '../problem.ts'
import { announce, announceQuietly } from '../ui/announce.ts'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { TextField } from '../ui/text-field.tsx'
import { placesToAsk, wordState } from './confirm-words.ts'

type WordsCheckFormProps = {
  words: readonly string[]
  onConfirmed: () => void
  onShowAgain: () => void
  /** The foot of the form; its button is of type submit. */
  children: (isBusy: boolean) => ReactNode
}

/** Three of the words, typed over from the sheet while the list is closed. */
export function WordsCheckForm({ words, onConfirmed, onShowAgain, children }: WordsCheckFormProps) {
  const { t } = useTranslation()
  const [places] = useState(() => placesToAsk())
  const [answers, setAnswers] = useState<Record<number, string>>({})
  const [left, setLeft] = useState<ReadonlySet<number>>(new Set())
  const form = useRef<HTMLFormElement>(null)
  const states = places.map((place) => wordState(answers[place] ?? '', words[place - 1]))

  const confirm = useMutation({
    mutationFn: () =>
      engine.vault.confirmWords({
        answers: places.map((place) => ({ place, word: answers[place] ?? '' })),
      }),
    onSuccess: () => {
      announce(t('vault.words.check.done'))
      onConfirmed()
    },
  })

  const submit = (event: FormEvent) => {
    event.preventDefault()
    const wrong = states.findIndex((state) => state !== 'right')
    if (wrong < 0) return confirm.mutate()
    setLeft(new Set(places))
    form.current?.querySelectorAll('input')[wrong]?.focus()
  }
  const [first = 1, second = 1, third = 1] = places
  const type = (place: number, text: string) => {
    setAnswers({ ...answers, [place]: text })
    if (wordState(text, words[place - 1]) === 'right')
      announceQuietly(t('vault.words.check.right', { place }))
  }
  return (
    <form ref={form} onSubmit={submit} className="flex flex-1 flex-col">
      <div className="type-label text-ink2">{t('vault.words.check.which', { first, second, third })}</div>
      <div className="mt-1.5 grid grid-cols-3 gap-2.5 max-md:grid-cols-1">
        {places.map((place, index) => (
          <TextField
            key={place}
            label={t('vault.words.nth', { place })}
            labelHidden
            prefix={place}
            font="mono"
            size="large"
            autoFocus={index === 0}
            autoComplete="off"
            autoCorrect="off"
            spellCheck="false"
            value={answers[place] ?? ''}
            onChange={(text) => type(place, text)}
            onBlur={() => setLeft(new Set([...left, place]))}
            correct={states[index] === 'right'}
            {...(states[index] !== 'right' && states[index] !== 'empty' && left.has(place)
              ? { error: t('vault.words.check.wrong', { place }) }
              : {})}
          />
        ))}
      </div>
      <p role="alert" className="mt-2 type-body text-ris empty:hidden">
        {confirm.isError ? sentenceOf(confirm.error) : ''}
      </p>
      <p className="mt-5 flex gap-3 type-body text-ink2">
        <Icon icon={FileLock2} size={18} className="mt-0.5" />
        {t('vault.words.check.keep')}
      </p>
      <Button
        variant="quiet"
        size="small"
        icon={Eye}
        onPress={onShowAgain}
        className="mt-3 -ml-2.5 self-start"
      >
        {t('vault.words.check.showAgain')}
      </Button>
      {children(confirm.isPending)}
    </form>
  )
}
