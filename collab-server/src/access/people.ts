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

/** What these people are called; whoever was erased has no name. */
export const namesOf = (store: Store, people: ReadonlySet<string>): Record<string, string> =>
  Object.fromEntries(
    [...people].flatMap((id) => store.read<Row>(`${SELECT} WHERE id=?`, id).map((row) => [id, row.name])),
  )

/** Everybody who has an account of their own, by name. */
export const listStaff = (store: Store): Person[] =>
  store
    .read<Row>(`${SELECT} WHERE guest=0 AND erased IS NULL`)
    .map(personOf)
    .sort((a, b) => a.name.localeCompare(b.name, 'ru'))

export const hasAdministrator = (store: Store): boolean =>
  store.read('SELECT 1 FROM person WHERE administrator=1 LIMIT 1').length > 0

/** Always the same for one person. */
export const colourOf = (id: string): string => COLOURS[createHash('sha256').update(id).digest()[0]! % COLOURS.length]!

/** A new person and the statement that keeps them; the id says nothing about who it is. */
export function newPerson(name: string, kind: { guest: boolean; administrator: boolean }): [Person, Write] {
  const id = newId()
  const colour = colourOf(id)
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

/** Whoever came by the old address through the organisation's sign-in comes so no more. */
export const setMail = (id: string, mail: string | null): readonly Write[] => [
  ['UPDATE person SET mail=?, mail_verified=0, updated=? WHERE id=?', mail, Date.now(), id],
  [`DELETE FROM credential WHERE person=? AND kind<>'credential'`, id],
]

export const mailOf = (store: Store, person: string): string | null =>
  store.read<{ mail: string | null }>('SELECT mail FROM person WHERE id=?', person)[0]?.mail ?? null

export function findByMail(store: Store, mail: string): Person | null {
  const [row] = store.read<Row>(`${SELECT} WHERE mail=? AND guest=0 AND erased IS NULL`, mail)
  return row ? personOf(row) : null
}

export const hasMail = (store: Store, mail: string, otherThan: string): boolean =>
  store.read('SELECT 1 FROM person WHERE mail=? AND id<>?', mail, otherThan).length > 0

export const setAdministrator = (id: string, leads: boolean): Write => [
  'UPDATE person SET administrator=?, updated=? WHERE id=?',
  +leads,
  Date.now(),
  id,
]

export interface Account {
  readonly id: string
  readonly name: string
  readonly colour: string
  readonly login: string | null
  /** As the administrator entered it: the organisation's sign-in knows the person by it. */
  readonly mail: string | null
  readonly administrator: boolean
  /** When it was made, when it was last signed in with. */
  readonly at: number
  readonly signedInAt: number | null
  readonly projects: number
}

/** The accounts of the staff, as the administrator sees them. */
export const accounts = (store: Store): Account[] =>
  store
    .read<Omit<Account, 'administrator'> & { administrator: number }>(
      `SELECT id, name, colour, login, mail, administrator, at,
         (SELECT max(at) FROM session WHERE session.person = person.id) AS signedInAt,
         (SELECT count(*) FROM member WHERE member.person = person.id) AS projects
       FROM person WHERE guest=0 AND erased IS NULL`,
    )
    .map((row) => ({ ...row, administrator: row.administrator === 1 }))
    .sort((a, b) => a.name.localeCompare(b.name, 'ru'))
