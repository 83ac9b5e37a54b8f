import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Entry } from '../../shared/entries.ts'
import { engine } from '../engine.ts'
import { announceDone, announceProblem } from '../shell/undo.ts'
import { localToday, longDay } from '../text/days.ts'
import { useLang } from '../text/when.ts'
import { Button } from '../ui/button.tsx'
import { TextField } from '../ui/text-field.tsx'

/** The tests of a recipe, each of the version it was made of, and room for the next. */
export function RecipeLog({ entry }: { entry: Entry }) {
  const { t } = useTranslation()
  const lang = useLang()
  const [tool, setTool] = useState('')
  const { testedWith = [], version = 1 } = entry.promptRecipe ?? {}
  const note = async (ok: boolean) => {
    try {
      const { undoId } = await engine.life.logTest({ id: entry.id, test: { tool: tool.trim(), ok } })
      announceDone(t('life.log.done'), undoId)
    } catch (error) {
      announceProblem(error)
    }
  }
  return (
    <div className="flex flex-col gap-2.5">
      <p className="type-body">{t('life.version', { version })}</p>
      {testedWith.length === 0 && <p className="type-meta text-ink3">{t('life.log.none')}</p>}
      <ul className="flex flex-col gap-1 type-body">
        {testedWith.map((test, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the log only grows at its end
          <li key={index}>
            {t('life.log.line', {
              version: test.version,
              day: longDay(test.date, localToday(), lang),
              result: t(test.ok ? 'life.log.ok' : 'life.log.failed'),
            })}
            {test.tool !== '' && ` · ${test.tool}`}
          </li>
        ))}
      </ul>
      <div className="flex flex-wrap items-end gap-2">
        <TextField size="small" label={t('life.log.tool')} value={tool} onChange={setTool} maxLength={120} />
        <Button size="small" onPress={() => void note(true)}>
          {t('life.log.ok')}
        </Button>
        <Button size="small" onPress={() => void note(false)}>
          {t('life.log.failed')}
        </Button>
      </div>
    </div>
  )
}
