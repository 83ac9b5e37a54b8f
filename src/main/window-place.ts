import type { Rectangle } from 'electron'
import type { Settings } from '../shared/settings.ts'

type WindowPlace = NonNullable<Settings['window']>

export const leastSize = { width: 420, height: 480 }
const usualSize = { width: 1280, height: 840 }

/**
 * Where the main window goes: where it was, as far as that is on a screen of today.
 * @param screens the part of each screen a window may use; the first is the main one
 */
export function placeWindow(saved: WindowPlace | null, screens: readonly Rectangle[]): Rectangle {
  const [main] = screens
  if (!main) return { x: 0, y: 0, ...usualSize }
  const screen = saved ? (screens.find((candidate) => holdsTitle(candidate, saved)) ?? null) : null
  if (!saved || !screen) return centred(main)
  const width = clamp(saved.width, leastSize.width, screen.width)
  const height = clamp(saved.height, leastSize.height, screen.height)
  return {
    x: clamp(saved.x, screen.x, screen.x + screen.width - width),
    y: clamp(saved.y, screen.y, screen.y + screen.height - height),
    width,
    height,
  }
}

/** The capture window: in the middle, at a quarter of the height of the screen in use. */
export function placeCapture(screen: Rectangle, width: number, height: number): Rectangle {
  const fitting = Math.min(width, screen.width)
  return {
    x: Math.round(screen.x + (screen.width - fitting) / 2),
    y: Math.round(screen.y + screen.height * 0.24),
    width: fitting,
    height: Math.min(height, Math.round(screen.height * 0.76)),
  }
}

function centred(screen: Rectangle): Rectangle {
  const width = Math.min(usualSize.width, screen.width)
  const height = Math.min(usualSize.height, screen.height)
  return {
    x: Math.round(screen.x + (screen.width - width) / 2),
    y: Math.round(screen.y + (screen.height - height) / 2),
    width,
    height,
  }
}

/** A window can be moved again when a part of its upper edge is on the screen. */
function holdsTitle(screen: Rectangle, { x, y, width }: WindowPlace): boolean {
  const seen = Math.min(x + width, screen.x + screen.width) - Math.max(x, screen.x)
  return seen >= 80 && y >= screen.y - 8 && y < screen.y + screen.height - 40
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most))
}
