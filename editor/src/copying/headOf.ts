/** Which column says what, by its head. */
export interface Head {
  readonly step: number
  readonly who?: number
  readonly time?: number
  readonly least?: number
  readonly most?: number
}

/** The heads that people write, in both languages. */
const WORDS = {
  step: /^(?:шаг|действие|операция|работа|этап|наименование|название|содержание|step|action|operation|activity|task|name)(?:[\s(].*)?$/u,
  who: /^(?:кто|участник|исполнитель|ответственный|роль|подразделение|дорожка|who|participant|performer|role|owner|responsible|lane|department)(?:[\s(].*)?$/u,
  least: /^(?:время,?\s*)?(?:мин|мин\.|минимум|минимальное|минимальное время|от|min|minimum|least)(?:[\s(,].*)?$/u,
  most: /^(?:время,?\s*)?(?:макс|макс\.|максимум|максимальное|максимальное время|до|max|maximum|most)(?:[\s(,].*)?$/u,
  time: /^(?:время|длительность|продолжительность|срок|трудоёмкость|time|duration|lead time|processing time)(?:[\s(,].*)?$/u,
} as const

/** Null when the row is no head: it needs the column of the steps and one more that is known. */
export function headOf(row: readonly string[]): Head | null {
  const found: Partial<Record<keyof Head, number>> = {}
  for (const [column, cell] of row.entries()) {
    const said = cell.trim().toLowerCase()
    const names = Object.keys(WORDS) as (keyof typeof WORDS)[]
    const name = names.find((one) => found[one] === undefined && WORDS[one].test(said))
    if (name) found[name] = column
  }
  const { step, ...others } = found
  return step === undefined || Object.keys(others).length === 0 ? null : { step, ...others }
}
