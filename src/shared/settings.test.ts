import { expect, it } from 'vitest'
import { settingFieldsSchema, settingsSchema } from './settings.ts'

it('a change of one setting holds no other', () => {
  expect(settingFieldsSchema.partial().strict().parse({ theme: 'dark' })).toEqual({ theme: 'dark' })
})

it('every setting has a usual value', () => {
  expect(Object.keys(settingsSchema.parse({}))).toEqual(Object.keys(settingFieldsSchema.shape))
})
