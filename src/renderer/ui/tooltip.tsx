import type { ReactElement } from 'react'
import { Tooltip as AriaTooltip, type TooltipProps, TooltipTrigger } from 'react-aria-components/Tooltip'

type Props = {
  /** The short text; never the only place where something is said. */
  text: string
  /** The control it belongs to: one focusable element. */
  children: ReactElement
  placement?: TooltipProps['placement']
}

/** Names an icon button on hover (after half a second) and on focus (at once); Esc closes it. */
export function Tooltip({ text, children, placement = 'bottom' }: Props) {
  return (
    <TooltipTrigger delay={500} closeDelay={0}>
      {children}
      <AriaTooltip
        placement={placement}
        offset={6}
        className="fade-overlay keep-edge rounded-tag bg-ink px-2 py-1 type-rail text-surface max-w-64"
      >
        {text}
      </AriaTooltip>
    </TooltipTrigger>
  )
}
