import { auditLog } from './audit.ts'
import { backup } from './backup.ts'
import { check } from './check.ts'
import type { CliCommand } from './command.ts'
import { exportFile } from './export.ts'
import { importFile } from './import.ts'
import { metrics } from './metrics.ts'
import { ready } from './ready.ts'
import { restore } from './restore.ts'
import { schema } from './schema.ts'
import { serve } from './serve.ts'
import { signIn } from './sign-in.ts'
import { template } from './template.ts'
import { user } from './user.ts'
import { verify } from './verify.ts'

/** The one list of words. A new one is a file and a line here. */
export const CLI_COMMANDS: readonly CliCommand[] = [
  auditLog,
  backup,
  check,
  exportFile,
  importFile,
  metrics,
  ready,
  restore,
  schema,
  serve,
  signIn,
  template,
  user,
  verify,
]
