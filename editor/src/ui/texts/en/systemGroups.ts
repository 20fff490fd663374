import type { Twin } from '../read.ts'
import type { systemGroups as ru } from '../ru/systemGroups.ts'

export const systemGroups: Twin<typeof ru> = {
  title: 'Group',
  name: 'Name of the group',
  apart: 'Take the group apart',
}
