import { useQuery } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import { X } from 'lucide-react'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { orpc } from '../engine.ts'
import { IconButton } from '../ui/icon-button.tsx'
import { SectionHeading } from '../ui/section-heading.tsx'
import { disconnect } from './entry-actions.ts'
import { EntryMark } from './kind-parts.tsx'

/** The notes a note is connected with, from either side, and what each connection means. */
export function NoteLinks({ id }: { id: string }) {
  const { t } = useTranslation()
  const headingId = useId()
  const search = useSearch({ strict: false })
  const { data: links } = useQuery(orpc.entries.links.queryOptions({ input: { id } }))
  if (!links || links.length === 0) return null
  return (
    <section aria-labelledby={headingId} className="mt-8 border-t border-line pt-4">
      <SectionHeading id={headingId} look="label">
        {t('entries.links.title', { count: links.length })}
      </SectionHeading>
      <ul className="mt-2 flex flex-col">
        {links.map((link) => (
          <li key={link.id} className="group flex items-center gap-3 py-0.5">
            <EntryMark kind={link.other.kind} size={18} labelled />
            <span className="min-w-0 flex-1 type-body">
              <span className="text-ink3">
                {t(`entries.${link.direction === 'out' ? 'linkType' : 'linkTypeIn'}.${link.type}`)}{' '}
              </span>
              <Link
                to="/notes/$id"
                params={{ id: link.other.id }}
                search={search}
                lang={link.other.lang}
                className="font-[600] hover:underline"
              >
                {link.other.title}
              </Link>
            </span>
            <IconButton
              icon={X}
              label={t('entries.links.remove', { title: link.other.title })}
              onPress={() => void disconnect(link.id)}
              className="opacity-70 group-hover:opacity-100"
            />
          </li>
        ))}
      </ul>
    </section>
  )
}
