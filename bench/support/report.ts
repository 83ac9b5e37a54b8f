import { type Figure, type Goal, keepsGoals, type Row } from './figure.ts'

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
  /** entries in the largest journal of `scale` */
  most: number
  figures: { name: string; load: Load; rows: (Row & { kept: boolean | null })[] }[]
}

export function reportOf(
  measured: { figure: Figure; load: Load; rows: Row[] }[],
  { machine, entries, most }: Pick<Report, 'machine' | 'entries' | 'most'>,
): Report {
  return {
    machine,
    date: new Date().toISOString(),
    entries,
    most,
    figures: measured.map(({ figure, rows, load }) => ({
      name: figure.name,
      load,
      rows: rows.map((row) => ({ ...row, kept: keepsGoals(row) })),
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
  const { machine, date, entries, most } = report
  return [
    `${machine}; ${date.slice(0, 16).replace('T', ' ')} UTC; ${entries} entries, ${most} in the largest journal`,
    '',
    ...table,
  ].join('\n')
}

function goalOf({ goals, unit }: Row, kept: boolean | null): string {
  if (!goals) return ''
  return `${goals.map((goal) => boundOf(goal, unit)).join(', ')}: ${kept ? 'kept' : 'missed'}`
}

function boundOf({ of, most, least }: Goal, unit: Row['unit']): string {
  const bound = most === undefined ? `≥ ${least}` : `≤ ${most}`
  return `${of === 'p95' ? 'p95 ' : ''}${bound} ${unit}`.trim()
}

function number(value: number, unit: Row['unit']): string {
  if (unit === 'n^') return `n^${value.toFixed(2)}`
  const digits = unit === '×' || unit === '' || value < 10 ? 2 : value < 100 ? 1 : 0
  return `${value.toFixed(digits)} ${unit}`.trim()
}
