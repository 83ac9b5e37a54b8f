import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { OwnName } from '../../shared/bundles.ts'
import { engine, orpc } from '../engine.ts'
import { NameForm } from '../processes/name-form.tsx'
import { queryClient } from '../queries.ts'
import { announceProblem } from '../shell/undo.ts'
import { announce } from '../ui/announce.ts'
import { Button } from '../ui/button.tsx'
import { VisuallyHidden } from '../ui/visually-hidden.tsx'

const refresh = () => queryClient.invalidateQueries({ queryKey: orpc.bundles.ownNames.key() })

/** Names that every bundle is searched for. */
export function NamesPage() {
  const { t } = useTranslation()
  const { data: names } = useQuery(orpc.bundles.ownNames.queryOptions())

  const add = async (name: string) => {
    await engine.bundles.addOwnName({ name })
    await refresh()
    announce(t('settings.names.added', { name }))
  }
  const remove = async ({ id, name }: OwnName) => {
    try {
      await engine.bundles.removeOwnName({ id })
      await refresh()
      announce(t('settings.names.removed', { name }), { undo: () => void add(name).catch(announceProblem) })
    } catch (error) {
      announceProblem(error)
    }
  }
  if (names === undefined) return null
  return (
    <div className="max-w-[38rem]">
      <p className="measure type-body text-ink2">{t('settings.names.intro')}</p>
      <p className="mt-1 mb-4 type-meta text-ink3">{t('settings.names.kept')}</p>
      <NameForm label={t('settings.names.add')} button={t('settings.names.addButton')} save={add} />
      {names.length === 0 ? (
        <p className="mt-4 type-body text-ink3">{t('settings.names.empty')}</p>
      ) : (
        <ul aria-label={t('settings.names.list', { count: names.length })} className="mt-4">
          {names.map((own) => (
            <li
              key={own.id}
              className="flex min-h-11 items-center justify-between gap-3 border-b border-line py-1 type-list-title"
            >
              <span className="min-w-0 break-words">{own.name}</span>
              <Button variant="quiet" size="small" onPress={() => void remove(own)}>
                <span aria-hidden>{t('settings.names.removeShort')}</span>
                <VisuallyHidden>{t('settings.names.remove', { name: own.name })}</VisuallyHidden>
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
