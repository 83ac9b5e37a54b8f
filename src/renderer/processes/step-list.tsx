import { ArrowDown, ArrowUp, Ellipsis, Pencil, X } from 'lucide-react'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Process, ProcessStep } from '../../shared/processes.ts'
import { engine } from '../engine.ts'
import { announceDone } from '../shell/undo.ts'
import { IconButton } from '../ui/icon-button.tsx'
import { MenuButton } from '../ui/menu.tsx'
import { SectionHeading } from '../ui/section-heading.tsx'
import { keepChange } from './keep-change.ts'
import { NameForm } from './name-form.tsx'

/** The steps of a process in the order of the work. */
export function StepList({ process: { id, steps } }: { process: Process }) {
  const { t } = useTranslation()
  const headingId = useId()
  const add = async (name: string) => {
    const { undoId } = await engine.processes.addStep({ id, name })
    announceDone(t('processes.page.steps.done.added', { name }), undoId)
  }
  return (
    <section aria-labelledby={headingId}>
      <SectionHeading id={headingId}>{t('processes.page.steps.title')}</SectionHeading>
      {steps.length === 0 ? (
        <p className="mt-1.5 type-body text-ink3">{t('processes.page.steps.none')}</p>
      ) : (
        <ol aria-label={t('processes.page.steps.list', { count: steps.length })} className="mt-1.5">
          {steps.map((step, place) => (
            <Step key={step.id} step={step} place={place} count={steps.length} />
          ))}
        </ol>
      )}
      <div className="mt-3 max-w-[26rem]">
        <NameForm
          label={t('processes.page.steps.add')}
          button={t('processes.page.steps.addButton')}
          save={add}
        />
      </div>
    </section>
  )
}

type StepProps = { step: ProcessStep; place: number; count: number }

function Step({ step: { id: stepId, name, uses }, place, count }: StepProps) {
  const { t } = useTranslation()
  const [renames, setRenames] = useState(false)
  const stop = () => setRenames(false)
  const rename = async (wished: string) => {
    const { undoId } = await engine.processes.renameStep({ stepId, name: wished })
    stop()
    announceDone(t('processes.page.steps.done.renamed', { name: wished }), undoId)
  }
  const move = (to: number) =>
    keepChange(
      engine.processes.moveStep({ stepId, place: to }),
      t('processes.page.steps.done.moved', { name, place: to + 1, count }),
    )
  const remove = () =>
    keepChange(engine.processes.removeStep({ stepId }), t('processes.page.steps.done.removed', { name }))
  const act = (action: string) => {
    if (action === 'rename') setRenames(true)
    else if (action === 'up') void move(place - 1)
    else if (action === 'down') void move(place + 1)
    else void remove()
  }
  return (
    <li className="flex min-h-10 flex-wrap items-center gap-x-3 border-b border-line py-0.5">
      <span aria-hidden className="w-5 shrink-0 text-right type-meta text-ink3 tabular-nums">
        {place + 1}
      </span>
      {renames ? (
        <div className="min-w-0 flex-1 basis-64 py-1">
          <NameForm
            label={t('processes.page.steps.nameOf', { name })}
            labelHidden
            button={t('processes.page.steps.save')}
            initial={name}
            autoFocus
            save={rename}
            onCancel={stop}
          />
        </div>
      ) : (
        <span className="min-w-0 flex-1 type-list-title break-words">{name}</span>
      )}
      {uses > 0 && <span className="type-meta text-ink3">{t('processes.page.notes', { count: uses })}</span>}
      <MenuButton
        trigger={<IconButton icon={Ellipsis} label={t('processes.page.steps.actions', { name })} />}
        items={[
          { id: 'rename', label: t('processes.page.steps.rename'), icon: Pencil },
          { id: 'up', label: t('processes.page.steps.up'), icon: ArrowUp, isDisabled: place === 0 },
          {
            id: 'down',
            label: t('processes.page.steps.down'),
            icon: ArrowDown,
            isDisabled: place === count - 1,
          },
          { id: 'remove', label: t('processes.page.steps.remove'), icon: X },
        ]}
        onAction={act}
      />
    </li>
  )
}
