// @ts-check
import { prepareCompat } from './lib/prepare-compat.mjs'
import { main } from './lib/say.mjs'

await main(async () => {
  await prepareCompat()
  return 0
})
