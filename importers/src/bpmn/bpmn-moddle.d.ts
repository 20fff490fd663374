declare module 'bpmn-moddle' {
  interface Element {
    readonly $type: string
    $instanceOf?(kind: string): boolean
  }
  export class BpmnModdle {
    fromXML(xml: string): Promise<{
      readonly elementsById: Readonly<Record<string, Element>>
      readonly warnings: readonly { readonly message: string }[]
    }>
  }
}
