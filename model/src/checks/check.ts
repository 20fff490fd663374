import type { Id } from '../ids.ts'
import type { Examined } from './examined.ts'
import type { Finding } from './finding.ts'

export interface Found {
  readonly about: readonly Id[]
  readonly values?: Finding['values']
  readonly message: string
}

/** One rule about a map (domain.md 3.3). Its code is the code of its findings. */
export interface Check extends Pick<Finding, 'code' | 'severity' | 'blocks'> {
  find(examined: Examined): Found[]
}
