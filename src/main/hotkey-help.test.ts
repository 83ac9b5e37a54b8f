import { expect, it } from 'vitest'
import { hotkeyHelp } from './hotkey-help.ts'

const command = '/opt/leerspoor/leerspoor --capture'
const help = (env: NodeJS.ProcessEnv) => hotkeyHelp('linux', env, command, 'CommandOrControl+Shift+Space')

it.each([
  [
    'GNOME on Ubuntu',
    { XDG_CURRENT_DESKTOP: 'ubuntu:GNOME', XDG_SESSION_TYPE: 'wayland' },
    'gnome',
    true,
    null,
  ],
  ['KDE', { XDG_CURRENT_DESKTOP: 'KDE', XDG_SESSION_TYPE: 'x11' }, 'kde', false, null],
  [
    'Xfce',
    { XDG_CURRENT_DESKTOP: 'XFCE' },
    'xfce',
    false,
    "xfconf-query -c xfce4-keyboard-shortcuts -p '/commands/custom/<Primary><Shift>space' -n -t string -s '/opt/leerspoor/leerspoor --capture'",
  ],
  [
    'sway',
    { XDG_CURRENT_DESKTOP: 'sway', WAYLAND_DISPLAY: 'wayland-1' },
    'sway',
    true,
    'bindsym Ctrl+Shift+space exec /opt/leerspoor/leerspoor --capture',
  ],
  [
    'Hyprland',
    { XDG_CURRENT_DESKTOP: 'Hyprland', XDG_SESSION_TYPE: 'wayland' },
    'hyprland',
    true,
    'bind = CTRL SHIFT, space, exec, /opt/leerspoor/leerspoor --capture',
  ],
  ['something else', {}, 'other', false, null],
])('%s says how to bind the key there', (_name, env, desktop, wayland, line) => {
  expect(help(env)).toEqual({ desktop, wayland, command, line })
})
