import { type CalendarDate, parseDate } from '@internationalized/date'
import { CalendarDays, ChevronLeft, ChevronRight } from 'lucide-react'
import { Button } from 'react-aria-components/Button'
import {
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
  CalendarHeading,
} from 'react-aria-components/Calendar'
import { DateInput, DateSegment } from 'react-aria-components/DateField'
import { DatePicker } from 'react-aria-components/DatePicker'
import { Dialog } from 'react-aria-components/Dialog'
import { Popover } from 'react-aria-components/Popover'
import { classes } from './classes.ts'
import { FieldFrame, type FieldHeight, FieldParts, type FieldWords, fieldBox } from './field.tsx'
import { Icon } from './icon.tsx'
import { popoverClass } from './list-popover.tsx'

type DateFieldProps = FieldWords & {
  /** 'YYYY-MM-DD', a day without time or zone. */
  value: string | null
  /** `null` when a part is emptied. */
  onChange: (value: string | null) => void
  /** First and last day that can be chosen, 'YYYY-MM-DD'. */
  minimum?: string | undefined
  maximum?: string | undefined
  size?: FieldHeight | undefined
  isDisabled?: boolean | undefined
  autoFocus?: boolean | undefined
  className?: string | undefined
}

const step =
  'inline-flex size-8 items-center justify-center rounded-tag text-ink2 hover:bg-neu-soft disabled:opacity-40'

/** A part of the date; those that are typed in are as large as a finger needs. */
const segmentClass =
  'inline-flex min-h-6 items-center justify-center rounded-[0.1875rem] px-px outline-none placeholder:text-ink3 focus:bg-accent focus:text-on-accent type-literal:text-ink3'

function MonthCalendar() {
  return (
    <Calendar className="p-2">
      <div className="mb-2 flex items-center justify-between">
        <Button slot="previous" className={step}>
          <Icon icon={ChevronLeft} size={18} />
        </Button>
        <CalendarHeading className="type-list-title" />
        <Button slot="next" className={step}>
          <Icon icon={ChevronRight} size={18} />
        </Button>
      </div>
      <CalendarGrid weekdayStyle="short" className="border-spacing-0">
        <CalendarGridHeader>
          {(day) => <CalendarHeaderCell className="size-9 type-rail text-ink3">{day}</CalendarHeaderCell>}
        </CalendarGridHeader>
        <CalendarGridBody>
          {(date) => (
            <CalendarCell
              date={date}
              className="flex size-9 items-center justify-center rounded-full type-body tabular-nums hover:bg-neu-soft outside-month:invisible disabled:text-ink3 disabled:line-through selected:bg-accent selected:font-[600] selected:text-on-accent forced-colors:selected:outline"
            />
          )}
        </CalendarGridBody>
      </CalendarGrid>
    </Calendar>
  )
}

function dateOf(iso: string | null | undefined): CalendarDate | null {
  return iso === null || iso === undefined ? null : parseDate(iso)
}

/** A day, typed in parts or chosen from a month; in the order of the interface language. */
export function DateField(props: DateFieldProps) {
  const { value, onChange, size = 'medium' } = props
  const minimum = dateOf(props.minimum)
  const maximum = dateOf(props.maximum)
  return (
    <DatePicker
      value={dateOf(value)}
      onChange={(date) => onChange(date === null ? null : date.toString())}
      {...(minimum === null ? {} : { minValue: minimum })}
      {...(maximum === null ? {} : { maxValue: maximum })}
      shouldForceLeadingZeros
      isDisabled={props.isDisabled ?? false}
      autoFocus={props.autoFocus ?? false}
      isInvalid={props.error !== undefined}
      validationBehavior="aria"
      className={classes('group/field', fieldBox, props.className)}
    >
      <FieldParts
        label={props.label}
        labelHidden={props.labelHidden}
        description={props.description}
        error={props.error}
      >
        <FieldFrame isGroup height={size} className="w-fit pr-1">
          <DateInput className="flex flex-1 tabular-nums">
            {(segment) => (
              <DateSegment
                data-framed=""
                segment={segment}
                className={({ type }) => classes(segmentClass, type !== 'literal' && 'min-w-6')}
              />
            )}
          </DateInput>
          <Button className={step}>
            <Icon icon={CalendarDays} size={17} />
          </Button>
        </FieldFrame>
      </FieldParts>
      <Popover offset={6} className={popoverClass}>
        <Dialog className="outline-none">
          <MonthCalendar />
        </Dialog>
      </Popover>
    </DatePicker>
  )
}
