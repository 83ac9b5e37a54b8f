/** Beginnings of the passwords and phrases people choose most, in Dutch and English, without spaces. */
const common = [
  'wachtwoord',
  'welkom',
  'geheim',
  'ditismijnwachtwoord',
  'mijnwachtwoord',
  'hallohallo',
  'ikhouvanjou',
  'amsterdam',
  'rotterdam',
  'feyenoord',
  'leerspoor',
  'nederland',
  'zomer',
  'winter',
  'lente',
  'herfst',
  'password',
  'passphrase',
  'letmein',
  'iloveyou',
  'welcome',
  'administrator',
  'changeme',
  'qwertyuiop',
  'qwertyqwerty',
  'asdfghjkl',
  'zxcvbnm',
  'azertyuiop',
  '1q2w3e4r5t6y',
  '1qaz2wsx3edc',
  'qazwsxedc',
  'abcdefghijkl',
  'superman',
  'sunshine',
  'princess',
  'football',
  'correcthorsebatterystaple',
  'thisismypassword',
  'trustno1',
  'maandag',
  'dinsdag',
  'woensdag',
  'donderdag',
  'vrijdag',
]

const runs = [
  '01234567890123456789',
  '98765432109876543210',
  'abcdefghijklmnopqrstuvwxyz',
  'qwertyuiopasdfghjklzxcvbnm',
]

/** Whether anyone guessing would try this passphrase first: a known word, one with digits after it, or a run of keys. */
export function isCommonPassphrase(passphrase: string): boolean {
  const bare = passphrase.toLowerCase().replace(/\s+/g, '')
  // A known word and some digits or signs after it: "Welkom2026!!", "wachtwoord12345".
  const stem = bare.replace(/[\d\W_]+$/u, '')
  const distinct = new Set(bare).size
  return (
    distinct < 5 || common.includes(bare) || common.includes(stem) || runs.some((run) => run.includes(bare))
  )
}
