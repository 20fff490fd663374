import type { Metric } from '@potok/model'
import type { Say, TextKey } from '../../ui/texts/texts.ts'

export const metricTitle = ({ name }: Metric, say: Say): string => say(`metric.${name}.title` as TextKey)
