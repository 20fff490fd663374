import type { DatabaseSync } from 'node:sqlite'
import { teachAudit } from '../../access/audit.ts'
import { APPROVALS } from './approvalTables.ts'
import { LETTERHEADS } from './letterheadTables.ts'
import { THREADS_SEEN } from './talkTables.ts'

const FIRST = `
CREATE TABLE journal(
  seq INTEGER PRIMARY KEY AUTOINCREMENT, project TEXT NOT NULL, document TEXT NOT NULL, epoch INTEGER NOT NULL,
  at INTEGER NOT NULL, person TEXT NOT NULL, tab TEXT NOT NULL, bytes BLOB NOT NULL, hash BLOB NOT NULL) STRICT;
CREATE INDEX journal_document ON journal(document, epoch, seq);
CREATE TABLE snapshot(
  document TEXT NOT NULL, epoch INTEGER NOT NULL, seq INTEGER NOT NULL, at INTEGER NOT NULL, bytes BLOB NOT NULL,
  hash BLOB NOT NULL, PRIMARY KEY(document, epoch)) STRICT;
CREATE TABLE activity(
  seq INTEGER PRIMARY KEY AUTOINCREMENT, project TEXT NOT NULL, at INTEGER NOT NULL, person TEXT NOT NULL,
  command TEXT NOT NULL, about TEXT NOT NULL) STRICT;
CREATE TABLE writer(one INTEGER PRIMARY KEY CHECK(one = 1), run TEXT NOT NULL, batch INTEGER NOT NULL) STRICT;
CREATE TABLE person(
  id TEXT PRIMARY KEY, name TEXT NOT NULL, colour TEXT NOT NULL, guest INTEGER NOT NULL,
  administrator INTEGER NOT NULL, at INTEGER NOT NULL) STRICT;
CREATE TABLE session(
  hash TEXT PRIMARY KEY, person TEXT NOT NULL REFERENCES person(id), at INTEGER NOT NULL, expires INTEGER NOT NULL) STRICT;
CREATE TABLE first_link(hash TEXT PRIMARY KEY, person TEXT, at INTEGER NOT NULL, expires INTEGER NOT NULL, used INTEGER) STRICT;
CREATE TABLE project(
  id TEXT PRIMARY KEY, title TEXT NOT NULL, locale TEXT NOT NULL, epoch INTEGER NOT NULL, archived INTEGER NOT NULL,
  at INTEGER NOT NULL, updated INTEGER NOT NULL, summary TEXT NOT NULL) STRICT;
CREATE TABLE member(
  project TEXT NOT NULL REFERENCES project(id), person TEXT NOT NULL REFERENCES person(id), role TEXT NOT NULL,
  link TEXT, at INTEGER NOT NULL, PRIMARY KEY(project, person)) STRICT;
CREATE TABLE link(
  id TEXT PRIMARY KEY, project TEXT NOT NULL REFERENCES project(id), hash TEXT NOT NULL UNIQUE, role TEXT NOT NULL,
  at INTEGER NOT NULL, expires INTEGER, withdrawn INTEGER, person TEXT NOT NULL) STRICT;
`

const ACTIVITY_BY_PROJECT = 'CREATE INDEX activity_project ON activity(project, seq)'

/** Sessions and passwords are better-auth's from here on; whoever was signed in signs in again. */
const SIGN_IN = `
DROP TABLE session;
CREATE TABLE session(
  id TEXT PRIMARY KEY, token TEXT NOT NULL UNIQUE, person TEXT NOT NULL REFERENCES person(id), at INTEGER NOT NULL,
  updated INTEGER NOT NULL, expires INTEGER NOT NULL) STRICT;
CREATE INDEX session_person ON session(person);
ALTER TABLE person ADD COLUMN login TEXT;
ALTER TABLE person ADD COLUMN updated INTEGER;
CREATE UNIQUE INDEX person_login ON person(login);
CREATE TABLE credential(
  id TEXT PRIMARY KEY, kind TEXT NOT NULL, account TEXT NOT NULL, person TEXT NOT NULL REFERENCES person(id),
  password TEXT, at INTEGER NOT NULL, updated INTEGER NOT NULL, UNIQUE(kind, account)) STRICT;
CREATE INDEX credential_person ON credential(person);
`

/** Who gave whom which right: a chain of hashes (`access/audit.ts`). AUTOINCREMENT remembers the highest number. */
const AUDIT = `
CREATE TABLE audit(
  seq INTEGER PRIMARY KEY AUTOINCREMENT, at INTEGER NOT NULL, person TEXT NOT NULL, project TEXT, what TEXT NOT NULL,
  about TEXT NOT NULL, hash TEXT NOT NULL) STRICT;
CREATE INDEX audit_person ON audit(person);
`

/** A link for so many people, and how many came by it. */
const LINK_USES = `
ALTER TABLE link ADD COLUMN most INTEGER;
ALTER TABLE link ADD COLUMN used INTEGER NOT NULL DEFAULT 0 CHECK(most IS NULL OR used <= most);
`

/** An erased person keeps the number under which what they did is told, and nothing else. */
const ERASED = 'ALTER TABLE person ADD COLUMN erased INTEGER'

/** What a row that no longer fits its hash leaves behind, the snapshot before the last one, and versions as whole copies. */
const KEPT_SOUND = `
CREATE TABLE damaged(
  number INTEGER PRIMARY KEY AUTOINCREMENT, at INTEGER NOT NULL, place TEXT NOT NULL, document TEXT NOT NULL,
  epoch INTEGER NOT NULL, seq INTEGER NOT NULL, bytes BLOB NOT NULL, hash BLOB NOT NULL) STRICT;
CREATE TABLE snapshot_before(
  document TEXT NOT NULL, epoch INTEGER NOT NULL, seq INTEGER NOT NULL, at INTEGER NOT NULL, bytes BLOB NOT NULL,
  hash BLOB NOT NULL, PRIMARY KEY(document, epoch)) STRICT;
CREATE TABLE content(hash BLOB PRIMARY KEY, bytes BLOB NOT NULL) STRICT;
CREATE TABLE version(
  id TEXT PRIMARY KEY, project TEXT NOT NULL REFERENCES project(id), document TEXT NOT NULL, epoch INTEGER NOT NULL,
  at INTEGER NOT NULL, person TEXT NOT NULL, name TEXT, why TEXT NOT NULL, content BLOB NOT NULL REFERENCES content(hash)) STRICT;
CREATE INDEX version_project ON version(project, at);
`

/** Maps, and groups of steps, that only a facilitator changes for now. */
const LOCKS = `
CREATE TABLE lock(
  project TEXT NOT NULL REFERENCES project(id), map TEXT NOT NULL, person TEXT NOT NULL, at INTEGER NOT NULL,
  PRIMARY KEY(project, map)) STRICT;
`

/** The mail that an administrator entered for a person: by it the organisation's own sign-in knows them, and then verified it. */
const MAIL = `
ALTER TABLE person ADD COLUMN mail TEXT;
ALTER TABLE person ADD COLUMN mail_verified INTEGER NOT NULL DEFAULT 0;
CREATE UNIQUE INDEX person_mail ON person(mail);
`

/** A one-time link that was asked for by mail, for a new password. */
const FORGOTTEN = 'ALTER TABLE first_link ADD COLUMN forgotten INTEGER NOT NULL DEFAULT 0'

/** Links by which people wait, and who waits. */
const LOBBY = `
ALTER TABLE link ADD COLUMN lobby INTEGER NOT NULL DEFAULT 0;
CREATE TABLE waiting(
  project TEXT NOT NULL REFERENCES project(id), person TEXT NOT NULL REFERENCES person(id),
  link TEXT NOT NULL REFERENCES link(id), at INTEGER NOT NULL, turned_away INTEGER, PRIMARY KEY(project, person)) STRICT;
`

/** When a session ends unless it is used before; a guest's has no such end. Those of before get the terms of today. */
const IDLE = `
ALTER TABLE session ADD COLUMN idle_until INTEGER;
UPDATE session SET idle_until = (unixepoch() + 8 * 3600) * 1000, expires = min(expires, (unixepoch() + 24 * 3600) * 1000)
  WHERE person IN (SELECT id FROM person WHERE guest = 0);
`

/** Public links to feedback forms; they go with their project. */
const FORM_LINKS = `
CREATE TABLE form_link(
  id TEXT PRIMARY KEY, project TEXT NOT NULL REFERENCES project(id) ON DELETE CASCADE, form TEXT NOT NULL,
  hash TEXT NOT NULL UNIQUE, at INTEGER NOT NULL, expires INTEGER, withdrawn INTEGER, person TEXT NOT NULL,
  answers INTEGER NOT NULL DEFAULT 0 CHECK(answers <= 2000)) STRICT;
CREATE INDEX form_link_project ON form_link(project);
`

/** Pictures and PDFs beside the records of a project; they go with it. */
const ATTACHMENTS = `
CREATE TABLE attachment(
  id TEXT PRIMARY KEY, project TEXT NOT NULL REFERENCES project(id) ON DELETE CASCADE, media_type TEXT NOT NULL,
  size INTEGER NOT NULL, at INTEGER NOT NULL, person TEXT NOT NULL, bytes BLOB NOT NULL, hash BLOB NOT NULL) STRICT;
CREATE INDEX attachment_project ON attachment(project, at);
`

/**
 * Sessions as they run. Papers and the list of who has finished have neither times nor row numbers; they and the secret go when a
 * round is shown.
 */
const SESSIONS = `
CREATE TABLE running(
  project TEXT NOT NULL REFERENCES project(id) ON DELETE CASCADE, session TEXT NOT NULL, code TEXT UNIQUE, link TEXT,
  lead TEXT NOT NULL, deputy TEXT, at INTEGER NOT NULL, ended INTEGER, standing TEXT NOT NULL,
  PRIMARY KEY(project, session)) STRICT;
CREATE TABLE attendee(
  project TEXT NOT NULL, session TEXT NOT NULL, person TEXT NOT NULL REFERENCES person(id), at INTEGER NOT NULL,
  hand INTEGER NOT NULL, PRIMARY KEY(project, session, person),
  FOREIGN KEY(project, session) REFERENCES running(project, session) ON DELETE CASCADE) STRICT, WITHOUT ROWID;
CREATE TABLE round(
  id TEXT PRIMARY KEY, project TEXT NOT NULL, session TEXT NOT NULL, item TEXT NOT NULL, frozen TEXT,
  anonymous INTEGER NOT NULL, secret BLOB, closed INTEGER NOT NULL DEFAULT 0, revealed INTEGER, number INTEGER NOT NULL,
  FOREIGN KEY(project, session) REFERENCES running(project, session) ON DELETE CASCADE) STRICT;
CREATE UNIQUE INDEX round_open ON round(project, session) WHERE revealed IS NULL;
CREATE TABLE paper(
  round TEXT NOT NULL REFERENCES round(id) ON DELETE CASCADE, hand TEXT NOT NULL, part TEXT NOT NULL, value TEXT NOT NULL,
  PRIMARY KEY(round, hand, part)) STRICT, WITHOUT ROWID;
CREATE TABLE finished(
  round TEXT NOT NULL REFERENCES round(id) ON DELETE CASCADE, person TEXT NOT NULL, PRIMARY KEY(round, person)) STRICT, WITHOUT ROWID;
`

/** How an open round gathers ideas: who has which sheet, what is turned round, which steps are asked about. */
const IDEAS = 'ALTER TABLE round ADD COLUMN ideas TEXT'

/** The one list, in order. A new version is a text and a line here; a released one never changes. */
const VERSIONS: readonly string[] = [
  FIRST,
  ACTIVITY_BY_PROJECT,
  SIGN_IN,
  AUDIT,
  LINK_USES,
  ERASED,
  KEPT_SOUND,
  LOCKS,
  MAIL,
  FORGOTTEN,
  LOBBY,
  IDLE,
  FORM_LINKS,
  ATTACHMENTS,
  SESSIONS,
  APPROVALS,
  IDEAS,
  LETTERHEADS,
  THREADS_SEEN,
]

/** The version that the tables of today have. */
export const VERSION = VERSIONS.length

export const SETTINGS_OF_THE_CONNECTION = `
PRAGMA journal_mode = WAL;
PRAGMA synchronous = FULL;
PRAGMA busy_timeout = 5000;
PRAGMA foreign_keys = ON;
PRAGMA secure_delete = ON;
`

export function isOfThisVersion(database: DatabaseSync): boolean {
  const { user_version: version } = database.prepare('PRAGMA user_version').get() as { user_version: number }
  return version === VERSIONS.length
}

/** Brings the tables to this version, or to an earlier one. Returns false when a newer Potok wrote them. */
export function prepareTables(database: DatabaseSync, upTo = VERSIONS.length): boolean {
  const { user_version: version } = database.prepare('PRAGMA user_version').get() as { user_version: number }
  if (version > VERSIONS.length) return false
  teachAudit(database)
  for (let at = version; at < upTo; at++) {
    database.exec(`BEGIN IMMEDIATE; ${VERSIONS[at]}; PRAGMA user_version = ${at + 1}; COMMIT`)
  }
  return true
}
