import type { Write } from '../stores/store.ts'

/** Ends an account and forgets who it was. What the person did stays under their number, which says nothing. */
export const erase = (person: string, now = Date.now()): readonly Write[] => [
  ['DELETE FROM session WHERE person=?', person],
  ['DELETE FROM credential WHERE person=?', person],
  ['DELETE FROM first_link WHERE person=?', person],
  ['DELETE FROM member WHERE person=?', person],
  ['DELETE FROM waiting WHERE person=?', person],
  ['DELETE FROM attendee WHERE person=?', person],
  ['DELETE FROM finished WHERE person=?', person],
  ['DELETE FROM thread_seen WHERE person=?', person],
  [`UPDATE reviewer SET name='', post='', mail=NULL WHERE person=?`, person],
  [
    `UPDATE person SET name='', login=NULL, mail=NULL, administrator=0, updated=?, erased=? WHERE id=?`,
    now,
    now,
    person,
  ],
]
