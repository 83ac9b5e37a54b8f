/** A desktop entry as freedesktop.org's Desktop Entry Specification 1.5 writes it. */
export function autostartEntry(command: readonly string[]): string {
  const lines = [
    '[Desktop Entry]',
    'Type=Application',
    'Name=Leerspoor',
    `Exec=${command.map(execArgument).join(' ')}`,
    'Terminal=false',
    'X-GNOME-Autostart-enabled=true',
  ]
  return `${lines.join('\n')}\n`
}

/** Quotes an argument of Exec: `"`, backtick, `$` and backslash escaped, and the percent sign doubled. */
function execArgument(text: string): string {
  const escaped = text
    .replace(/["`$\\]/g, '\\$&')
    .replaceAll('\\', '\\\\')
    .replaceAll('%', '%%')
  return /^[\w./:@%+=,-]+$/.test(text) ? text.replaceAll('%', '%%') : `"${escaped}"`
}
