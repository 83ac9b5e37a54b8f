import { Check } from 'lucide-react'
import {
  type KeyboardEvent,
  type MouseEvent,
  type ReactElement,
  type ReactNode,
  useRef,
  useState,
} from 'react'
import { Menu as AriaMenu, MenuItem, MenuTrigger } from 'react-aria-components/Menu'
import { Popover, type PopoverProps } from 'react-aria-components/Popover'
import { Separator } from 'react-aria-components/Separator'
import { classes } from './classes.ts'
import { Icon, type IconType } from './icon.tsx'
import { KeyCaps } from './key-cap.tsx'
import { popoverClass } from './list-popover.tsx'

export type MenuEntry = {
  id: string
  label: string
  icon?: IconType | undefined
  /** Shown at the end; pressing them is the caller's work. */
  keys?: string | undefined
  description?: string | undefined
  tone?: 'danger' | undefined
  isDisabled?: boolean | undefined
}

/** A choice inside a menu, as for a filter: rows carry a check and the menu stays open for more than one. */
export type MenuSelection = {
  mode: 'single' | 'multiple'
  value: readonly string[]
  onChange: (ids: string[]) => void
}

type MenuProps = {
  /** Rows in order; 'line' draws a separator. */
  items: readonly (MenuEntry | 'line')[]
  /** A row was chosen. With `selection` that is told there instead. */
  onAction?: ((id: string) => void) | undefined
  selection?: MenuSelection | undefined
}

function MenuRow({ entry }: { entry: MenuEntry }) {
  return (
    <MenuItem
      id={entry.id}
      textValue={entry.label}
      isDisabled={entry.isDisabled ?? false}
      className={classes(
        'flex min-h-8 items-center gap-2.5 rounded-tag px-2.5 py-1.5 type-body -outline-offset-2 focus:bg-accent-soft disabled:text-ink3',
        entry.tone === 'danger' ? 'text-ris focus:bg-ris-soft' : 'text-ink',
      )}
    >
      {({ isSelected, selectionMode }) => (
        <>
          {selectionMode !== 'none' && (
            <span className="inline-flex w-4 text-accent">
              {isSelected && <Icon icon={Check} size={16} />}
            </span>
          )}
          {entry.icon !== undefined && <Icon icon={entry.icon} size={17} className="opacity-80" />}
          <span className="min-w-0 flex-1">
            {entry.label}
            {entry.description !== undefined && (
              <span className="block type-meta text-ink3">{entry.description}</span>
            )}
          </span>
          {entry.keys !== undefined && (
            <span aria-hidden className="ml-6 inline-flex">
              <KeyCaps keys={entry.keys} />
            </span>
          )}
        </>
      )}
    </MenuItem>
  )
}

/** The rows. A menu button names it and moves the focus; `onItsOwn` does that where there is none. */
function MenuList({
  items,
  onAction,
  selection,
  onItsOwn,
}: MenuProps & { onItsOwn?: { label: string; onClose: () => void } }) {
  const ids = items.flatMap((item) => (item === 'line' ? [] : [item.id]))
  const choice = selection && {
    selectionMode: selection.mode,
    selectedKeys: selection.value,
    disallowEmptySelection: selection.mode === 'single',
    onSelectionChange: (keys: 'all' | Set<string | number>) =>
      selection.onChange(ids.filter((id) => keys === 'all' || keys.has(id))),
  }
  return (
    <AriaMenu
      {...(onItsOwn && { 'aria-label': onItsOwn.label, onClose: onItsOwn.onClose, autoFocus: true })}
      {...choice}
      onAction={(id) => onAction?.(String(id))}
      className="outline-none"
    >
      {items.map((item, index) =>
        item === 'line' ? (
          // Lines have no name of their own and never move.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <Separator key={`line ${index}`} className="-mx-1.5 my-1.5 h-px bg-line" />
        ) : (
          <MenuRow key={item.id} entry={item} />
        ),
      )}
    </AriaMenu>
  )
}

const surface = classes(popoverClass, 'min-w-48 max-w-[24rem]')

type MenuButtonProps = MenuProps & {
  /** The button that opens it: a `Button` or `IconButton`. */
  trigger: ReactElement
  placement?: PopoverProps['placement']
}

/** A button with a menu. Focus goes to the first row and returns to the button. */
export function MenuButton({ trigger, placement = 'bottom end', ...menu }: MenuButtonProps) {
  return (
    <MenuTrigger>
      {trigger}
      <Popover placement={placement} offset={6} className={surface}>
        <MenuList {...menu} />
      </Popover>
    </MenuTrigger>
  )
}

type ContextMenuProps = MenuProps & {
  /** Name of the menu, for a screen reader. */
  label: string
  /** What it belongs to. The same actions must be reachable elsewhere too. */
  children: ReactNode
  className?: string | undefined
}

type Place = { x: number; y: number }

/** A menu on right click, the menu key or Shift F10, at the pointer or under the focused thing. */
export function ContextMenu({ label, children, className, onAction, ...menu }: ContextMenuProps) {
  const anchor = useRef<HTMLSpanElement>(null)
  const [place, setPlace] = useState<Place | null>(null)

  const openAt = (target: EventTarget, pointer: Place | null) => {
    const box = target instanceof Element ? target.getBoundingClientRect() : { left: 0, bottom: 0 }
    setPlace(pointer ?? { x: box.left + 12, y: box.bottom })
  }
  const onContextMenu = (event: MouseEvent) => {
    event.preventDefault()
    if (place !== null) return
    const byPointer = event.clientX !== 0 || event.clientY !== 0
    openAt(event.target, byPointer ? { x: event.clientX, y: event.clientY } : null)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (place !== null || !((event.key === 'F10' && event.shiftKey) || event.key === 'ContextMenu')) return
    event.preventDefault()
    openAt(event.target, null)
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: listens for what bubbles up from the control inside
    <div className={className} onContextMenu={onContextMenu} onKeyDown={onKeyDown}>
      {children}
      <span
        ref={anchor}
        aria-hidden
        className="fixed size-0"
        style={{ left: place?.x ?? 0, top: place?.y ?? 0 }}
      />
      <Popover
        triggerRef={anchor}
        isOpen={place !== null}
        onOpenChange={(isOpen) => {
          if (!isOpen) setPlace(null)
        }}
        placement="bottom start"
        offset={2}
        aria-label={label}
        className={surface}
      >
        <MenuList
          {...menu}
          onItsOwn={{ label, onClose: () => setPlace(null) }}
          onAction={(id) => {
            setPlace(null)
            onAction?.(id)
          }}
        />
      </Popover>
    </div>
  )
}
