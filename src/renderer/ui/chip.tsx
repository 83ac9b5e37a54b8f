import { Check, CircleDashed } from 'lucide-react'
import type { ComponentProps, ReactNode } from 'react'
import { Button } from 'react-aria-components/Button'
import { ToggleButton } from 'react-aria-components/ToggleButton'
import { ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup'
import { classes } from './classes.ts'
import { defined } from './defined.ts'
import { Icon, type IconType } from './icon.tsx'
import { KeyCaps } from './key-cap.tsx'
import { useAriaKeys } from './key-names.ts'
import { type Tone, toneClass } from './tone.ts'
import { VisuallyHidden } from './visually-hidden.tsx'

export type ChipOption<Id extends string = string> = {
  id: Id
  label: string
  /** Drawn before the label instead of the check, for chips that carry a mark of their own. */
  mark?: ReactNode
  /** The key typed for it, written in mono between mark and label. Decoration: the label is the name. */
  sign?: string | undefined
  icon?: IconType | undefined
  /** Colour when on; accent unless the chip stands for a kind. */
  tone?: Tone | undefined
  /** Proposed but not chosen: dashed edge. Said with the group's `suggestedLabel`. */
  suggested?: boolean | undefined
  keys?: string | undefined
  isDisabled?: boolean | undefined
}

/** Height in px at 100%: small 28, medium 34 (first run), block 36 with square corners (a choice of a place). */
export type ChipSize = 'small' | 'medium' | 'block'

type SharedProps<Id extends string> = {
  /** Name of the group. Shown by the caller; give its id, or the words themselves. */
  label?: string | undefined
  labelledBy?: string | undefined
  options: readonly ChipOption<Id>[]
  size?: ChipSize | undefined
  /** Words after a suggested chip's label for a screen reader, for example "suggestie". */
  suggestedLabel?: string | undefined
  isDisabled?: boolean | undefined
  /** Chips after the choices that are actions, such as "Meer…": `ChipButton`s. */
  actions?: ReactNode
}

type RadioChipsProps<Id extends string> = SharedProps<Id> & {
  value: Id | null
  /** `null` only where `allowNone` is set. */
  onChange: (id: Id | null) => void
  /** A second press on the chip that is on turns it off. */
  allowNone?: boolean | undefined
}

type CheckChipsProps<Id extends string> = SharedProps<Id> & {
  value: readonly Id[]
  onChange: (ids: Id[]) => void
}

const sizes: Record<ChipSize, string> = {
  small: 'min-h-7 rounded-full px-[0.6875rem] py-0.5 text-[0.84375rem]/5',
  medium: 'min-h-[2.125rem] rounded-full px-[0.875rem] py-1 text-[0.84375rem]/5',
  block: 'min-h-9 rounded-field px-[0.75rem] py-1 text-[0.84375rem]/5',
}

const rest = 'border-control bg-surface text-ink hover:border-ink2 hover:bg-raised pressed:bg-neu-soft'
const shape =
  'inline-flex items-center gap-1.5 border font-[540] transition-colors disabled:text-ink3 disabled:border-line'
const row = 'flex flex-wrap items-center gap-2'

function chipClass(size: ChipSize, option: ChipOption, selected: boolean): string {
  const look = selected
    ? classes(toneClass[option.tone ?? 'accent'], 'border-(--tone) bg-(--tone-soft) font-[640] text-(--tone)')
    : option.suggested === true
      ? 'border-dashed border-accent bg-surface text-ink hover:bg-raised'
      : rest
  return classes(shape, sizes[size], look)
}

function ChipFace({ option, selected }: { option: ChipOption; selected: boolean }) {
  const sign = option.sign
  return (
    <>
      {option.mark ??
        (selected ? (
          <Icon icon={Check} size={14} className="-ml-0.5" />
        ) : option.suggested === true ? (
          <Icon icon={CircleDashed} size={14} className="-ml-0.5" />
        ) : (
          option.icon !== undefined && <Icon icon={option.icon} size={14} className="-ml-0.5" />
        ))}
      {sign !== undefined && (
        <span aria-hidden className="font-mono text-[0.8125rem] font-[540]">
          {sign}
        </span>
      )}
      <span>{option.label}</span>
      {option.keys !== undefined && !selected && (
        <span aria-hidden className="ml-1 -mr-1 inline-flex">
          <KeyCaps keys={option.keys} />
        </span>
      )}
    </>
  )
}

type ChipProps = {
  option: ChipOption
  size: ChipSize
  suggestedLabel: string | undefined
  /** The group is a set of tick boxes. */
  check: boolean
}

function Chip({ option, size, suggestedLabel, check }: ChipProps) {
  const ariaKeys = useAriaKeys(option.keys)
  return (
    <ToggleButton
      id={option.id}
      isDisabled={option.isDisabled ?? false}
      className={({ isSelected }) => chipClass(size, option, isSelected)}
      render={({ 'aria-pressed': pressed, ...props }) => (
        <button
          {...props}
          {...(check ? { role: 'checkbox', 'aria-checked': pressed === true } : {})}
          aria-keyshortcuts={ariaKeys}
        />
      )}
    >
      {({ isSelected }) => (
        <>
          <ChipFace option={option} selected={isSelected} />
          {option.suggested === true && !isSelected && suggestedLabel !== undefined && (
            <VisuallyHidden>, {suggestedLabel}</VisuallyHidden>
          )}
        </>
      )}
    </ToggleButton>
  )
}

function idOf<Id extends string>(options: readonly ChipOption<Id>[], key: string | number): Id | undefined {
  return options.find((option) => option.id === key)?.id
}

function RadioChips<Id extends string>(props: RadioChipsProps<Id>) {
  const { options, value, onChange, allowNone = false, size = 'small', suggestedLabel } = props
  return (
    <div className={row}>
      <ToggleButtonGroup
        {...defined({ 'aria-label': props.label, 'aria-labelledby': props.labelledBy })}
        selectionMode="single"
        disallowEmptySelection={!allowNone && value !== null}
        isDisabled={props.isDisabled ?? false}
        selectedKeys={value === null ? [] : [value]}
        onSelectionChange={(keys) => {
          const [key] = keys
          const id = key === undefined ? null : (idOf(options, key) ?? null)
          if (id !== value) onChange(id)
        }}
        className={row}
      >
        {options.map((option) => (
          <Chip key={option.id} option={option} size={size} suggestedLabel={suggestedLabel} check={false} />
        ))}
      </ToggleButtonGroup>
      {props.actions}
    </div>
  )
}

/** A toolbar by default; tick boxes with a name are a group, which has no orientation. */
function asGroup({ role: _role, 'aria-orientation': _orientation, ...dom }: ComponentProps<'div'>) {
  return <div {...Object.assign(dom, { role: 'group' })} />
}

function CheckChips<Id extends string>(props: CheckChipsProps<Id>) {
  const { options, value, onChange, size = 'small', suggestedLabel } = props
  return (
    <div className={row}>
      <ToggleButtonGroup
        {...defined({ 'aria-label': props.label, 'aria-labelledby': props.labelledBy })}
        selectionMode="multiple"
        isDisabled={props.isDisabled ?? false}
        selectedKeys={value}
        onSelectionChange={(keys) => {
          onChange(options.flatMap((option) => (keys.has(option.id) ? [option.id] : [])))
        }}
        render={asGroup}
        className={row}
      >
        {options.map((option) => (
          <Chip key={option.id} option={option} size={size} suggestedLabel={suggestedLabel} check />
        ))}
      </ToggleButtonGroup>
      {props.actions}
    </div>
  )
}

export type ChipGroupProps<Id extends string> =
  | (RadioChipsProps<Id> & { multiple?: false | undefined })
  | (CheckChipsProps<Id> & { multiple: true })

/**
 * A choice out of a few, with one tab stop: a radio group, or with `multiple` a set of tick boxes. Arrows move,
 * Space or Enter chooses; moving never chooses, because a choice is saved at once.
 */
export function ChipGroup<Id extends string>(props: ChipGroupProps<Id>) {
  return props.multiple === true ? <CheckChips {...props} /> : <RadioChips {...props} />
}

type ChipButtonProps = {
  children: ReactNode
  onPress: () => void
  icon?: IconType | undefined
  keys?: string | undefined
  size?: ChipSize | undefined
  isDisabled?: boolean | undefined
}

/** An action in the dress of a chip: "Meer…", "Kies datum", an example that fills a field. */
export function ChipButton({
  children,
  onPress,
  icon,
  keys,
  size = 'small',
  isDisabled = false,
}: ChipButtonProps) {
  const ariaKeys = useAriaKeys(keys)
  return (
    <Button
      onPress={onPress}
      isDisabled={isDisabled}
      className={classes(shape, sizes[size], rest)}
      render={(props) => <button {...props} aria-keyshortcuts={ariaKeys} />}
    >
      {icon !== undefined && <Icon icon={icon} size={14} className="-ml-0.5" />}
      <span>{children}</span>
      {keys !== undefined && (
        <span aria-hidden className="ml-1 -mr-1 inline-flex">
          <KeyCaps keys={keys} />
        </span>
      )}
    </Button>
  )
}
