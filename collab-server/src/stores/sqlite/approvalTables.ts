/**
 * Papers under approval. What was submitted, made of it and decided about it is written once: the triggers refuse any change, and
 * a decision that comes too late, twice or out of turn, whoever else was just deciding.
 */
export const APPROVALS = `
CREATE TABLE submission(
  id TEXT PRIMARY KEY, project TEXT NOT NULL REFERENCES project(id), what TEXT NOT NULL, map TEXT NOT NULL, lang TEXT NOT NULL,
  number INTEGER NOT NULL, in_order INTEGER NOT NULL, at INTEGER NOT NULL, day TEXT NOT NULL, person TEXT NOT NULL,
  address TEXT NOT NULL, seen BLOB NOT NULL, content BLOB NOT NULL, hash TEXT NOT NULL, UNIQUE(project, number)) STRICT;
CREATE TABLE submission_end(
  submission TEXT PRIMARY KEY REFERENCES submission(id), at INTEGER NOT NULL, person TEXT NOT NULL) STRICT;
CREATE TABLE submission_file(
  submission TEXT NOT NULL REFERENCES submission(id), stage TEXT NOT NULL, format TEXT NOT NULL, media_type TEXT NOT NULL,
  at INTEGER NOT NULL, bytes BLOB NOT NULL, hash TEXT NOT NULL, PRIMARY KEY(submission, stage, format)) STRICT;
CREATE TABLE reviewer(
  id TEXT PRIMARY KEY, submission TEXT NOT NULL REFERENCES submission(id), place INTEGER NOT NULL, person TEXT,
  name TEXT NOT NULL, post TEXT NOT NULL, mail TEXT, due TEXT, UNIQUE(submission, place)) STRICT;
CREATE INDEX reviewer_person ON reviewer(person);
CREATE TABLE reviewer_link(
  hash TEXT PRIMARY KEY, reviewer TEXT NOT NULL REFERENCES reviewer(id), at INTEGER NOT NULL, expires INTEGER NOT NULL,
  handed TEXT NOT NULL, withdrawn INTEGER) STRICT;
CREATE INDEX reviewer_link_reviewer ON reviewer_link(reviewer);
CREATE TABLE decision(
  reviewer TEXT PRIMARY KEY REFERENCES reviewer(id), submission TEXT NOT NULL REFERENCES submission(id),
  verdict TEXT NOT NULL CHECK(verdict IN ('approved', 'returned')), remarks TEXT NOT NULL, at INTEGER NOT NULL, day TEXT NOT NULL,
  hash TEXT NOT NULL, known_by TEXT NOT NULL, person TEXT, session TEXT) STRICT;
CREATE INDEX decision_submission ON decision(submission);
CREATE TABLE signature(
  id TEXT PRIMARY KEY, submission TEXT NOT NULL REFERENCES submission(id), name TEXT NOT NULL, at INTEGER NOT NULL,
  person TEXT NOT NULL, format TEXT NOT NULL, bytes BLOB NOT NULL, hash TEXT NOT NULL) STRICT;
CREATE INDEX signature_submission ON signature(submission);
CREATE TABLE reader(
  id TEXT PRIMARY KEY, submission TEXT NOT NULL REFERENCES submission(id), place INTEGER NOT NULL, name TEXT NOT NULL, post TEXT NOT NULL,
  link TEXT NOT NULL UNIQUE, expires INTEGER NOT NULL, withdrawn INTEGER, read_at INTEGER, day TEXT, hash TEXT, known_by TEXT) STRICT;
CREATE INDEX reader_submission ON reader(submission);
${['submission', 'submission_file', 'decision', 'signature']
  .flatMap((table) =>
    ['UPDATE', 'DELETE'].map(
      (deed) =>
        `CREATE TRIGGER ${table}_stays_${deed.toLowerCase()} BEFORE ${deed} ON ${table} BEGIN SELECT RAISE(ABORT, 'immutable'); END;`,
    ),
  )
  .join('\n')}
CREATE TRIGGER reader_stays BEFORE UPDATE ON reader WHEN old.read_at IS NOT NULL AND
  (new.read_at IS NOT old.read_at OR new.hash IS NOT old.hash) BEGIN SELECT RAISE(ABORT, 'immutable'); END;
CREATE TRIGGER decision_in_time BEFORE INSERT ON decision BEGIN
  SELECT RAISE(ABORT, 'approval.decided') WHERE EXISTS (SELECT 1 FROM decision WHERE reviewer = new.reviewer);
  SELECT RAISE(ABORT, 'approval.withdrawn') WHERE EXISTS (SELECT 1 FROM submission_end WHERE submission = new.submission);
  SELECT RAISE(ABORT, 'approval.returned') WHERE EXISTS
    (SELECT 1 FROM decision WHERE submission = new.submission AND verdict = 'returned');
  SELECT RAISE(ABORT, 'approval.stale') WHERE NOT EXISTS
    (SELECT 1 FROM submission WHERE id = new.submission AND hash = new.hash);
  SELECT RAISE(ABORT, 'approval.not-your-turn') WHERE EXISTS
    (SELECT 1 FROM reviewer AS before JOIN reviewer AS me ON me.id = new.reviewer JOIN submission ON submission.id = new.submission
     WHERE in_order = 1 AND before.submission = new.submission AND before.place < me.place
     AND NOT EXISTS (SELECT 1 FROM decision WHERE reviewer = before.id));
END;
CREATE TRIGGER end_in_time BEFORE INSERT ON submission_end BEGIN
  SELECT RAISE(ABORT, 'approval.settled') WHERE EXISTS
    (SELECT 1 FROM decision WHERE submission = new.submission AND verdict = 'returned')
    OR NOT EXISTS (SELECT 1 FROM reviewer WHERE submission = new.submission
      AND NOT EXISTS (SELECT 1 FROM decision WHERE reviewer = reviewer.id));
END;
`
