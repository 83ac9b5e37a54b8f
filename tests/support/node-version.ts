import { isNodeTooOld, leastNode } from '../../src/hosts/node-version.ts'

if (isNodeTooOld()) throw new Error(`tests need Node ${leastNode} or newer; npm run and npm test bring it`)
