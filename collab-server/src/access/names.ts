import { z } from 'zod'
import type { Store } from '../stores/store.ts'

const UNSEEN = /[\p{Cf}\p{Cc}]/gu
const tidied = (name: string): string => name.normalize('NFKC').replace(UNSEEN, '').replace(/\s+/g, ' ').trim()

export const Name = z.string().max(200).transform(tidied).pipe(z.string().min(1).max(60))

/** Letters that look alike in both alphabets, and `ё`, which is often written `е`. */
const ALIKE: Record<string, string> = {
  a: 'а',
  b: 'в',
  c: 'с',
  e: 'е',
  ё: 'е',
  h: 'н',
  k: 'к',
  m: 'м',
  o: 'о',
  p: 'р',
  t: 'т',
  x: 'х',
  y: 'у',
}

const likeness = (name: string): string =>
  tidied(name)
    .toLowerCase()
    .replace(/./gu, (letter) => ALIKE[letter] ?? letter)

/** A guest is marked as one, but people read the name: it must not be a colleague's, nor look like it. */
export function isNameOfStaff(store: Store, name: string): boolean {
  const given = likeness(name)
  const staff = store.read<{ name: string }>('SELECT name FROM person WHERE guest=0')
  return staff.some((one) => likeness(one.name) === given)
}
