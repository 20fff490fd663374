import type { Project } from '@potok/model'
import { describe, expect, test } from 'vitest'
import type { Exporter } from './exporter.ts'

/** What every way out keeps to. One call per implementation. */
export function contract(exporter: Exporter, project: () => Project): void {
  describe(`the export as ${exporter.name}`, () => {
    for (const what of exporter.writes)
      for (const lang of ['ru', 'en'] as const)
        test(`writes ${what} in ${lang}`, async () => {
          const written = await exporter.export(project(), what, { lang })
          expect(written.ok).toBe(true)
          expect(written.ok && written.value.length).toBeGreaterThan(1000)
        }, 30_000)

    test('refuses what it does not offer with a code', async () => {
      const what = exporter.writes.includes('card') ? 'project' : 'card'
      expect(await exporter.export(project(), what, {})).toMatchObject({
        ok: false,
        code: 'export-not-offered',
        values: { what, as: exporter.name },
      })
    })
  })
}
