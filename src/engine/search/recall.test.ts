import { fork } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { launchRealEmbedder } from '../../../tests/support/embedder.ts'
import { createTestEngine, passphrase, type TestEngine } from '../../../tests/support/engine.ts'
import { modelsFolder } from '../../hosts/places.ts'
import type { SearchStatus } from '../../shared/search.ts'
import { modelName } from '../model/model-folder.ts'
import type { EmbedderChannel, EmbedderOrder } from '../model/protocol.ts'

/** Counts the texts the model is asked to read. */
function countingLaunch() {
  const read: { segments: string[]; prefix: string }[] = []
  const channels: EmbedderChannel[] = []
  const launch = (): EmbedderChannel => {
    const channel = launchRealEmbedder()
    channels.push(channel)
    return {
      ...channel,
      postMessage(frame) {
        const order = frame as EmbedderOrder
        if (order.type === 'embed') read.push({ segments: order.segments, prefix: order.prefix })
        channel.postMessage(frame)
      },
    }
  }
  return { launch, read, kill: () => channels.at(-1)?.close() }
}

async function indexed(vault: TestEngine, pending = 0) {
  const end = performance.now() + 30_000
  for (;;) {
    const status = await vault.client.search.status()
    if (status.pending <= pending) return status
    if (performance.now() > end) throw new Error(`still ${status.pending} to read`)
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
}

const find = (vault: TestEngine, text: string, signal?: AbortSignal) =>
  vault.client.search.find({ text, meaning: true }, signal ? { signal } : {})

const notes = {
  dutch: {
    title: 'Gestopte bloedverdunner viel weg',
    body: 'In de samengevatte overdracht ontbrak dat het medicijn gestopt was. Een collega zag het toevallig in het dossier. Sindsdien loop ik elke wijziging met de hand na.',
  },
  english: {
    title: 'Deleted duplicates that were not',
    body: 'The tool proposed 900 photos to remove. Forty were successive frames of the same second.',
  },
  third: { title: 'Nieuwe koffiemachine', body: 'De koffie in de kantine is beter dan vorig jaar.' },
}

describe('finding by meaning', () => {
  let vault: TestEngine
  const own: Record<string, string> = {}

  beforeAll(async () => {
    vault = await createTestEngine({ launchEmbedder: launchRealEmbedder })
    for (const [name, note] of Object.entries(notes)) {
      own[name] = (await vault.client.entries.create(note)).entry.id
    }
    await vault.client.search.resume()
    await indexed(vault)
  })
  afterAll(() => vault.dispose())

  test('finds across languages without a word in common, and says so', async () => {
    const { hits, meaning } = await find(vault, 'bijna dezelfde foto’s ten onrechte weggegooid')
    expect(meaning).toBe('ready')
    expect(hits[0]?.source.id).toBe(own.english)
    expect(hits[0]?.reasons[0]?.code).toMatch(/^(sameMeaningOtherLanguage|relatedTopic)$/)
    const english = await find(vault, 'handover left out that the medication had been discontinued')
    expect(english.hits[0]?.source.id).toBe(own.dutch)
    expect(english.hits[0]?.reasons).toContainEqual({ code: 'sameMeaningOtherLanguage', lang: 'nl' })
  })

  test('shows the sentence that fits, not the first', async () => {
    const { hits } = await find(vault, 'medication changes are now checked by hand every time')
    expect(hits[0]?.source.id).toBe(own.dutch)
    expect(hits[0]?.passage.text).toBe('Sindsdien loop ik elke wijziging met de hand na.')
  })

  test('a question on something else finds nothing strong', async () => {
    const { hits } = await find(vault, 'testament opstellen bij de notaris')
    expect(hits.filter(({ group }) => group === 'strong')).toEqual([])
  })

  test('never shows a score', async () => {
    const { hits } = await find(vault, 'medicijn gestopt')
    expect(Object.keys(hits[0] ?? {}).sort()).toEqual(
      ['group', 'kind', 'lang', 'occurredOn', 'passage', 'reasons', 'source', 'title', 'titleMarks'].sort(),
    )
    expect(JSON.stringify(hits[0])).not.toMatch(/0\.\d/)
  })

  test('a question in another script goes by word and says so', async () => {
    expect(await find(vault, 'ملخص الاجتماع')).toMatchObject({ hits: [], meaning: 'notLatin' })
  })

  test('a question that is aborted ends', async () => {
    const controller = new AbortController()
    const asked = find(vault, 'medicijn gestopt', controller.signal)
    controller.abort()
    await expect(asked).rejects.toThrow()
    expect((await find(vault, 'medicijn gestopt')).hits[0]?.source.id).toBe(own.dutch)
  })

  test('related: the note alike, with reasons that are true; nothing when nothing is', async () => {
    const { entry } = await vault.client.entries.create({
      title: 'Medication missing from the handover summary',
      body: 'The summary did not mention that a drug had been stopped.',
      lang: 'en',
    })
    await vault.client.entries.link({ fromId: entry.id, toId: own.dutch ?? '', type: 'relatedTo' })
    await indexed(vault)
    const later = await vault.client.search.related({ to: { entryId: own.dutch ?? '' } })
    expect(later.hits.map(({ source }) => source.id)).toEqual([entry.id])
    expect(later.hits[0]?.reasons[0]?.code).toMatch(/^(sameMeaningOtherLanguage|relatedTopic)$/)
    expect(later.hits[0]?.reasons).toContainEqual({ code: 'linkedByYou' })
    const coffee = await vault.client.search.related({ to: { entryId: own.third ?? '' } })
    expect(coffee.hits).toEqual([])
    const line = await vault.client.search.related({
      to: { text: 'samenvatting liet een gestopt medicijn weg' },
    })
    expect(line.hits.map(({ source }) => source.id)).toContain(own.dutch)
    await expect(vault.client.search.related({ to: { entryId: 'weg' } })).rejects.toMatchObject({
      code: 'entry-missing',
    })
    await vault.client.entries.remove({ ids: [entry.id] })
  })

  test('what is in the bin is not found, and comes back without being read again', async () => {
    const id = own.third ?? ''
    await vault.client.entries.remove({ ids: [id] })
    expect(
      (await find(vault, 'betere koffie in de kantine')).hits.map(({ source }) => source.id),
    ).not.toContain(id)
    await vault.client.entries.restore({ ids: [id] })
    expect((await vault.client.search.status()).pending).toBe(0)
    expect((await find(vault, 'betere koffie in de kantine')).hits[0]?.source.id).toBe(id)
  })
})

describe('reading in the background', () => {
  let vault: TestEngine
  afterEach(() => vault.dispose())

  test('reads what changed and nothing else, also after a restart', async () => {
    const first = countingLaunch()
    vault = await createTestEngine({ launchEmbedder: first.launch })
    const { entry } = await vault.client.entries.create(notes.dutch)
    await vault.client.search.resume()
    await indexed(vault)
    expect(first.read.map(({ prefix }) => prefix)).toEqual(['passage'])

    await vault.client.entries.update({ id: entry.id, basedOn: 1, patch: { pinned: true } })
    await indexed(vault)
    expect(first.read).toHaveLength(1)

    const body = notes.dutch.body.replace('Een collega', 'De apotheker')
    await vault.client.entries.update({ id: entry.id, basedOn: 2, patch: { body } })
    await indexed(vault)
    expect(first.read.slice(1).map(({ segments }) => segments.join(' '))).toEqual([
      expect.stringContaining('De apotheker'),
    ])
    vault.close()

    const second = countingLaunch()
    vault = await reopen(vault, second.launch)
    await vault.client.search.resume()
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect((await vault.client.search.status()).pending).toBe(0)
    expect(second.read).toEqual([])
  })

  test('goes on where it was when its process is killed half-way', async () => {
    const counting = countingLaunch()
    vault = await createTestEngine({ launchEmbedder: counting.launch })
    await vault.client.search.pause()
    const all = []
    for (let at = 0; at < 20; at++) {
      all.push((await vault.client.entries.create({ title: `Proef nummer ${at} met notulen` })).entry.id)
    }
    await vault.client.search.resume()
    await indexed(vault, 12)
    counting.kill()
    await indexed(vault)
    // Newest first.
    expect(counting.read[0]?.segments[0]).toContain('nummer 19')
    expect((await find(vault, 'proef nummer 3 met notulen')).hits.map(({ source }) => source.id)).toContain(
      all[3],
    )
    // A kill costs one batch at most.
    expect(counting.read.length).toBeLessThanOrEqual(20 + 1 + 8)
  })

  test('goes on where it was when the engine itself is killed', async () => {
    vault = await createTestEngine()
    for (let at = 0; at < 40; at++) await vault.client.entries.create({ title: `Proef nummer ${at}` })
    vault.close()
    const child = fork(join(import.meta.dirname, '../../../tests/support/read-in-child.ts'), [vault.root])
    let done = 0
    child.on('message', (status: SearchStatus) => {
      done = status.indexed
      if (done >= 8) child.kill('SIGKILL')
    })
    const [, signal] = await once(child, 'exit')
    expect(signal).toBe('SIGKILL')
    const counting = countingLaunch()
    vault = await reopen(vault, counting.launch)
    const { indexed: kept } = await vault.client.search.status()
    expect(kept).toBeGreaterThanOrEqual(done)
    expect(kept).toBeLessThan(40)
    await vault.client.search.resume()
    await indexed(vault)
    expect(counting.read).toHaveLength(40 - kept)
  })

  test('rests while paused, also after a restart, and starts again when asked', async () => {
    const counting = countingLaunch()
    vault = await createTestEngine({ launchEmbedder: counting.launch })
    expect((await vault.client.search.pause()).paused).toBe(true)
    await vault.client.entries.create(notes.third)
    vault.close()
    vault = await reopen(vault, counting.launch)
    expect(await vault.client.search.status()).toMatchObject({ paused: true, pending: 1, indexed: 0 })
    await new Promise((resolve) => setTimeout(resolve, 700))
    expect(counting.read).toEqual([])
    await vault.client.search.resume()
    await indexed(vault)
    const texts = counting.read.length
    await vault.client.search.rebuild()
    await indexed(vault)
    expect(counting.read.length).toBe(2 * texts)
  })

  test('erasing leaves no vector; another script gets none', async () => {
    vault = await createTestEngine({ launchEmbedder: launchRealEmbedder })
    const { entry } = await vault.client.entries.create(notes.english)
    await vault.client.entries.create({ title: '会議のメモ', body: '要約が間違っていた。' })
    await vault.client.search.resume()
    expect(await indexed(vault)).toMatchObject({ total: 2, indexed: 2, wordsOnly: 1 })
    await vault.client.entries.remove({ ids: [entry.id] })
    await vault.client.entries.erase({ ids: [entry.id] })
    expect(await vault.client.search.status()).toMatchObject({ total: 1, indexed: 1 })
    expect((await find(vault, 'duplicate photos removed')).hits).toEqual([])
  })
})

describe('without a model that works', () => {
  let vault: TestEngine
  const models = mkdtempSync(join(tmpdir(), 'leerspoor-models-'))
  afterEach(() => {
    vault.dispose()
    rmSync(join(models, modelName), { recursive: true, force: true })
  })
  afterAll(() => rmSync(models, { recursive: true, force: true }))

  const copyModel = () => {
    mkdirSync(models, { recursive: true })
    cpSync(join(modelsFolder(), modelName), join(models, modelName), { recursive: true })
  }
  const open = async () => {
    vault = await createTestEngine({ models, launchEmbedder: launchRealEmbedder })
    return (await vault.client.entries.create(notes.dutch)).entry.id
  }

  test('missing: found by word, related by rare words, and said so', async () => {
    const id = await open()
    const { hits, meaning } = await find(vault, 'bloedverdunner')
    expect(meaning).toBe('missing')
    expect(hits[0]?.source.id).toBe(id)
    expect(await vault.client.search.status()).toMatchObject({ model: 'missing', problemFile: 'SHA256SUMS' })
    const line = await vault.client.search.related({ to: { text: 'de bloedverdunner in de overdracht' } })
    expect(line.meaning).toBe('missing')
    expect(line.hits[0]?.reasons).toEqual([{ code: 'literal', words: ['bloedverdunner', 'overdracht'] }])
  })

  test('a file that is gone is named', async () => {
    copyModel()
    rmSync(join(models, modelName, 'tokenizer.json'))
    const id = await open()
    const { hits, meaning } = await find(vault, 'bloedverdunner')
    expect(meaning).toBe('missing')
    expect(hits[0]?.source.id).toBe(id)
    expect((await vault.client.search.status()).problemFile).toBe('tokenizer.json')
  })

  test.each([
    [
      'weights cut off',
      (folder: string) => truncateSync(join(folder, 'onnx/model_q4.onnx'), 1000),
      'onnx/model_q4.onnx',
    ],
    [
      'a changed constant',
      (folder: string) => writeFileSync(join(folder, 'centring.json'), '{}'),
      'centring.json',
    ],
  ])('damaged: %s', async (_name, damage, file) => {
    copyModel()
    damage(join(models, modelName))
    const id = await open()
    const { hits, meaning } = await find(vault, 'bloedverdunner')
    expect(meaning).toBe('damaged')
    expect(hits[0]?.source.id).toBe(id)
    expect(await vault.client.search.status()).toMatchObject({
      model: 'damaged',
      problemFile: file,
      pending: 1,
    })
  })
})

async function reopen(vault: TestEngine, launchEmbedder: () => EmbedderChannel) {
  const again = await createTestEngine({ root: vault.root, create: false, launchEmbedder })
  await again.client.vault.unlock({ passphrase })
  return again
}
