import type { ErrorCode } from '../../errors.ts'

/** What happened, what is safe, what you can do. */
export const errors = {
  internal:
    'Dit is onverwacht misgegaan. Wat je schreef staat er nog. Probeer het opnieuw; blijft het, start Leerspoor dan opnieuw.',
  'invalid-input': 'Deze invoer kan Leerspoor niet verwerken. Er is niets veranderd.',
  cancelled: 'Afgebroken. Er is niets veranderd.',
  'engine-ended':
    'De verbinding met je dagboek viel weg. Wat bewaard was, is er nog. Leerspoor verbindt opnieuw.',
  'node-too-old':
    'Deze versie van Node ({{found}}) is te oud. Leerspoor heeft Node {{least}} of nieuwer nodig. Er is niets geopend.',
  'disk-full':
    'Opslaan lukt niet: de schijf is vol. Je tekst staat nog hier. Maak ruimte of kopieer de tekst.',
  'disk-read-only':
    'Opslaan lukt niet: in deze map mag niet geschreven worden. Je tekst staat nog hier. Controleer de rechten van de map.',
  'disk-error':
    'De schijf geeft een fout. Je tekst staat nog hier. Controleer de schijf en probeer het opnieuw.',
  'file-exists': 'Dit bestand bestaat al: {{file}}. Er is niets overschreven. Kies een andere naam.',
  'file-missing': 'Dit bestand is er niet: {{file}}.',
  'folder-synced':
    'Deze map wordt gesynchroniseerd met {{program}}. Dat kan je kluis beschadigen. Kies een andere map.',
  'vault-locked': 'De kluis is vergrendeld. Ontgrendel hem met je wachtzin.',
  'vault-missing': 'Er is hier nog geen kluis. Maak er eerst een.',
  'vault-exists': 'Er is hier al een kluis. Die is niet aangeraakt.',
  'vault-held': 'Leerspoor is al open in een ander venster. Sluit dat eerst, of ga daar verder.',
  'vault-damaged':
    'De kluis is beschadigd. Er is niets overschreven. Zet een reservekopie terug; de oude blijft bewaard.',
  'vault-newer':
    'Deze kluis is gemaakt met een nieuwere versie van Leerspoor. Er is niets veranderd. Open hem met die versie.',
  'header-missing':
    'Het bestand vault.json ontbreekt. Zonder dat bestand kan niemand de kluis openen. Zet het terug, of zet een reservekopie terug.',
  'header-damaged':
    'Het bestand vault.json is beschadigd of veranderd. Er is niets overschreven. Zet een reservekopie terug.',
  'header-newer':
    'Het bestand vault.json is van een nieuwere versie van Leerspoor. Er is niets veranderd. Open de kluis met die versie.',
  'wrong-passphrase': 'Deze wachtzin past niet. Probeer opnieuw of gebruik je herstelwoorden.',
  'wrong-words': 'Deze woorden passen niet. Controleer de volgorde en de spelling.',
  'words-confirmed':
    'De herstelwoorden zijn al bevestigd en worden niet meer getoond. Je kunt wel nieuwe maken.',
  'passphrase-short':
    'Kies een wachtzin van ten minste {{least}} tekens. Een paar gewone woorden achter elkaar werkt goed.',
  'passphrase-common': 'Deze wachtzin wordt vaak gebruikt en is zo geraden. Kies iets van jezelf.',
  'key-store-missing': 'Deze computer heeft geen veilige sleutelopslag. Je wachtzin is dan de enige sleutel.',
  'key-store-mismatch':
    'De sleutelopslag van deze computer past niet meer bij de kluis. Gebruik je wachtzin.',
  'backup-missing': 'Deze reservekopie is er niet meer. Kies een andere.',
  'backup-damaged': 'Deze reservekopie is beschadigd. Er is niets veranderd. Kies een andere.',
  'entry-missing': 'Deze notitie is er niet meer.',
  'entry-changed':
    'Deze notitie is intussen ergens anders veranderd. Jouw tekst staat nog hier. Kijk naar de andere versie voor je bewaart.',
  'text-too-long': 'Deze tekst is langer dan één notitie kan zijn. Hij staat nog hier; splits hem in tweeën.',
  'text-empty': 'Er staat nog niets. Eén regel is genoeg.',
  'move-impossible':
    'Van “$t(entries.status.{{from}})” kan dit niet naar “$t(entries.status.{{to}})”. Er is niets veranderd. Kies een stap die hier wel op volgt.',
  'move-lacks':
    'Voor “$t(entries.status.{{to}})” ontbreekt nog iets. $t(life.need.{{need}}) Er is niets veranderd.',
  'fields-of-other-kind':
    'Deze velden horen bij een andere soort. Er is niets veranderd. Geef de notitie eerst die soort.',
  'expectation-fixed':
    'Deze proef loopt al. Wat je vooraf verwachtte blijft staan zoals je het schreef. Schrijf erbij wat er anders ging, of plan een volgende ronde.',
  'claim-fixed':
    'De tijden zijn al ingevuld, dus je schatting van vlak erna blijft staan. Begin een nieuwe meting voor een nieuwe schatting.',
  'watch-empty': 'Er is nog niets geklokt. Start eerst de stopwatch, of vul de minuten zelf in.',
  'undo-gone': 'Dit kan niet meer ongedaan gemaakt worden.',
  'undo-changed':
    'Intussen is hier iets anders veranderd. Ongedaan maken zou dat wissen, dus er is niets gebeurd.',
  'name-empty': 'Geef een naam.',
  'name-taken': 'Die naam bestaat al. Kies een andere, of voeg de twee samen.',
  'name-missing': 'Dit bestaat niet meer. Misschien is het samengevoegd.',
  'merge-self': 'Dit is twee keer hetzelfde. Kies een ander.',
  'goal-circle': 'Zo wordt een doel deel van zichzelf. Kies een ander doel.',
  'model-missing':
    'Zoeken op betekenis staat stil: het modelbestand {{file}} ontbreekt. Letterlijk zoeken werkt gewoon.',
  'model-damaged':
    'Zoeken op betekenis staat stil: het modelbestand {{file}} is beschadigd. Letterlijk zoeken werkt gewoon.',
  'model-ended':
    'Zoeken op betekenis viel even weg. Letterlijk zoeken werkt gewoon; Leerspoor probeert het opnieuw.',
  'bundle-not-a-bundle': 'Dit is geen bundel van Leerspoor. Er is niets overgenomen.',
  'bundle-changed': 'Dit bestand is na ondertekening veranderd. Er is niets overgenomen.',
  'bundle-truncated': 'Dit bestand is niet compleet. Er is niets overgenomen. Vraag het opnieuw.',
  'bundle-too-large': 'Dit bestand is te groot voor een bundel. Er is niets overgenomen.',
  'bundle-newer': 'Deze bundel is gemaakt met een nieuwere versie van Leerspoor. Er is niets overgenomen.',
  'bundle-encrypted':
    'Deze bundel is versleuteld. Deze versie van Leerspoor kan hem niet openen. Er is niets overgenomen.',
  'bundle-unsafe': 'In dit bestand staat iets wat in een bundel niet hoort. Er is niets overgenomen.',
  'bundle-expired': 'Deze bundel was geldig tot {{month}}. Er is niets overgenomen.',
  'bundle-empty': 'Kies eerst ten minste één notitie.',
  'bundle-undecided': 'Nog {{count}} plekken te beslissen. Kies per plek: maskeer of laat staan.',
  'bundle-leaks':
    'Een gemaskeerde tekst staat nog ergens in het bestand. Er is niets opgeslagen. Kijk de stukken nog eens na.',
  'bundle-sender-changed':
    'Dit is een andere sleutel dan eerder. Vergelijk de acht woorden voor je verdergaat.',
  'bundle-not-staged': 'Dit bestand is niet meer in beeld. Open het opnieuw.',
  'bundle-missing': 'Deze bundel is er niet meer.',
  'team-missing': 'Dit team is er niet meer.',
  'share-never': 'Een van deze notities staat op ‘nooit delen’. Die gaat niet mee.',
  'share-kind-first': 'Een van deze notities heeft nog geen soort. Kies die eerst.',
  'share-rewrite-first': 'Een van deze notities moet je eerst herschrijven voor je hem kunt delen.',
  'hotkey-taken': 'Deze toets is al bezet door een ander programma. Kies een andere.',
  'hotkey-invalid':
    'Deze combinatie kan geen sneltoets zijn. Gebruik Ctrl, Alt of Shift met een andere toets.',
  'not-here': 'Dit kan niet in deze vorm van Leerspoor. Gebruik de app op je computer.',
} as const satisfies Record<ErrorCode, string>
