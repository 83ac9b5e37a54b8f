import type { Desktop } from '../shared/shell.ts'

export interface HotkeyHelp {
  desktop: Desktop
  wayland: boolean
  command: string
  line: string | null
}

/**
 * How a person binds the key by hand here.
 * @param command starts the capture window
 * @param accelerator as Electron writes it
 */
export function hotkeyHelp(
  platform: NodeJS.Platform,
  env: NodeJS.ProcessEnv,
  command: string,
  accelerator: string,
): HotkeyHelp {
  const desktop = desktopOf(platform, env)
  return { desktop, wayland: isWayland(platform, env), command, line: lineFor(desktop, command, accelerator) }
}

export function isWayland(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): boolean {
  return platform === 'linux' && (env.XDG_SESSION_TYPE === 'wayland' || Boolean(env.WAYLAND_DISPLAY))
}

function desktopOf(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): Desktop {
  if (platform === 'win32') return 'windows'
  if (platform === 'darwin') return 'mac'
  const names = `${env.XDG_CURRENT_DESKTOP ?? ''}:${env.DESKTOP_SESSION ?? ''}`.toLowerCase()
  const known = ['cinnamon', 'gnome', 'kde', 'xfce', 'sway', 'hyprland'] as const
  return known.find((name) => names.includes(name)) ?? (names.includes('unity') ? 'gnome' : 'other')
}

function lineFor(desktop: Desktop, command: string, accelerator: string): string | null {
  const keys = accelerator.replace('CommandOrControl', 'Control').split('+')
  switch (desktop) {
    case 'xfce': {
      const path = `/commands/custom/${withBrackets(keys)}`
      return `xfconf-query -c xfce4-keyboard-shortcuts -p '${path}' -n -t string -s '${command}'`
    }
    case 'sway':
      return `bindsym ${keys.map(lower).map(xkbKey).join('+')} exec ${command}`
    case 'hyprland':
      return `bind = ${keys.slice(0, -1).map(hyprlandModifier).join(' ')}, ${lower(keys.at(-1) ?? '')}, exec, ${command}`
    default:
      return null
  }
}

function withBrackets(keys: readonly string[]): string {
  const held = keys.slice(0, -1).map((key) => `<${key === 'Control' ? 'Primary' : key}>`)
  return `${held.join('')}${lower(keys.at(-1) ?? '')}`
}

function lower(key: string): string {
  return key === 'Space' || /^[A-Z]$/.test(key) ? key.toLowerCase() : key
}

function xkbKey(key: string): string {
  return { Control: 'Ctrl', Super: 'Mod4' }[key] ?? key
}

function hyprlandModifier(key: string): string {
  return { Control: 'CTRL', Alt: 'ALT', Shift: 'SHIFT', Super: 'SUPER' }[key] ?? key.toUpperCase()
}
