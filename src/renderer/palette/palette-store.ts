import { create } from 'zustand'

interface PaletteState {
  isOpen: boolean
}

export const usePalette = create<PaletteState>(() => ({ isOpen: false }))

export function openPalette() {
  usePalette.setState({ isOpen: true })
}

export function closePalette() {
  usePalette.setState({ isOpen: false })
}
