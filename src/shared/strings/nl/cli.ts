export const cli = {
  usage: `leerspoor <opdracht> [opties]

  init --lang nl|en                  maak een kluis; toont de 24 woorden één keer
  capture "! tekst" | -              bewaar een regel ( ? proef  = inzicht  > recept  ! risico  + voorstel )
  list [--kind K] [--limit N]        de nieuwste notities
  show ID                            één notitie
  step ID [STAND]                    waar de notitie heen kan, of zet haar daar
  search "tekst" [--words]           zoek op betekenis en letterlijk; --words: alleen letterlijk
  processes|goals|tools [NAAM]       werkprocessen, doelen of tools; met een naam alles over die ene
  goalmap                            welk doel elk werkproces dient, en met hoeveel notities
  index [--wait]                     hoe ver zoeken op betekenis is
  export --ids a,b --out BESTAND --mask all|none --yes [--team NAAM]
                                     onderteken een bundel
  verify BESTAND                     klopt een bundel? heeft geen kluis nodig
  open BESTAND --yes                 voeg een bundel toe aan de teambibliotheek
  backup                             maak nu een reservekopie
  status                             hoe de kluis erbij staat

  --json               één object op stdout; berichten op stderr
  --passphrase-fd N    lees de wachtzin uit bestandsnummer N (of LEERSPOOR_PASSPHRASE, of typ hem)
  LEERSPOOR_HOME       map van de kluis`,
  usageProblem: 'Deze opdracht ken ik zo niet.',
  askPassphrase: 'Wachtzin: ',
  wordsOnce:
    'Dit zijn je 24 herstelwoorden. Ze worden hier één keer getoond. Schrijf ze over en bewaar ze los van deze computer.',
  state: {
    missing: 'Nog geen kluis in {{folder}}.',
    locked: 'De kluis in {{folder}} is vergrendeld.',
    open: 'De kluis in {{folder}} is open.',
    broken: 'De kluis in {{folder}} kan niet open.',
  },
  heldBy: {
    desktop: 'De app heeft hem in gebruik.',
    browser: 'Het venster in de browser heeft hem in gebruik.',
    cli: 'Een andere opdracht heeft hem in gebruik.',
  },
  counts_one: '{{count}} notitie',
  counts_other: '{{count}} notities',
  backups_one: '{{count}} reservekopie',
  backups_other: '{{count}} reservekopieën',
  backedUp_one: 'Kopie {{name}} gemaakt en gecontroleerd: {{count}} notitie.',
  backedUp_other: 'Kopie {{name}} gemaakt en gecontroleerd: {{count}} notities.',
  indexed_one: '{{count}} van {{total}} verwerkt voor zoeken op betekenis.',
  indexed_other: '{{count}} van {{total}} verwerkt voor zoeken op betekenis.',
  captured: '{{kind}} bewaard: {{title}}\n{{id}}',
  nothingFound: 'Niets dat er genoeg op lijkt. Letterlijk staat het er ook niet.',
  byWordOnly: 'Zoeken op betekenis staat stil. Dit is alleen letterlijk gezocht.',
  group: { strong: 'Sterk verband', some: 'Enig verband' },
  reason: {
    literal: 'Letterlijk: {{words}}',
    word: 'Het woord “{{word}}” komt voor',
    sameMeaning: 'Zelfde betekenis',
    sameMeaningOtherLanguage: 'Zelfde betekenis, andere taal ({{lang}})',
    relatedTopic: 'Verwant onderwerp',
    sameProcess: 'Zelfde werkproces: {{name}}',
    sameTool: 'Zelfde tool: {{name}}',
    linkedByYou: 'Door jou verbonden',
  },
  ownTeam: 'Mijn team',
  needYes: 'Een bundel kun je niet terughalen. Voeg --yes toe als je dit wilt.',
  exported_one: '{{count}} notitie ondertekend en opgeslagen in {{file}}.',
  exported_other: '{{count}} notities ondertekend en opgeslagen in {{file}}.',
  verified_one:
    'De handtekening klopt; {{count}} item is niet veranderd. Dat zegt niets over wie het schreef of of het veilig is.',
  verified_other:
    'De handtekening klopt; {{count}} items zijn niet veranderd. Dat zegt niets over wie het schreef of of het veilig is.',
  fingerprint: 'Sleutel: {{words}}',
  opened_one: '{{count}} nieuw item toegevoegd aan de teambibliotheek.',
  opened_other: '{{count}} nieuwe items toegevoegd aan de teambibliotheek.',
  unknownTypes_one: '{{count}} item is gemaakt met een nieuwere versie en niet overgenomen.',
  unknownTypes_other: '{{count}} items zijn gemaakt met een nieuwere versie en niet overgenomen.',
  browserHint: 'Open dit adres in een browser op deze computer. Het werkt één keer. Ctrl+C sluit Leerspoor.',
} as const
