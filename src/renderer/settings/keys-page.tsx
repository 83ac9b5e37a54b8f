import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Team } from '../../shared/team.ts'
import { engine, orpc } from '../engine.ts'
import { NameForm } from '../processes/name-form.tsx'
import { queryClient } from '../queries.ts'
import { announceProblem } from '../shell/undo.ts'
import { announce } from '../ui/announce.ts'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { dayWords } from './day-words.ts'

const refresh = () => queryClient.invalidateQueries({ queryKey: orpc.team.key() })

/** The teams one makes bundles for, each with a key of its own in eight words. */
export function KeysPage() {
  const { t } = useTranslation()
  const { data: teams } = useQuery(orpc.team.list.queryOptions())
  const add = async (name: string) => {
    await engine.team.create({ name })
    await refresh()
    announce(t('settings.keys.added', { name }))
  }
  if (teams === undefined) return null
  return (
    <div className="max-w-[42rem]">
      <p className="mb-5 measure type-body text-ink2">{t('settings.keys.intro')}</p>
      {teams.length === 0 ? (
        <p className="mb-4 type-body text-ink3">{t('settings.keys.empty')}</p>
      ) : (
        <ul
          aria-label={t('settings.keys.list', { count: teams.length })}
          className="mb-5 flex flex-col gap-3"
        >
          {teams.map((team) => (
            <li key={team.id}>
              <TeamKey team={team} />
            </li>
          ))}
        </ul>
      )}
      <div className="max-w-[28rem]">
        <NameForm label={t('settings.keys.add')} button={t('settings.keys.addButton')} save={add} />
      </div>
    </div>
  )
}

function TeamKey({ team }: { team: Team }) {
  const { t, i18n } = useTranslation()
  const [doing, setDoing] = useState<'rename' | 'renew' | null>(null)
  const rename = async (name: string) => {
    await engine.team.rename({ id: team.id, name })
    await refresh()
    setDoing(null)
    announce(t('settings.keys.renamed', { name }))
  }
  return (
    <Card>
      {doing === 'rename' ? (
        <NameForm
          label={t('settings.keys.nameOf', { name: team.name })}
          labelHidden
          button={t('settings.keys.save')}
          initial={team.name}
          autoFocus
          save={rename}
          onCancel={() => setDoing(null)}
        />
      ) : (
        <div className="flex flex-wrap items-center justify-between gap-3">
          <h2 className="type-section-small">{team.name}</h2>
          <span className="flex gap-2">
            <Button variant="quiet" size="small" onPress={() => setDoing('rename')}>
              {t('settings.keys.rename')}
            </Button>
            <Button variant="danger" size="small" onPress={() => setDoing('renew')}>
              {t('settings.keys.renew')}
            </Button>
          </span>
        </div>
      )}
      <p className="mt-3 type-label text-ink2">{t('settings.keys.words')}</p>
      <p lang="en" className="mt-1 font-mono text-[0.9375rem]/7 font-[540]">
        {team.words.join(' ')}
      </p>
      <p className="mt-1 type-meta text-ink3">
        {t('settings.keys.since', { day: dayWords(i18n.language, team.createdAt) })}
      </p>
      {doing === 'renew' && <RenewDialog team={team} onClose={() => setDoing(null)} />}
    </Card>
  )
}

/** A new key cannot be taken back, so it is asked once more. */
function RenewDialog({ team, onClose }: { team: Team; onClose: () => void }) {
  const { t } = useTranslation()
  const renew = async () => {
    try {
      await engine.team.renewKey({ id: team.id })
      await refresh()
      announce(t('settings.keys.renewed', { name: team.name }))
    } catch (error) {
      announceProblem(error)
    }
    onClose()
  }
  return (
    <Dialog
      isOpen
      onOpenChange={onClose}
      role="alertdialog"
      title={t('settings.keys.renewDialog.title', { name: team.name })}
      actions={
        <>
          <Button variant="quiet" onPress={onClose}>
            {t('settings.cancel')}
          </Button>
          <Button variant="danger" onPress={() => void renew()}>
            {t('settings.keys.renewDialog.yes')}
          </Button>
        </>
      }
    >
      {t('settings.keys.renewDialog.body')}
    </Dialog>
  )
}
