import { expect, test } from 'vitest'
import { emptyProject } from '../../fixtures/empty.ts'
import { taken, told } from '../../fixtures/taken.ts'
import { bpmn } from './bpmn.ts'

const bytesOf = (text: string) => new TextEncoder().encode(text)
const into = (project = emptyProject()) => ({ project, locale: 'ru', fileName: 'процесс.bpmn' }) as const

const HEAD = 'xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:v="urn:vendor"'

const COLLABORATION = `<?xml version="1.0" encoding="UTF-8"?>
<definitions ${HEAD} targetNamespace="t">
  <collaboration id="c" name="Выдача разрешения">
    <participant id="office" name="Администрация" processRef="p"/>
    <participant id="client" name="Заявитель"/>
    <messageFlow id="m1" name="Заявление" sourceRef="client" targetRef="take"/>
  </collaboration>
  <process id="p">
    <laneSet><lane id="front" name="Приём"><flowNodeRef>s</flowNodeRef><flowNodeRef>take</flowNodeRef></lane>
      <lane id="back" name="Отдел"><childLaneSet><lane id="deep" name="Юрист"><flowNodeRef>check</flowNodeRef></lane></childLaneSet><flowNodeRef>check</flowNodeRef><flowNodeRef>e</flowNodeRef></lane></laneSet>
    <startEvent id="s" name="Пришло заявление"><messageEventDefinition/></startEvent>
    <userTask id="take" name="Принять заявление" v:form="7"><extensionElements><v:note>важно</v:note></extensionElements></userTask>
    <subProcess id="check" name="Проверить"><startEvent id="is"/><task id="it" name="Сверить"/><endEvent id="ie"/>
      <sequenceFlow id="if1" sourceRef="is" targetRef="it"/><sequenceFlow id="if2" sourceRef="it" targetRef="ie"/></subProcess>
    <boundaryEvent id="late" attachedToRef="check" name="Просрочено"><timerEventDefinition><timeDuration>P5D</timeDuration></timerEventDefinition></boundaryEvent>
    <intermediateCatchEvent id="w"><timerEventDefinition><timeDuration>PT2H30M</timeDuration></timerEventDefinition></intermediateCatchEvent>
    <endEvent id="e" name="Выдано"/><endEvent id="x" name="Отказ"><errorEventDefinition/></endEvent>
    <dataObjectReference id="d" name="Заявление" dataObjectRef="do"/><dataObject id="do"/>
    <textAnnotation id="n"><text>Спорно</text></textAnnotation>
    <association id="a" sourceRef="d" targetRef="take"/>
    <group id="g"/>
    <sequenceFlow id="f1" sourceRef="s" targetRef="take"/><sequenceFlow id="f2" sourceRef="take" targetRef="check"/>
    <sequenceFlow id="f3" sourceRef="check" targetRef="w"/><sequenceFlow id="f4" sourceRef="w" targetRef="e"/>
    <sequenceFlow id="f5" sourceRef="late" targetRef="x"/>
  </process>
</definitions>`

test('X13: pools, nested lanes, tasks, events, boundary events, sub-processes, messages, data and annotations become a map', async () => {
  const { project, maps } = await taken(bpmn, bytesOf(COLLABORATION), 'процесс.bpmn')
  expect(maps.map(({ map }) => map.name)).toEqual(['Выдача разрешения', 'Проверить'])
  expect(told(maps[0]!, project)).toEqual({
    steps: [
      'Администрация: Отдел | end | Выдано',
      'Администрация: Отдел: Юрист | operation | Проверить',
      'Администрация: Отдел: Юрист | xor | Просрочено',
      'Администрация: Приём | document | Заявление',
      'Администрация: Приём | end | Отказ',
      'Администрация: Приём | note | Спорно',
      'Администрация: Приём | operation | Принять заявление',
      'Администрация: Приём | start | Пришло заявление',
      'Администрация: Приём | wait | Срок',
      'Заявитель | document | Заявление',
    ],
    flows: [
      'Принять заявление → Проверить',
      'Пришло заявление → Принять заявление',
      'Проверить → Просрочено',
      'Просрочено → Отказ',
      'Просрочено → Срок',
      'Срок → Выдано',
    ],
  })
  const step = (text: string) => maps[0]!.steps.find((one) => one.text === text)!
  expect(project.steps.get(step('Проверить').id)!.subprocess).toBe(maps[1]!.map.id)
  expect(told(maps[1]!, project).steps).toContain('Администрация: Отдел: Юрист | operation | Сверить')
  expect(step('Отказ').outcome).toBe('alternative')
  expect(step('Срок').time).toEqual({ triple: [150, null, 150], basis: 'calendar', source: 'guess' })
  expect(
    maps[0]!.flows.find(({ start, end }) => start === step('Просрочено').id && end === step('Отказ').id)!.wait,
  ).toEqual({
    triple: [7200, null, 7200],
    basis: 'calendar',
    source: 'guess',
  })
  const papers = step('Принять заявление').documents.map((id) => project.documents.get(id)!.name)
  expect(papers).toEqual(['Заявление'])
  expect([...project.participants.values()].filter(({ external }) => external).map(({ name }) => name)).toEqual([
    'Заявитель',
  ])
})

test('X14: what no map shows is kept with the map, and told with its place', async () => {
  const { project, left } = await taken(bpmn, bytesOf(COLLABORATION), 'процесс.bpmn')
  const parts = [...project.foreignParts.values()].filter(({ slot }) => slot !== 'names')
  const of = (slot: string) =>
    parts
      .filter((one) => one.slot === slot)
      .map(({ about, xml }) => [project.steps.get(about ?? '')?.text ?? null, xml])
  expect(of('extension')).toEqual([['Принять заявление', '<v:note xmlns:v="urn:vendor">важно</v:note>']])
  expect(of('attributes')).toContainEqual(['Принять заявление', ' xmlns:v="urn:vendor" v:form="7"'])
  expect(of('process/office').map(([, xml]) => xml)).toContain(
    '<group xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" id="g"></group>',
  )
  expect(left).toContainEqual({
    code: 'kept',
    place: 'Выдача разрешения, «Принять заявление»',
    values: { what: 'v:note, v:form' },
  })
  expect(left).toContainEqual({
    code: 'messageFlow',
    place: 'Выдача разрешения, «Заявление»',
    values: { what: 'messageFlow' },
  })
})

test('X15: an encoding that is declared is read; one that lies, a document type, entities, depth, size and elements are refused at once', async () => {
  const cyrillic = COLLABORATION.replace('UTF-8', 'windows-1251')
  const win = Uint8Array.from(
    [...cyrillic].map((sign) => {
      const code = sign.charCodeAt(0)
      return code < 128 ? code : code >= 0x410 && code <= 0x44f ? code - 0x350 : 0x3f
    }),
  )
  const read = await taken(bpmn, win, 'процесс.bpmn')
  expect(read.maps[0]!.map.name).toBe('Выдача разрешения')
  const utf16 = new Uint8Array(Buffer.from(`\ufeff${COLLABORATION.replace('UTF-8', 'UTF-16')}`, 'utf16le'))
  expect((await taken(bpmn, utf16, 'процесс.bpmn')).maps).toHaveLength(2)

  const bomb = `<?xml version="1.0"?><!-- x --><!DOCTYPE lolz [<!ENTITY a "${'a'.repeat(1000)}"><!ENTITY b "&a;&a;&a;">]><definitions>&b;</definitions>`
  const nested = `<definitions ${HEAD}><process id="p">${'<subProcess>'.repeat(20_000)}`
  const many = `<definitions ${HEAD}><process id="p">${'<task/>'.repeat(60_000)}</process></definitions>`
  const cases: [string, Uint8Array][] = [
    ['import.documentType', bytesOf(bomb)],
    [
      'import.encoding',
      Uint8Array.from([
        ...bytesOf('<?xml version="1.0" encoding="UTF-8"?><definitions name="'),
        0xcf,
        0xf0,
        ...bytesOf('"/>'),
      ]),
    ],
    ['import.tooDeep', bytesOf(nested)],
    ['import.tooMany', bytesOf(many)],
    ['import.tooLarge', new Uint8Array(50_000_000)],
    ['import.notXml', bytesOf('<definitions><process></definitions>')],
    ['import.notXml', bytesOf('<definitions>&unknown;</definitions>')],
    ['import.nothing', bytesOf('<svg/>')],
    ['import.nothing', bytesOf(`<definitions ${HEAD}/>`)],
  ]
  for (const [code, bytes] of cases) {
    const since = performance.now()
    const refused = await bpmn.read(bytes, into())
    expect(refused).toMatchObject({ ok: false, code })
    expect(performance.now() - since).toBeLessThan(1000)
  }
})

test('X15: prefixes that nobody declared and ids of prototypes do no harm', async () => {
  const odd = `<bpmn:definitions><bpmn:process id="__proto__" name="П"><bpmn:startEvent id="constructor" name="А"/><bpmn:task id="__proto__" ns0:x="1" name="Б"><bpmn:extensionElements><ns0:y a="1"/></bpmn:extensionElements></bpmn:task>
    <bpmn:sequenceFlow id="toString" sourceRef="constructor" targetRef="__proto__"/></bpmn:process></bpmn:definitions>`
  const { project, maps } = await taken(bpmn, bytesOf(odd), 'а.bpmn')
  expect(told(maps[0]!, project)).toEqual({ steps: ['П | operation | Б', 'П | start | А'], flows: ['А → Б'] })
  const [part] = [...project.foreignParts.values()].filter(({ slot }) => slot === 'extension')
  expect(part!.xml).toBe('<ns0:y xmlns:ns0="urn:undeclared:ns0" a="1"></ns0:y>')
})

test('X11: without a diagram a process is arranged', async () => {
  const { project, maps } = await taken(bpmn, bytesOf(COLLABORATION), 'процесс.bpmn')
  const x = (text: string) => project.layout.get(maps[0]!.steps.find((one) => one.text === text)!.id)![0]
  const order = ['Пришло заявление', 'Принять заявление', 'Проверить', 'Просрочено', 'Срок', 'Выдано'].map(x)
  expect(order).toEqual(order.toSorted((a, b) => a - b))
})
