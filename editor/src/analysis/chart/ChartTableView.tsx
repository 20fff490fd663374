import { percentWords } from '../../figures/words.ts'
import { type Language, useTexts } from '../../ui/texts/texts.ts'
import type { ChartTable } from './chart.ts'

/** What a chart says, without its picture. */
export function ChartTableView({ title, table }: { title: string; table: ChartTable }) {
  const { language } = useTexts()
  return (
    <div className="analysis-wide">
      <table className="analysis-table" aria-label={title}>
        <thead>
          <tr>
            {table.columns.map((column) => (
              <th key={column.title} className={column.format && 'number'}>
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, number) => (
            <tr key={`row${number}`}>
              {table.columns.map((column, at) => (
                <td key={column.title} className={column.format && 'number'}>
                  {cellWords(row[at] ?? null, column.format, language)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function cellWords(
  value: string | number | null,
  format: ChartTable['columns'][number]['format'],
  language: Language,
): string {
  if (value === null) return '–'
  if (typeof value === 'string') return value
  if (format === '0.0%') return percentWords(value, language)
  const digits = format?.split('.')[1]?.length ?? 0
  return value.toLocaleString(language, { minimumFractionDigits: digits, maximumFractionDigits: digits })
}
