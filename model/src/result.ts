import type { Id } from './ids.ts'

/** An expected 'no': a stable code, the values its sentence needs, and the ids it is about. The sentence itself is in the language files under `refusal.<code>`. */
export interface Refusal {
  ok: false
  code: string
  message: string
  values: Record<string, string | number>
  about: Id[]
}

export interface Ok<T = undefined> {
  ok: true
  value: T
}

export type Result<T = undefined> = Ok<T> | Refusal

export function ok(): Ok
export function ok<T>(value: T): Ok<T>
export function ok<T>(value?: T): Ok<T | undefined> {
  return { ok: true, value }
}

export function refuse(
  code: string,
  message: string,
  about: Id[] = [],
  values: Record<string, string | number> = {},
): Refusal {
  return { ok: false, code, message, values, about }
}
