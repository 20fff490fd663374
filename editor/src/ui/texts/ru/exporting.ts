export const exporting = {
  map: 'Карта процесса',
  card: 'Карточка проекта',
  sop: 'СОП',
  project: 'Файл проекта',
  download: '{{what}}, {{as}}',
  sheet: 'Лист {{size}}',
  failed: 'Документ не получился: {{why}}',
}
