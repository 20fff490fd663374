import { createHash } from 'node:crypto'
import { newId } from '@potok/model'
import type { Store, Write } from '../stores/store.ts'

export interface Person {
  readonly id: string
  readonly name: string
  readonly colour: string
  readonly guest: boolean
  readonly administrator: boolean
}

interface Row {
  id: string
  name: string
  colour: string
  guest: number
  administrator: number
}

/** Dark enough for white letters on every one of them. */
const COLOURS = ['#4458A6', '#8C4A8F', '#B0413E', '#8A5A12', '#4B7A2B', '#1F7A6D', '#2C6E9E', '#6A5D4D'] as const

const SELECT = 'SELECT id, name, colour, guest, administrator FROM person'
const personOf = ({ id, name, colour, guest, administrator }: Row): Person => ({
  id,
  name,
  colour,
  guest: guest === 1,
  administrator: administrator === 1,
})

export function findPerson(store: Store, id: string): Person | null {
  const [row] = store.read<Row>(`${SELECT} WHERE id=?`, id)
  return row ? personOf(row) : null
}

export const hasAdministrator = (store: Store): boolean =>
  store.read('SELECT 1 FROM person WHERE administrator=1 LIMIT 1').length > 0

/** A new person and the statement that keeps them; the id says nothing about who it is. */
export function newPerson(name: string, kind: { guest: boolean; administrator: boolean }): [Person, Write] {
  const id = newId()
  const colour = COLOURS[createHash('sha256').update(id).digest()[0]! % COLOURS.length]!
  const person: Person = { id, name, colour, ...kind }
  const { guest, administrator } = kind
  const add = 'INSERT INTO person(id, name, colour, guest, administrator, at) VALUES(?,?,?,?,?,?)'
  return [person, [add, id, name, colour, +guest, +administrator, Date.now()]]
}

export const rename = (id: string, name: string): Write => [
  'UPDATE person SET name=?, updated=? WHERE id=?',
  name,
  Date.now(),
  id,
]
