/** The part of @sealsystems/ipp 2.8 that is used: its codec. Its transport has no deadline. */
declare module '@sealsystems/ipp' {
  type Attributes = Record<string, unknown>;
  interface Message {
    version?: string;
    operation?: string;
    statusCode?: string;
    id?: number;
    data?: Buffer;
    'operation-attributes-tag'?: Attributes;
    'job-attributes-tag'?: Attributes | Attributes[];
    'printer-attributes-tag'?: Attributes | Attributes[];
    'unsupported-attributes-tag'?: Attributes | Attributes[];
  }
  const ipp: {
    /** Throws on bytes that are not IPP. */
    parse(bytes: Buffer): Message;
    /** Drops attributes it does not know. */
    serialize(message: Message): Buffer;
  };
  export default ipp;
}
