import { ru2025 } from './ru2025.ts'
import { ru2026 } from './ru2026.ts'
import type { Year } from './year.ts'

/** The years whose decree is published and loaded: a new one is a file and a line here. A later year is «not published yet». */
export const YEARS: readonly Year[] = [ru2025, ru2026]
