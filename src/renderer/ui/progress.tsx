import { Label } from 'react-aria-components/Label'
import { ProgressBar } from 'react-aria-components/ProgressBar'
import { classes } from './classes.ts'

type ProgressProps = {
  label: string
  /** The label is read but not drawn. */
  labelHidden?: boolean | undefined
  /** 0 to 1; `null` when it is not known how far. */
  value: number | null
  /** The value in words: "70%", "120 van 480 notities". Beside the bar, and read instead of the number. */
  valueText?: string | undefined
}

/** How far something is. Unknown progress is the dotted track: a line still to be travelled, without movement. */
export function Progress({ label, labelHidden = false, value, valueText }: ProgressProps) {
  return (
    <ProgressBar
      value={(value ?? 0) * 100}
      isIndeterminate={value === null}
      {...(valueText === undefined ? {} : { valueLabel: valueText })}
      className="flex min-w-0 flex-col gap-2"
    >
      <Label className={labelHidden ? 'sr-only' : 'type-label text-ink2'}>{label}</Label>
      <span className="flex items-center gap-2.5">
        {value === null ? (
          <span className="track-x flex-1" />
        ) : (
          <span className="keep-edge h-1.5 min-w-16 flex-1 overflow-hidden rounded-full bg-neu-soft">
            <span
              className="block h-full rounded-full bg-accent forced-colors:bg-[Highlight]"
              style={{ width: `${Math.min(1, Math.max(0, value)) * 100}%` }}
            />
          </span>
        )}
        {valueText !== undefined && (
          <span className={classes('type-body font-[600] tabular-nums', value === null && 'font-[400]')}>
            {valueText}
          </span>
        )}
      </span>
    </ProgressBar>
  )
}
