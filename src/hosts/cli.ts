import { isNodeTooOld, leastNode } from './node-version.ts'

// The command line. The database is imported only after Node proved new enough.
if (isNodeTooOld()) {
  const { wordsFor } = await import('../shared/strings/index.ts')
  const words = wordsFor(process.env.LANG?.startsWith('nl') ? 'nl' : 'en')
  process.stderr.write(
    `${words('errors.node-too-old', { found: process.versions.node, least: leastNode })}\n`,
  )
  process.exitCode = 1
} else {
  const { main } = await import('./commands/main.ts')
  // Whoever read the output has seen enough (`… | head`), or the terminal is gone: nothing more to say there.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {})
  process.exitCode = await main(process.argv.slice(2))
}
