const LANES = {
  applicant: 'Заявитель',
  front: 'МФЦ',
  registry: 'Канцелярия',
  expert: 'Специалист',
  lawyer: 'Юрист',
  head: 'Глава',
}
const ORDER = Object.keys(LANES)

/** A case whose work changes hands every third step and comes to a decision with a return every tenth. */
export function longCase(steps: number) {
  const kind = (at: number) => (at === 0 ? 'start' : at === steps - 1 ? 'end' : at % 10 === 9 ? 'xor' : 'task')
  const nodes = Array.from({ length: steps }, (_, at) => ({
    id: `n${at}`,
    kind: kind(at),
    name: kind(at) === 'xor' ? 'Всё верно?' : `Проверка и регистрация ${at}`,
    nameEn: kind(at) === 'xor' ? 'All right?' : `Check and registration ${at}`,
    lane: ORDER[Math.floor(at / 3) % ORDER.length],
    ...(kind(at) === 'task' && { time: [10, 20, 30 + (at % 200)], value: 'NNVA' }),
  }))
  const edges = nodes.slice(1).map((node, at) => ({
    id: `e${at}`,
    from: `n${at}`,
    to: node.id,
    ...(kind(at) === 'xor' && { p: 0.8 }),
    ...(at % 2 === 0 && { wait: [60, 120, 480] }),
  }))
  const returns = nodes.flatMap((_, at) =>
    kind(at) === 'xor' ? [{ id: `r${at}`, from: `n${at}`, to: `n${at - 4}`, p: 0.2, ret: true, label: 'нет' }] : [],
  )
  return {
    id: 'long',
    title: 'Длинная карта',
    titleEn: 'Long map',
    process: { annualVolume: 1000 },
    participants: Object.entries(LANES).map(([id, name]) => ({ id, name, en: id, rate: 500 })),
    current: { nodes, edges: [...edges, ...returns] },
  }
}
