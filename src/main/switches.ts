import type { CommandLine } from 'electron'

/** Switches that keep Chromium from asking the network anything (security.md §3.6). */
export const quietSwitches: readonly (readonly [string, string?])[] = [
  ['host-resolver-rules', 'MAP * ~NOTFOUND , EXCLUDE 127.0.0.1'],
  ['disable-background-networking'],
  ['disable-component-update'],
  ['disable-domain-reliability'],
  ['no-pings'],
  ['dns-prefetch-disable'],
  ['force-webrtc-ip-handling-policy', 'disable_non_proxied_udp'],
]

export function applySwitches(commandLine: Pick<CommandLine, 'appendSwitch'>, platform: NodeJS.Platform) {
  for (const [name, value] of quietSwitches) commandLine.appendSwitch(name, value)
  // Wayland hands out keys only through its portal.
  if (platform === 'linux') commandLine.appendSwitch('enable-features', 'GlobalShortcutsPortal')
}
