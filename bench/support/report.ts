import { type Figure, keepsGoal, type Row } from './figure.ts'

/** Load average of the last minute, before and after a figure. */
interface Load {
  before: number
  after: number
}

export interface Report {
  machine: string
  /** UTC */
  date: string
  entries: number
  figures: { name: string; load: Load; rows: (Row & { kept: boolean | null })[] }[]
}

export function reportOf(
  measured: { figure: Figure; load: Load; rows: Row[] }[],
  { machine, entries }: { machine: string; entries: number },
): Report {
  return {
    machine,
    date: new Date().toISOString(),
    entries,
    figures: measured.map(({ figure, rows, load }) => ({
      name: figure.name,
      load,
      rows: rows.map((row) => ({ ...row, kept: keepsGoal(row) })),
    })),
  }
}

/** The report as a Markdown table, readable in a terminal as it is. */
export function tableOf(report: Report): string {
  const head = ['figure', 'median', 'p95', 'goal', 'runs', 'load', 'how']
  const lines = report.figures.flatMap(({ load, rows }) =>
    rows.map((row) => [
      row.what,
      number(row.value, row.unit),
      row.p95 === undefined ? '' : number(row.p95, row.unit),
      goalOf(row, row.kept),
      String(row.runs),
      `${load.before}–${load.after}`,
      row.how,
    ]),
  )
  const table = [head, head.map(() => '---'), ...lines].map((cells) => `| ${cells.join(' | ')} |`)
  const { machine, date, entries } = report
  return [`${machine}; ${date.slice(0, 16).replace('T', ' ')} UTC; ${entries} entries`, '', ...table].join(
    '\n',
  )
}

function goalOf({ goal, unit }: Row, kept: boolean | null): string {
  if (!goal) return ''
  const bound = goal.most === undefined ? `≥ ${goal.least}` : `≤ ${goal.most}`
  const of = goal.of === 'p95' ? 'p95 ' : ''
  return `${of}${bound} ${unit}: ${kept ? 'kept' : 'missed'}`
}

function number(value: number, unit: Row['unit']): string {
  const digits = unit === '×' || value < 10 ? 2 : value < 100 ? 1 : 0
  return `${value.toFixed(digits)} ${unit}`
}
