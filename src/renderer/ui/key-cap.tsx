import { classes } from './classes.ts'
import { useKeyNames } from './key-names.ts'

type KeyCapsProps = {
  /** Keys separated by spaces, named as in the key map: 'Ctrl Shift K', 'ArrowUp', 'Space'. */
  keys: string
  /** `on-accent` stands on a primary button. */
  tone?: 'plain' | 'on-accent' | undefined
  /** `large` is the picture of the first run, with plus signs between. */
  size?: 'small' | 'large' | undefined
  /** Writes the combination on a single cap, as in the search field. */
  together?: boolean | undefined
}

const capSize = {
  small: 'min-w-[1.375rem] rounded-[0.3125rem] px-1.5 py-px type-rail border-b-2',
  large: 'min-w-14 rounded-panel px-5 py-3 text-lg/7 font-[560] border-b-4',
}

const capTone = {
  plain: 'bg-raised border-line text-ink2',
  'on-accent': 'border-current',
}

/** A row of keyboard caps. Within a control it is decoration: the control itself names its keys. */
export function KeyCaps({ keys, tone = 'plain', size = 'small', together = false }: KeyCapsProps) {
  const names = useKeyNames(keys)
  const caps = together ? [names.join(' ')] : names
  const edge = size === 'large' ? 'bg-raised border-control text-ink' : capTone[tone]
  return (
    <kbd
      className={classes(
        'inline-flex shrink-0 items-center',
        size === 'large' ? 'flex-wrap gap-2' : 'gap-[3px]',
      )}
    >
      {caps.map((cap, index) => (
        <span key={`${cap}-${index.toString()}`} className="contents">
          {size === 'large' && index > 0 && (
            <span aria-hidden className="text-ink3 text-lg">
              +
            </span>
          )}
          <kbd className={classes('inline-block border text-center', capSize[size], edge)}>{cap}</kbd>
        </span>
      ))}
    </kbd>
  )
}
