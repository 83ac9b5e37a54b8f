import type { Door } from '../../shared/vault.ts'

export type ProofPlatform = 'linux' | 'mac' | 'windows'

/** The steps of the sealed room: in the browser door the browser has to come along. */
export function sealedSteps(platform: ProofPlatform, door: Door): ProofPlatform | 'linuxBrowser' {
  return platform === 'linux' && door === 'browser' ? 'linuxBrowser' : platform
}

/** Shows the connections of the moment, as this system names them. */
export const connectionsCommand: Record<ProofPlatform, string> = {
  linux: "sudo ss -tunap | grep -iE 'leerspoor|electron|node'",
  mac: "lsof -nP -i | grep -iE 'leerspoor|electron|node'",
  windows:
    'Get-NetTCPConnection -OwningProcess (Get-Process leerspoor,electron,node -ErrorAction SilentlyContinue).Id',
}

/** Starts Leerspoor where no network is; null where a firewall does it by hand. */
export function sealedCommand(platform: ProofPlatform, door: Door): string | null {
  if (platform === 'mac') return null
  if (platform === 'windows') {
    return "New-NetFirewallRule -DisplayName 'Leerspoor dicht' -Direction Outbound -Action Block -Program 'C:\\…\\Leerspoor.exe'"
  }
  if (door !== 'browser') return 'unshare -cn npm start -- --no-fetch'
  // The page needs this computer's own address (lo), and a browser refuses to run as the root of the outer room.
  return "unshare -rn sh -c 'ip link set lo up && unshare -U --map-user='$(id -u)' --map-group='$(id -g)' npm start -- --door=browser'"
}
