export const picturing = {
  title: 'Picture of the map',
  about: 'The vector carries the map itself: such a picture can be taken into a project again.',
  part: 'What to export',
  parts: { whole: 'The whole map', selected: 'What is selected: {{count}}' },
  kind: 'Kind',
  kinds: { svg: 'Vector ({{name}})', png: 'Points ({{name}})' },
  width: 'Width in points',
  widthHint: 'From {{least}} to {{most}}. 2000 is enough for a slide, a poster takes 8000.',
  download: 'Download',
}
