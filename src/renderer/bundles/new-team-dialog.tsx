import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { maxLabelLength } from '../../shared/bundles.ts'
import { engine } from '../engine.ts'
import { sentenceOf } from '../problem.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { TextField } from '../ui/text-field.tsx'

type NewTeamDialogProps = {
  onMade: (id: string) => void
  onClose: () => void
}

/** A name for a team; the engine makes a key for it. */
export function NewTeamDialog({ onMade, onClose }: NewTeamDialogProps) {
  const { t } = useTranslation()
  const [name, setName] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)
  const make = async (event?: FormEvent) => {
    event?.preventDefault()
    if (isBusy) return
    setBusy(true)
    try {
      onMade((await engine.team.create({ name: name.trim() })).id)
    } catch (error) {
      setProblem(sentenceOf(error))
      setBusy(false)
    }
  }
  return (
    <Dialog
      isOpen
      onOpenChange={onClose}
      title={t('bundles.newTeam.title')}
      actions={
        <>
          <Button variant="quiet" onPress={onClose}>
            {t('common.cancel')}
          </Button>
          <Button variant="primary" busy={isBusy} onPress={() => void make()}>
            {t('bundles.newTeam.save')}
          </Button>
        </>
      }
    >
      <form onSubmit={(event) => void make(event)} noValidate>
        <TextField
          label={t('bundles.newTeam.name')}
          value={name}
          onChange={(text) => {
            setName(text)
            setProblem(null)
          }}
          maxLength={maxLabelLength}
          autoComplete="off"
          autoFocus
          description={t('bundles.newTeam.why')}
          {...(problem === null ? {} : { error: problem })}
        />
      </form>
    </Dialog>
  )
}
