import { KeyRound } from 'lucide-react'
import { Icon } from '../ui/icon.tsx'

/** Eight words that stand for a key, to read aloud. English in every language of the interface. */
export function KeyWords({ words, label }: { words: readonly string[]; label: string }) {
  return (
    <div className="flex items-start gap-3.5 rounded-panel border border-line bg-surface px-4 py-3.5">
      <Icon icon={KeyRound} size={18} className="mt-1 text-ink2" />
      <ol
        lang="en"
        aria-label={label}
        className="flex min-w-0 flex-wrap gap-x-[1.1ch] font-mono text-[0.9375rem]/6 font-[540]"
      >
        {words.map((word, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a word may stand twice; its place is what it is
          <li key={index} className="flex gap-x-[1.1ch]">
            {word}
            {index < words.length - 1 && (
              <span aria-hidden className="text-ink3">
                ·
              </span>
            )}
          </li>
        ))}
      </ol>
    </div>
  )
}
