import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { speak } from '../i18n.ts'
import { Markdown } from './markdown.tsx'

speak('nl')
afterEach(cleanup)

describe('Markdown of a note', () => {
  it('shows where a link leads and cannot be followed', () => {
    const { container } = render(<Markdown lang="nl" text="Zie [de wet](https://voorbeeld.nl/wet)." />)
    expect(container.querySelector('a')).toBeNull()
    expect(container.textContent).toBe('Zie de wet (https://voorbeeld.nl/wet).')
  })

  it('loads no image and runs no HTML', () => {
    const { container } = render(
      <Markdown
        lang="nl"
        text={'![foto](https://voorbeeld.nl/a.png)\n\n<img src=x onerror=alert(1)><script>1</script>'}
      />,
    )
    expect(container.querySelectorAll('img, script')).toHaveLength(0)
    expect(container.textContent).toContain('foto')
  })

  it('marks a phrase where it stands, also inside emphasis', () => {
    const { container } = render(
      <Markdown lang="nl" text="Hij gaf *een stellig getal* zonder bron." phrases={['stellig getal']} />,
    )
    expect([...container.querySelectorAll('mark')].map((mark) => mark.textContent)).toEqual(['stellig getal'])
  })

  it('names the state of a task', () => {
    render(<Markdown lang="nl" text={'- [x] bron nagelopen'} />)
    expect(screen.getByRole('checkbox', { name: 'gedaan' })).toBeTruthy()
  })
})
