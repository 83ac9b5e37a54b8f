/** A licence as its makers wrote it. */
export function LicenceText({ text }: { text: string }) {
  return (
    <pre
      lang="en"
      className="rounded-inset border border-line bg-surface px-4 py-3 type-literal break-words whitespace-pre-wrap text-ink2"
    >
      {text}
    </pre>
  )
}
