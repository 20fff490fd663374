import type { Id, Noun, Project } from '@potok/model'

export interface FieldChange {
  noun: Noun
  id: Id
  fields: Record<string, unknown>
}

/** What I wrote into records that the server knows, field by field, and how much else I did (new, deleted and moved things). */
export function changedFields(before: Project, mine: Project): { changes: FieldChange[]; others: number } {
  const changes: FieldChange[] = []
  let others = 0
  for (const [noun, now] of Object.entries(mine)) {
    if (!(now instanceof Map)) {
      if (differing(before[noun as 'card'], now as object).length > 0) others += 1
      continue
    }
    const then = before[noun as Noun] as ReadonlyMap<Id, object>
    for (const [id, record] of now as ReadonlyMap<Id, object>) {
      const known = then.get(id)
      if (known === record) continue
      if (!known || Array.isArray(record)) {
        if (!known || !same(known, record)) others += 1
        continue
      }
      const names = differing(known, record)
      if (names.length > 0)
        changes.push({
          noun: noun as Noun,
          id,
          fields: Object.fromEntries(names.map((name) => [name, record[name as keyof object]])),
        })
    }
    for (const id of then.keys()) if (!now.has(id)) others += 1
  }
  return { changes, others }
}

function differing(before: object, now: object): string[] {
  return Object.keys(now).filter((name) => !same(before[name as keyof object], now[name as keyof object]))
}

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)
