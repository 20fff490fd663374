import type { Result } from '@potok/model'
import { keptAs } from '../address.ts'
import { ask, NO_NETWORK } from './ask.ts'

/** Whether this server has sketch boards, and the key that their maker sold, if any. */
export interface BoardTerms {
  isOn: boolean
  licenceKey: string | null
}

const KEY = keptAs('board')

/** Without a network: as it was told last. */
export async function fetchBoardTerms(): Promise<Result<BoardTerms>> {
  const got = await ask<BoardTerms>('GET', '/board')
  if (got.ok) localStorage.setItem(KEY, JSON.stringify(got.value))
  else if (got.code === NO_NETWORK) {
    const kept = localStorage.getItem(KEY)
    return { ok: true, value: kept ? (JSON.parse(kept) as BoardTerms) : { isOn: true, licenceKey: null } }
  }
  return got
}
