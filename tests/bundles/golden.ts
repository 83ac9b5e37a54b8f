import type { BundleContents } from '../../src/engine/bundles/container/write-bundle.ts'

/** PKCS 8 around an Ed25519 seed (RFC 8410). */
export function privateKeyOf(seed: Buffer): string {
  return Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), seed]).toString('base64')
}

/** The key of the golden bundles: bytes 0 … 31. Never a person's. */
export const goldenKey = privateKeyOf(Buffer.from(Array.from({ length: 32 }, (_, index) => index)))

export const goldenWords = 'film depart prefer potato crucial plastic anxiety room'

/** What the golden bundles say. The files in `vectors/` were written once and must open for ever. */
export const golden: Record<'nl' | 'en', BundleContents> = {
  nl: {
    bundleId: '00112233445566778899aabbccddeeff',
    month: '2026-11',
    sequence: 1,
    lang: 'nl',
    maskedCounts: { address: 1, caseNumber: 1, person: 1 },
    items: [
      {
        type: 'experiment/1',
        shareId: 'f0e1d2c3b4a5968778695a4b3c2d1e0f',
        lang: 'nl',
        title: 'Participatiereacties groeperen, tegenlezen door wijkteam',
        passage:
          'Van 62 reacties over de [adres 1] maakte het model vijf groepen. De reactie van [persoon 1] viel in geen enkele groep en was weg.\n\nHet wijkteam vond er drie terug, ook die uit zaak [zaaknummer 1].',
        month: '2026-10',
        process: 'een klantproces',
        goals: ['Begrijpelijke overheid'],
        tools: ['Copilot'],
        aiType: 'generative',
        aiRole: 'assistant',
        secondaryAiRole: 'creativePartner',
        workSplit: 'delegated',
        frontier: 'mixed',
        learningMode: 'byDoing',
        aimEffects: { competenceCreativity: 1, productivity: -1, workClimate: 0 },
        withWhom: 'team',
        dataClass: 'internal',
        by: { as: 'alias', name: 'Reiger' },
      },
      {
        type: 'learning/1',
        shareId: '0123456789abcdef0123456789abcdef',
        lang: 'nl',
        title: 'Zeldzame stemmen verdwijnen in een samenvatting: “één” én <twee> & drie',
      },
    ],
  },
  en: {
    bundleId: 'ffeeddccbbaa99887766554433221100',
    month: '2026-11',
    sequence: 7,
    expires: '2027-05',
    lang: 'en',
    maskedCounts: {},
    items: [
      {
        type: 'risk/1',
        shareId: '00000000000000000000000000000001',
        lang: 'en',
        title: 'Confident benchmark figure without any source',
        month: '2026-09',
        aiRole: 'adviser',
      },
      {
        type: 'promptRecipe/1',
        shareId: '00000000000000000000000000000002',
        lang: 'en',
        title: 'Devil’s advocate for a draft recommendation',
        passage: 'Argue against this.\n\tOne line each. 🦆',
      },
      {
        type: 'proposal/1',
        shareId: '00000000000000000000000000000003',
        lang: 'en',
        title: 'Shared recipes',
      },
    ],
  },
}
