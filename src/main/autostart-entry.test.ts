import { expect, it } from 'vitest'
import { autostartEntry } from './autostart-entry.ts'

it('names the program, and quotes what a desktop would take apart', () => {
  const entry = autostartEntry(['/opt/Mijn $map/leer "spoor" 100%', '--hidden'])
  expect(entry.split('\n')).toEqual([
    '[Desktop Entry]',
    'Type=Application',
    'Name=Leerspoor',
    'Exec="/opt/Mijn \\\\$map/leer \\\\"spoor\\\\" 100%%" --hidden',
    'Terminal=false',
    'X-GNOME-Autostart-enabled=true',
    '',
  ])
})
