import { type CleanedWhere, type CustomAdapter, createAdapterFactory } from 'better-auth/adapters'
import type { Store, Value, Write } from '../stores/store.ts'

/**
 * better-auth over our store: it reads where we read, and what it writes goes through the same writer thread as the
 * edits. So nothing contends for the database and a full disk is met in one place.
 */
export const storeAdapter = (store: Store, deedsOf: DeedsOf = () => []) =>
  createAdapterFactory({
    config: {
      adapterId: 'potok-store',
      supportsBooleans: false,
      supportsNumericIds: false,
      // Our tables hold moments as milliseconds.
      customTransformInput: ({ data }) => (data instanceof Date ? data.getTime() : data),
      customTransformOutput: ({ data, fieldAttributes }) =>
        fieldAttributes.type === 'date' && typeof data === 'number' ? new Date(data) : data,
    },
    adapter: () => adapterOf(store, deedsOf),
  })

type Row = Record<string, Value>
/** What is written down, in the same group, about a row that better-auth makes. */
export type DeedsOf = (model: string, row: Readonly<Row>) => readonly Write[]

function adapterOf(store: Store, deedsOf: DeedsOf): CustomAdapter {
  // What reads and then writes happens one after the other: the count it answers is the count it changed.
  let last: Promise<unknown> = Promise.resolve()
  const inTurn = <T>(act: () => Promise<T>): Promise<T> => {
    const done = last.then(act, act)
    last = done.catch(() => {})
    return done
  }
  const rows = <T>(model: string, where: readonly CleanedWhere[] = [], rest = '', ...more: Value[]): T[] => {
    const [condition, values] = conditionOf(where)
    return store.read<T>(`SELECT * FROM ${quoted(model)}${condition}${rest}`, ...values, ...more)
  }
  const count = (model: string, where?: readonly CleanedWhere[]): number => {
    const [condition, values] = conditionOf(where ?? [])
    return store.read<{ count: number }>(`SELECT count(*) AS count FROM ${quoted(model)}${condition}`, ...values)[0]!
      .count
  }
  const change = async (model: string, where: readonly CleanedWhere[], update: Row): Promise<void> => {
    const [condition, values] = conditionOf(where)
    const names = Object.keys(update).map((name) => `${quoted(name)}=?`)
    await store.write([
      `UPDATE ${quoted(model)} SET ${names.join(', ')}${condition}`,
      ...Object.values(update),
      ...values,
    ])
  }
  const remove = async (model: string, where: readonly CleanedWhere[]): Promise<void> => {
    const [condition, values] = conditionOf(where)
    await store.write([`DELETE FROM ${quoted(model)}${condition}`, ...values])
  }
  return {
    create: ({ model, data }) =>
      inTurn(async () => {
        const names = Object.keys(data)
        const places = names.map(() => '?').join(', ')
        const into = `INSERT INTO ${quoted(model)}(${names.map(quoted).join(', ')}) VALUES(${places})`
        await store.write([into, ...(Object.values(data) as Value[])], ...deedsOf(model, data as Row))
        return data
      }),
    update: <T>({ model, where, update }: { model: string; where: CleanedWhere[]; update: T }) =>
      inTurn(async () => {
        const [found] = rows<Row>(model, where, ' LIMIT 1')
        if (!found) return null
        await change(model, [...where], update as Row)
        return rows<T>(model, [
          { field: 'id', value: found.id as string, operator: 'eq', connector: 'AND' } as never,
        ])[0]!
      }),
    updateMany: ({ model, where, update }) =>
      inTurn(async () => {
        const changed = count(model, where)
        await change(model, where, update)
        return changed
      }),
    findOne: async <T>({ model, where }: { model: string; where: CleanedWhere[] }) =>
      rows<T>(model, where, ' LIMIT 1')[0] ?? null,
    findMany: async ({ model, where, limit, sortBy, offset }) => {
      const order = sortBy ? ` ORDER BY ${quoted(sortBy.field)} ${sortBy.direction === 'desc' ? 'DESC' : 'ASC'}` : ''
      return rows(model, where, `${order} LIMIT ? OFFSET ?`, limit, offset ?? 0)
    },
    delete: ({ model, where }) => inTurn(() => remove(model, where)),
    deleteMany: ({ model, where }) =>
      inTurn(async () => {
        const gone = count(model, where)
        await remove(model, where)
        return gone
      }),
    count: async ({ model, where }) => count(model, where),
  }
}

const quoted = (name: string): string => {
  if (!/^[a-z_]+$/i.test(name)) throw new Error(`«${name}» is no name of a table or a column`)
  return `"${name}"`
}

const COMPARES = { eq: '=', ne: '<>', lt: '<', lte: '<=', gt: '>', gte: '>=' } as const

/** Every AND holds, and one of the ORs where there are any. */
function conditionOf(where: readonly CleanedWhere[]): [sql: string, values: Value[]] {
  const values: Value[] = []
  const one = ({ field, operator, value }: CleanedWhere): string => {
    const name = quoted(field)
    if (value === null && (operator === 'eq' || operator === 'ne'))
      return `${name} IS ${operator === 'ne' ? 'NOT ' : ''}NULL`
    if (operator === 'in' || operator === 'not_in') {
      const given = value as Value[]
      values.push(...given)
      return `${name} ${operator === 'in' ? 'IN' : 'NOT IN'} (${given.map(() => '?').join(', ')})`
    }
    if (!(operator in COMPARES))
      throw new Error(`better-auth compared ${field} by «${operator}», which nobody needed before`)
    values.push(value as Value)
    return `${name} ${COMPARES[operator as keyof typeof COMPARES]} ?`
  }
  const every = where.filter(({ connector }) => connector === 'AND').map(one)
  const either = where.filter(({ connector }) => connector === 'OR').map(one)
  if (either.length > 0) every.push(`(${either.join(' OR ')})`)
  return [every.length > 0 ? ` WHERE ${every.join(' AND ')}` : '', values]
}
