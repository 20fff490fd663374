/** How many messages of others each person has seen in each thread of a project; it goes with the project. */
export const THREADS_SEEN = `
CREATE TABLE thread_seen(
  project TEXT NOT NULL REFERENCES project(id) ON DELETE CASCADE, person TEXT NOT NULL, thread TEXT NOT NULL,
  seen INTEGER NOT NULL, PRIMARY KEY(project, person, thread)) STRICT, WITHOUT ROWID;
CREATE INDEX thread_seen_person ON thread_seen(person);
`
