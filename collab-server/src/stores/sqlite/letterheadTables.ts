/**
 * What the papers of the organisation look like, its files under their hash, its Word templates, what a project chose, and the
 * numbers given to project cards. What was submitted keeps the settings it was submitted with.
 */
export const LETTERHEADS = `
CREATE TABLE letterhead(
  id TEXT PRIMARY KEY, name TEXT NOT NULL UNIQUE, standard INTEGER NOT NULL, settings TEXT NOT NULL, at INTEGER NOT NULL) STRICT;
CREATE UNIQUE INDEX letterhead_standard ON letterhead(standard) WHERE standard = 1;
CREATE TABLE house_file(
  hash TEXT PRIMARY KEY, kind TEXT NOT NULL, facts TEXT NOT NULL, at INTEGER NOT NULL, bytes BLOB NOT NULL) STRICT;
CREATE TABLE template(
  id TEXT PRIMARY KEY, letterhead TEXT NOT NULL REFERENCES letterhead(id) ON DELETE CASCADE, name TEXT NOT NULL,
  what TEXT NOT NULL, file TEXT NOT NULL REFERENCES house_file(hash), at INTEGER NOT NULL, UNIQUE(letterhead, name)) STRICT;
CREATE TABLE chosen_letterhead(
  project TEXT PRIMARY KEY REFERENCES project(id) ON DELETE CASCADE,
  letterhead TEXT REFERENCES letterhead(id) ON DELETE CASCADE) STRICT;
CREATE TABLE registered(
  letterhead TEXT NOT NULL REFERENCES letterhead(id) ON DELETE CASCADE, year INTEGER NOT NULL, number INTEGER NOT NULL,
  project TEXT NOT NULL, PRIMARY KEY(letterhead, year, number), UNIQUE(letterhead, year, project)) STRICT;
ALTER TABLE submission ADD COLUMN letterhead TEXT;
`
