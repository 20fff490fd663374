import { randomBytes } from './random.ts'

/** A random id, 14 signs of a 62-letter alphabet (about 83 bits). Made without a secure context, so it works over plain http. */
export type Id = string

const LETTERS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'

export function newId(): Id {
  let id = ''
  while (id.length < 14) {
    for (const byte of randomBytes(20)) {
      if (byte < 248 && id.length < 14) id += LETTERS[byte % 62]
    }
  }
  return id
}

/** Ids travel as keys of maps; these three would reach an object's prototype. */
export function isId(value: unknown): value is Id {
  return (
    typeof value === 'string' &&
    /^[\w.:-]{1,64}$/.test(value) &&
    value !== '__proto__' &&
    value !== 'constructor' &&
    value !== 'prototype'
  )
}
