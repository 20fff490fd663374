import type { leading as ru } from '../ru/leading.ts'

export const leading: typeof ru = {
  maps: 'Maps: {{count}} of {{all}} locked',
  locking: 'Lock maps',
  lockHint: 'Only facilitators of the project change a locked map; everybody else sees the lock.',
  lockAll: 'Lock all',
  openAll: 'Open all',
  lobby: 'Newcomers wait',
  lobbyHint: 'Whoever comes by the code from now on waits until you let them in.',
}
