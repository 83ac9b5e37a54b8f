import { expect, it } from 'vitest'
import { profileFolder } from './profile.ts'

const vault = '/home/eva/.local/share/leerspoor'

it('the profile of the page is beside the vault, never in it', () => {
  expect(profileFolder(vault, '/home/eva/.config', {})).toBe('/home/eva/.config/leerspoor-desktop')
  expect(profileFolder(vault, '/home/eva/.config', { LEERSPOOR_USER_DATA: '/tmp/p' })).toBe('/tmp/p')
  for (const inside of [vault, `${vault}/profile`]) {
    expect(() => profileFolder(vault, '/home/eva/.config', { LEERSPOOR_USER_DATA: inside })).toThrow()
  }
})
