import type { cli as nl } from '../nl/cli.ts'
import type { Translated } from '../translated.ts'

export const cli = {
  usage: `leerspoor <command> [options]

  init --lang nl|en                  make a vault; shows the 24 words once
  capture "! text" | -               save a line ( ? experiment  = learning  > recipe  ! risk  + proposal )
  list [--kind K] [--limit N]        the newest notes
  show ID                            one note
  step ID [STATE]                    where the note can go, or takes it there
  search "text" [--words]            search by meaning and literally; --words: literally only
  processes|goals|tools [NAME]       work processes, goals or tools; with a name all about that one
  goalmap                            which goal each work process serves, and with how many notes
  index [--wait]                     how far search by meaning is
  export --ids a,b --out FILE --mask all|none --yes [--team NAME]
                                     sign a bundle
  verify FILE                        does a bundle hold? needs no vault
  open FILE --yes                    add a bundle to the team library
  backup                             make a backup now
  status                             how the vault is doing

  --json               one object on stdout; messages on stderr
  --passphrase-fd N    read the passphrase from file descriptor N (or LEERSPOOR_PASSPHRASE, or type it)
  LEERSPOOR_HOME       folder of the vault`,
  usageProblem: 'I do not know this command in that form.',
  askPassphrase: 'Passphrase: ',
  wordsOnce:
    'These are your 24 recovery words. They are shown here once. Write them down and keep them apart from this computer.',
  state: {
    missing: 'No vault in {{folder}} yet.',
    locked: 'The vault in {{folder}} is locked.',
    open: 'The vault in {{folder}} is open.',
    broken: 'The vault in {{folder}} cannot be opened.',
  },
  heldBy: {
    desktop: 'The app is using it.',
    browser: 'The window in the browser is using it.',
    cli: 'Another command is using it.',
  },
  counts_one: '{{count}} note',
  counts_other: '{{count}} notes',
  backups_one: '{{count}} backup',
  backups_other: '{{count}} backups',
  backedUp_one: 'Backup {{name}} made and checked: {{count}} note.',
  backedUp_other: 'Backup {{name}} made and checked: {{count}} notes.',
  indexed_one: '{{count}} of {{total}} processed for search by meaning.',
  indexed_other: '{{count}} of {{total}} processed for search by meaning.',
  captured: '{{kind}} saved: {{title}}\n{{id}}',
  nothingFound: 'Nothing resembles this enough. It is not there literally either.',
  byWordOnly: 'Search by meaning has stopped. This was searched literally only.',
  group: { strong: 'Strong link', some: 'Some link' },
  reason: {
    literal: 'Literally: {{words}}',
    word: 'The word “{{word}}” occurs',
    sameMeaning: 'Same meaning',
    sameMeaningOtherLanguage: 'Same meaning, other language ({{lang}})',
    relatedTopic: 'Related topic',
    sameProcess: 'Same work process: {{name}}',
    sameTool: 'Same tool: {{name}}',
    linkedByYou: 'Linked by you',
  },
  ownTeam: 'My team',
  needYes: 'A bundle cannot be taken back. Add --yes if you want this.',
  exported_one: '{{count}} note signed and saved in {{file}}.',
  exported_other: '{{count}} notes signed and saved in {{file}}.',
  verified_one:
    'The signature holds; {{count}} item was not changed. That says nothing about who wrote it or whether it is safe.',
  verified_other:
    'The signature holds; {{count}} items were not changed. That says nothing about who wrote them or whether they are safe.',
  fingerprint: 'Key: {{words}}',
  opened_one: '{{count}} new item added to the team library.',
  opened_other: '{{count}} new items added to the team library.',
  unknownTypes_one: '{{count}} item was made with a newer version and not taken over.',
  unknownTypes_other: '{{count}} items were made with a newer version and not taken over.',
  browserHint: 'Open this address in a browser on this computer. It works once. Ctrl+C closes Leerspoor.',
} satisfies Translated<typeof nl>
