import { Dialog } from 'react-aria-components/Dialog'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import { useTranslation } from 'react-i18next'
import { PalettePanel } from './palette-panel.tsx'
import { closePalette, usePalette } from './palette-store.ts'

/** The palette, drawn over the page while it is open. The first Esc empties its field, the second closes it. */
export function Palette() {
  const { t } = useTranslation()
  const isOpen = usePalette((state) => state.isOpen)
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={(open) => {
        if (!open) closePalette()
      }}
      isDismissable
      isKeyboardDismissDisabled
      className="fixed inset-0 z-50 flex h-dvh justify-center bg-scrim p-4 pt-18 max-md:pt-4"
    >
      <Modal className="flex max-h-[37.5rem] w-full max-w-[40rem] flex-col self-start overflow-hidden rounded-dialog border border-line bg-surface text-ink shadow-float max-md:max-h-full">
        <Dialog
          aria-label={t('common.palette.label')}
          className="flex max-h-[inherit] min-h-0 flex-col outline-none"
        >
          <PalettePanel />
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
