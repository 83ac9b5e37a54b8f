import { expect, it } from 'vitest'
import { plainName } from './plain-name.ts'

it.each([
  ['samen geleerd.leerspoor', 'samen geleerd.leerspoor'],
  ['../../.bashrc', 'bashrc'],
  ['/etc/passwd', 'passwd'],
  ['a:b*c?"d<e>f|g\\h.zip', 'a-b-c--d-e-f-g-h.zip'],
  ['bundel\u202egpj.exe', 'bundel-gpj.exe'],
  ['...', 'leerspoor'],
  ['', 'leerspoor'],
])('%j becomes a name no system trips over', (name, plain) => {
  expect(plainName(name)).toBe(plain)
})
