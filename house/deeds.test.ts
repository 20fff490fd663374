import { expect, it } from 'vitest'
import { AUDIT_GROUPS, deedsOf } from '../collab-server/src/access/auditGroups.ts'
import { people as en } from '../editor/src/ui/texts/en/people.ts'
import { people as ru } from '../editor/src/ui/texts/ru/people.ts'

it('every deed that the book of rights keeps has words in both languages, and there are no words for a deed that it does not know', () => {
  const deeds = AUDIT_GROUPS.flatMap(deedsOf)
    .map((deed) => deed.replace('.', '-'))
    .sort()
  for (const { deeds: words } of [ru, en]) expect(Object.keys(words).sort()).toEqual(deeds)
})
