import { useNavigate } from '@tanstack/react-router'
import { Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { binDays, type Entry } from '../../shared/entries.ts'
import { dayOf, localToday, longDay } from '../text/days.ts'
import { useLang } from '../text/when.ts'
import { Banner } from '../ui/banner.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { eraseEntry, moveEntry } from './entry-actions.ts'

/** Above a note in the bin: until when it is there, and the two ways out of it. */
export function BinBanner({ entry }: { entry: Entry }) {
  const { t } = useTranslation()
  const lang = useLang()
  const navigate = useNavigate()
  const [asks, setAsks] = useState(false)
  if (entry.deletedAt === null) return null
  const gone = entry.deletedAt.at + binDays * 24 * 60 * 60 * 1000
  return (
    <>
      <Banner
        icon={Trash2}
        tone="final"
        className="mb-5"
        actions={
          <>
            <Button size="small" onPress={() => void moveEntry('restore', entry.id)}>
              {t('entries.act.restore')}
            </Button>
            <Button size="small" variant="danger" onPress={() => setAsks(true)}>
              {t('entries.act.erase')}
            </Button>
          </>
        }
      >
        {t('entries.bin.until', { day: longDay(dayOf(gone, entry.deletedAt.zone), localToday(), lang) })}
      </Banner>
      <Dialog
        isOpen={asks}
        onOpenChange={setAsks}
        role="alertdialog"
        title={t('entries.bin.eraseTitle')}
        actions={
          <>
            <Button variant="quiet" onPress={() => setAsks(false)}>
              {t('common.cancel')}
            </Button>
            <Button
              variant="danger"
              onPress={() => {
                setAsks(false)
                void eraseEntry(entry.id).then(() => navigate({ to: '/notes', search: { place: 'bin' } }))
              }}
            >
              {t('entries.act.erase')}
            </Button>
          </>
        }
      >
        {t('entries.bin.eraseWhat')}
      </Dialog>
    </>
  )
}
