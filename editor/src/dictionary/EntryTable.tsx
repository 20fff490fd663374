import { type Entry, type Id, usesOf } from '@potok/model'
import { useMemo } from 'react'
import { Register, type RegisterColumn } from '../boards/Register.tsx'
import { useProject } from '../store/SessionScope.tsx'
import { useTexts } from '../ui/texts/texts.ts'

interface EntryTableProps {
  noun: Entry
  chosen: Id | null
  open(id: Id): void
}

interface Row {
  readonly id: Id
  readonly name: string
  readonly organisation: string
  readonly uses: number
  readonly maps: number
}

/** All of one kind, with how often each is named and whether another is called alike. */
export function EntryTable({ noun, chosen, open }: EntryTableProps) {
  const { say } = useTexts()
  const project = useProject()!
  const rows = useMemo(() => {
    const all: readonly { id: Id; name: string; organisation?: Id | null }[] = [...project[noun].values()]
    const alike = Map.groupBy(all, ({ name }) => keyOf(name))
    return all.map((one): Row & { twin: boolean } => {
      const uses = usesOf(project, one.id)
      const organisation = project.organisations.get(one.organisation ?? '')?.name ?? ''
      const maps = new Set(uses.flatMap(({ map }) => map ?? [])).size
      return {
        id: one.id,
        name: one.name,
        organisation,
        uses: uses.length,
        maps,
        twin: (alike.get(keyOf(one.name))?.length ?? 0) > 1,
      }
    })
  }, [project, noun])
  const columns: RegisterColumn<(typeof rows)[number]>[] = [
    { key: 'name', head: say('dictionary.name'), by: ({ name }) => name || say('dictionary.unnamed') },
    ...(noun === 'participants'
      ? [{ key: 'organisation', head: say('dictionary.organisation'), by: ({ organisation }: Row) => organisation }]
      : []),
    { key: 'maps', head: say('dictionary.onMaps'), by: ({ maps }) => maps || null },
    { key: 'uses', head: say('dictionary.uses'), by: ({ uses }) => uses || null },
    {
      key: 'twin',
      head: say('dictionary.alike'),
      by: ({ twin }) => (twin ? say('dictionary.isAlike') : null),
      cell: ({ twin }) => twin && <span className="pill">{say('dictionary.isAlike')}</span>,
    },
  ]
  return <Register label={say(`dictionary.${noun}`)} columns={columns} rows={rows} chosen={chosen} open={open} />
}

const keyOf = (name: string): string => name.replace(/\s+/gu, ' ').trim().toLocaleLowerCase('ru')
