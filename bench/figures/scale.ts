import type { Figure } from '../support/figure.ts'
import { largeEmbedding } from './embedding.ts'
import { answers } from './scale/answers.ts'
import { footprint } from './scale/footprint.ts'
import { keys } from './scale/keys.ts'
import { opening } from './scale/opening.ts'
import { saving } from './scale/saving.ts'
import { vectors } from './scale/vectors.ts'

/** What becomes of everything in a large journal. */
export const scale: Figure[] = [answers, opening, saving, vectors, largeEmbedding, keys, footprint]
