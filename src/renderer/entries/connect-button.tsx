import { ChevronDown, Link2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { type LinkType, linkTypes } from '../../shared/entries.ts'
import { Button } from '../ui/button.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { MenuButton } from '../ui/menu.tsx'
import { connectEntries } from './entry-actions.ts'

/** Connects two notes with one press; what the connection means can be chosen beside it. */
export function ConnectButton({ fromId, toId }: { fromId: string; toId: string }) {
  const { t } = useTranslation()
  const connect = (type: LinkType) => void connectEntries(fromId, toId, type)
  return (
    <span className="inline-flex items-center">
      <Button size="small" icon={Link2} onPress={() => connect('relatedTo')} className="rounded-r-none">
        {t('search.related.connect')}
      </Button>
      <MenuButton
        trigger={
          <IconButton
            icon={ChevronDown}
            label={t('search.related.connectAs')}
            className="-ml-px size-[1.875rem] rounded-l-none border border-control bg-surface"
          />
        }
        items={linkTypes.map((id) => ({ id, label: t(`entries.linkType.${id}`) }))}
        onAction={(id) => {
          const type = linkTypes.find((each) => each === id)
          if (type) connect(type)
        }}
      />
    </span>
  )
}
