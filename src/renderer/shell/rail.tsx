import { Link, useLocation } from '@tanstack/react-router'
import { ChartColumn, Lock, NotebookText, SlidersHorizontal, Sun, Users } from 'lucide-react'
import { Button } from 'react-aria-components/Button'
import { useTranslation } from 'react-i18next'
import { classes } from '../ui/classes.ts'
import { Icon, type IconType } from '../ui/icon.tsx'
import { Logo } from '../ui/logo.tsx'
import { useCanLock } from '../use-can-lock.ts'
import { lockVault } from './lock-vault.ts'

const item =
  'flex min-h-14 w-[4.3125rem] flex-col items-center justify-center gap-0.5 rounded-panel border border-transparent px-0.5 type-rail text-ink2 hover:bg-surface/60 max-md:w-auto max-md:flex-1 max-md:min-h-[3.125rem]'

const here = '!border-line !bg-surface !text-accent font-[640]'

/** The places, always with their word: left on a wide window, below on a narrow one. */
export function Rail() {
  const { t } = useTranslation()
  const canLock = useCanLock()
  return (
    <nav
      data-region=""
      aria-label={t('common.places')}
      className="flex shrink-0 flex-col items-center border-line bg-sunken max-md:order-last max-md:border-t md:w-[5.25rem] md:overflow-y-auto md:border-r md:pt-3.5 md:pb-2 print:hidden"
    >
      <div className="mb-6 ml-1 max-md:hidden">
        <span className="text-accent">
          <Logo />
        </span>
      </div>
      <ul className="flex flex-col gap-1 max-md:w-full max-md:flex-row max-md:px-1 max-md:py-1 md:flex-1">
        <Place to="/" icon={Sun}>
          {t('common.place.today')}
        </Place>
        <Place to="/notes" also="/search" icon={NotebookText}>
          {t('common.place.notes')}
        </Place>
        <Place to="/patterns" icon={ChartColumn}>
          {t('common.place.patterns')}
        </Place>
        <Place to="/team" icon={Users}>
          {t('common.place.team')}
        </Place>
        <li aria-hidden className="flex-1 max-md:hidden" />
        <Place to="/settings" icon={SlidersHorizontal}>
          {t('common.place.settings')}
        </Place>
        {canLock && (
          <li className="max-md:flex max-md:flex-1">
            <Button
              className={item}
              onPress={() => void lockVault()}
              render={(props) => <button {...props} aria-keyshortcuts="Control+Shift+L" />}
            >
              <Icon icon={Lock} size={20} />
              <span>{t('common.place.lock')}</span>
            </Button>
          </li>
        )}
      </ul>
    </nav>
  )
}

type PlaceProps = {
  to: '/' | '/notes' | '/patterns' | '/team' | '/settings'
  /** Another place that belongs to this one. */
  also?: '/search'
  icon: IconType
  children: string
}

function Place({ to, also, icon, children }: PlaceProps) {
  const path = useLocation({ select: (location) => location.pathname })
  const isHere = [to, also].some((place) => place === path || (place !== '/' && path.startsWith(`${place}/`)))
  return (
    <li className="max-md:flex max-md:flex-1">
      <Link to={to} aria-current={isHere ? 'page' : undefined} className={classes(item, isHere && here)}>
        <Icon icon={icon} size={20} />
        <span>{children}</span>
      </Link>
    </li>
  )
}
