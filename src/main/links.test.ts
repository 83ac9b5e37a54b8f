import { describe, expect, it } from 'vitest'
import { readLink } from './links.ts'

/** Addresses that other programs followed to their harm; none may reach the operating system. */
const hostile = [
  '',
  ' ',
  'x',
  'http://voorbeeld.nl',
  'HTTP://voorbeeld.nl',
  'file:///etc/passwd',
  'file://server/share',
  'smb://server/share',
  'ftp://server/x',
  'sftp://server/x',
  'ssh://server',
  'telnet://server',
  'ldap://server',
  'jar:https://voorbeeld.nl!/x',
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'java\tscript:alert(1)',
  'java\nscript:alert(1)',
  ' javascript:alert(1)',
  '\u0000javascript:alert(1)',
  'vbscript:x',
  'data:text/html,<script>1</script>',
  'data:image/svg+xml,<svg/>',
  'blob:https://voorbeeld.nl/1',
  'about:blank',
  'chrome://settings',
  'devtools://x',
  'app://ui/index.html',
  'view-source:https://voorbeeld.nl',
  'ms-msdt:/id PCWDiagnostic',
  'ms-officecmd:{}',
  'ms-settings:privacy',
  'search-ms:query=x',
  'shell:startup',
  'intent://x#Intent;end',
  'vscode://x',
  'obsidian://open',
  'steam://run/1',
  'zoommtg://x',
  'tel:+31201234567',
  'sms:+31201234567',
  'facetime:x',
  'magnet:?xt=1',
  '\\\\host\\share',
  '//host/share',
  'C:\\Windows\\system32\\calc.exe',
  '/etc/passwd',
  '../x',
  'https:voorbeeld.nl',
  'https:/voorbeeld.nl',
  'https:///voorbeeld.nl',
  'https://',
  'https://a@voorbeeld.nl',
  'https://a:b@voorbeeld.nl',
  'https://voorbeeld.nl\\@kwaad.nl',
  'https://voorbeeld.nl/\u202egpj.exe',
  'https://voor\u200bbeeld.nl',
  'https://voorbeeld.nl/a b',
  'https://voorbeeld.nl/\r\nx',
  'mailto:',
  'mailto:\u202ea@b.nl',
  `https://voorbeeld.nl/${'a'.repeat(2048)}`,
]

describe('an address a page wants to leave by', () => {
  it.each(hostile.map((text) => [JSON.stringify(text.slice(0, 60)), text]))(
    '%s is refused',
    (_shown, text) => {
      expect(readLink(text)).toBeNull()
    },
  )

  it('is read as it really is', () => {
    expect(readLink('https://раypal.com/x')).toEqual({
      href: 'https://xn--ypal-43d9g.com/x',
      target: 'xn--ypal-43d9g.com',
    })
    expect(readLink('mailto:iemand@voorbeeld.nl')?.target).toBe('iemand@voorbeeld.nl')
  })
})
