export const exporting = {
  map: 'Карта процесса',
  card: 'Карточка проекта',
  sop: 'СОП',
  project: 'Файл проекта',
  download: '{{what}}, {{as}}',
  pageSize: 'Размер листа карты',
  failed: 'Документ не получился: {{why}}',
}
