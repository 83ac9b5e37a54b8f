import { X } from 'lucide-react'
import { type ReactNode, useEffect, useRef } from 'react'
import { Dialog as AriaDialog } from 'react-aria-components/Dialog'
import { Heading } from 'react-aria-components/Heading'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import { classes } from './classes.ts'
import { IconButton } from './icon-button.tsx'

type DialogProps = {
  isOpen: boolean
  /** Called with false on Esc, on the close button and, unless `stay`, on a press outside. */
  onOpenChange: (isOpen: boolean) => void
  title: string
  children?: ReactNode
  /** Buttons at the foot, the main one last. */
  actions?: ReactNode
  /** Name of the close button in the corner; without it there is none (the actions hold one). */
  closeLabel?: string | undefined
  /** `alertdialog` for an act that cannot be undone. */
  role?: 'dialog' | 'alertdialog' | undefined
  /** A press outside does not close it. */
  stay?: boolean | undefined
  width?: 'narrow' | 'wide' | undefined
}

const widths = { narrow: 'max-w-[32rem]', wide: 'max-w-[45rem]' }
const fields = 'input:not([type=hidden]):not([disabled]), textarea:not([disabled]), select:not([disabled])'

/** Moves the focus to the first field when the dialog opens; without one the dialog itself is focused. */
function DialogBody({ children }: { children: ReactNode }) {
  const body = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (body.current?.contains(document.activeElement)) return
    body.current?.querySelector<HTMLElement>(fields)?.focus()
  }, [])
  return (
    <div ref={body} className="min-h-0 overflow-y-auto px-6 pb-1 type-body text-ink2">
      {children}
    </div>
  )
}

/**
 * A window over the page, for what cannot be undone or needs more than one field. Esc closes; the focus returns
 * to the control that opened it.
 */
export function Dialog({
  isOpen,
  onOpenChange,
  title,
  children,
  actions,
  closeLabel,
  role = 'dialog',
  stay = false,
  width = 'narrow',
}: DialogProps) {
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      isDismissable={!stay}
      className="fade-overlay fixed inset-0 z-50 flex h-dvh items-center justify-center bg-scrim p-4"
    >
      <Modal
        className={classes(
          'flex max-h-full w-full flex-col overflow-hidden rounded-dialog border border-line bg-surface text-ink shadow-float',
          widths[width],
        )}
      >
        <AriaDialog role={role} className="flex min-h-0 flex-1 flex-col outline-none">
          <div className="flex items-start justify-between gap-4 px-6 pt-5 pb-3">
            <Heading slot="title" className="type-section">
              {title}
            </Heading>
            {closeLabel !== undefined && (
              <IconButton
                icon={X}
                label={closeLabel}
                onPress={() => onOpenChange(false)}
                className="-mt-1 -mr-2.5"
              />
            )}
          </div>
          {children !== undefined && <DialogBody>{children}</DialogBody>}
          {actions !== undefined && (
            <div className="flex flex-wrap items-center justify-end gap-2.5 px-6 pt-5 pb-6">{actions}</div>
          )}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
