import type { letterheadRu } from './letterheadRu.ts'

export const letterheadEn: typeof letterheadRu = {
  logo: (name) => `Logo: ${name}`,
  approvedShe: 'APPROVED',
  approvedHe: 'APPROVED',
}
